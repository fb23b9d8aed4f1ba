import { t } from '../../../platform/i18n.ts';
import { download } from '../../download.ts';
import { useStore } from '../../use-store.ts';
import { ImportSettings } from './ImportSettings.tsx';
import type { SettingsFileStore } from './settings-file-store.ts';

/** Takes the settings along for colleagues, or takes theirs over. */
export function SettingsFileSection({ settingsFile }: { readonly settingsFile: SettingsFileStore }) {
  const { busy } = useStore(settingsFile.store);
  const save = async () => {
    const text = await settingsFile.export();
    const name = `loyalty-lens-settings-${new Date().toISOString().slice(0, 10)}.json`;
    if (text !== null) download(name, 'application/json', text);
  };
  return (
    <section class="card settings-file">
      <h2>{t('settings_file_title')}</h2>
      <p class="card-lead">{t('settings_file_lead')}</p>
      <button type="button" class="button button-small" disabled={busy} onClick={() => void save()}>
        {t('settings_export')}
      </button>
      <ImportSettings settingsFile={settingsFile} />
    </section>
  );
}
