import { useId } from 'preact/hooks';
import { t } from '../../../platform/i18n.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useStore } from '../../use-store.ts';
import { HostsToAllow } from './HostsToAllow.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import type { SettingsFileStore } from './settings-file-store.ts';

/** A colleague's settings file: chosen, looked at, then imported. Stands on its own wherever it is put. */
export function ImportSettings({ settingsFile }: { readonly settingsFile: SettingsFileStore }) {
  const { chosen, done, busy, failure } = useStore(settingsFile.store);
  return (
    <div class="import">
      <ChooseFile busy={busy} onFile={(file) => void settingsFile.choose(file)} />
      {failure && <ErrorNote failure={failure} />}
      {chosen && (
        <ImportPreview
          file={chosen.name}
          view={chosen.view}
          busy={busy}
          onImport={() => void settingsFile.import()}
          onCancel={settingsFile.cancel}
        />
      )}
      <div role="status" data-imported={done !== null}>
        {done && (
          <>
            <p class="import-done">
              <Icon name="check" />
              <b>{t('import_done')}</b>
            </p>
            <p class="help">{t('import_done_keys')}</p>
            <HostsToAllow
              hosts={done.connections.flatMap(({ hosts }) => hosts)}
              permissions={settingsFile.permissions}
            />
          </>
        )}
      </div>
    </div>
  );
}

interface ChooseFileProps {
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

function ChooseFile({ busy, onFile }: ChooseFileProps) {
  const id = useId();
  return (
    <div class="import-choose">
      <label class="button button-small" for={id}>
        {t('settings_import')}
      </label>
      <input
        id={id}
        class="hidden"
        type="file"
        accept=".json,application/json"
        disabled={busy}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = ''; // the same file can be chosen again
        }}
      />
      <span class="help">{t('import_lead')}</span>
    </div>
  );
}
