import type { ImportOutcome } from '../../../domain/settings-file/plan-import.ts';
import type { ImportedConnectionView, ImportView } from '../../../messages/import-view.ts';
import { language, t } from '../../../platform/i18n.ts';
import { ConnectionDot } from '../../components/ConnectionChip.tsx';
import { type Look, StateTag } from '../../components/StateTag.tsx';
import { vendorName } from '../../words/coded.ts';
import { choiceLines } from './choice-lines.ts';

const OUTCOMES: Readonly<Record<ImportOutcome, Look>> = {
  added: ['add', 'tone-only-in-ometria', 'import_outcome_added'],
  replaced: ['different', 'tone-different', 'import_outcome_replaced'],
  unchanged: ['check', 'tone-in-sync', 'import_outcome_unchanged'],
  kept: ['lock', 'tone-not-comparable', 'policy_title'],
};

export interface ImportPreviewProps {
  /** The file's name. */
  readonly file: string;
  readonly view: ImportView;
  readonly busy: boolean;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

/** What an import would do, before anything is done. */
export function ImportPreview({ file, view, busy, onImport, onCancel }: ImportPreviewProps) {
  const { connections, choices } = view;
  const lines = choiceLines(choices);
  const doesSomething =
    lines.length > 0 || connections.some(({ outcome }) => outcome === 'added' || outcome === 'replaced');
  return (
    <section class="import-preview">
      <h3>{t('import_preview_title', file)}</h3>
      <ul>
        {connections.map((connection, at) => (
          <ConnectionLine key={at} connection={connection} />
        ))}
        {lines.map((line) => (
          <li key={line} class="import-choice">
            {line}
          </li>
        ))}
      </ul>
      <p class="help">{t(doesSomething ? 'import_keeps' : 'import_preview_none')}</p>
      <div class="import-foot">
        {doesSomething && (
          <button type="button" class="button button-main" disabled={busy} onClick={onImport}>
            {t('import_do')}
          </button>
        )}
        <button type="button" class="button button-small" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </section>
  );
}

function ConnectionLine({ connection }: { readonly connection: ImportedConnectionView }) {
  const { outcome, name, nameBefore, colour, siteIds, hosts, readOnly, opens, hasMap } = connection;
  const list = new Intl.ListFormat(language());
  const facts = [
    nameBefore !== null && t('import_name_before', nameBefore || t('connection_unnamed')),
    siteIds.length > 0 && t('import_sites', list.format(siteIds.map(String))),
    readOnly && t('connection_read_only'),
    opens && t('import_opens'),
    hosts.length > 0 &&
      t('import_hosts', list.format(hosts.map(({ host, vendor }) => `${host} (${vendorName(vendor)})`))),
    hasMap && t('import_has_map'),
  ].filter((fact) => fact !== false);
  return (
    <li class="import-connection" data-outcome={outcome}>
      <ConnectionDot colour={colour} />
      <bdi class="connection-name">{name || t('connection_unnamed')}</bdi>
      <StateTag look={OUTCOMES[outcome]} />
      {facts.length > 0 && (
        <ul class="help import-facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
