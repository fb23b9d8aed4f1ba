import { RETENTION_DAYS, type RetentionDays } from '../../../domain/choices.ts';
import type { ExportFormat } from '../../../domain/history/export.ts';
import type { HistoryView } from '../../../messages/history-view.ts';
import { t } from '../../../platform/i18n.ts';
import { download } from '../../download.ts';
import { AskFirst } from '../AskFirst.tsx';
import { NumberChoice } from '../NumberChoice.tsx';
import type { HistoryActions } from './history-store.ts';

export interface HistoryKeepingProps {
  readonly view: HistoryView;
  /** By the organisation. */
  readonly retentionIsSet: boolean;
  readonly history: HistoryActions;
}

const TYPES: Readonly<Record<ExportFormat, string>> = { csv: 'text/csv', json: 'application/json' };
/** Without it, spreadsheets take a CSV for another encoding than UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** How long jobs are kept, and taking them along or throwing them away. */
export function HistoryKeeping({ view, retentionIsSet, history }: HistoryKeepingProps) {
  const save = async (format: ExportFormat) => {
    const text = await history.export(format);
    const name = `loyalty-lens-history-${new Date().toISOString().slice(0, 10)}.${format}`;
    if (text !== null) download(name, TYPES[format], format === 'csv' ? BYTE_ORDER_MARK + text : text);
  };
  return (
    <div class="history-keeping">
      {view.total > 0 && (
        <>
          <ExportButton format="csv" onClick={save} />
          <ExportButton format="json" onClick={save} />
          <Erase onErase={() => void history.erase()} />
          <p class="help">{t('history_export_why')}</p>
        </>
      )}
      <NumberChoice
        class="history-retention"
        label={t('history_retention')}
        choices={RETENTION_DAYS}
        chosen={view.retentionDays}
        wordsOf={daysWords}
        isSet={retentionIsSet}
        help={t('history_retention_help')}
        onChoose={(days) => void history.setRetention(days)}
      />
    </div>
  );
}

interface ExportButtonProps {
  readonly format: ExportFormat;
  readonly onClick: (format: ExportFormat) => Promise<void>;
}

function ExportButton({ format, onClick }: ExportButtonProps) {
  return (
    <button type="button" class="button button-small" onClick={() => void onClick(format)}>
      {t(format === 'csv' ? 'history_export_csv' : 'history_export_json')}
    </button>
  );
}

function Erase({ onErase }: { readonly onErase: () => void }) {
  return (
    <AskFirst
      name={t('history_erase')}
      sure={t('history_erase_sure')}
      yes={t('history_erase_yes')}
      look="erase-question"
      isGrave
      onYes={onErase}
    />
  );
}

const daysWords = (days: RetentionDays): string =>
  days === 0 ? t('history_retention_forever') : t('history_retention_days', String(days));
