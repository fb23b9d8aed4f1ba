import { useId, useState } from 'preact/hooks';
import type { Failure } from '../../../domain/error-code.ts';
import type { HistoryEntry } from '../../../messages/history-view.ts';
import { t } from '../../../platform/i18n.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Icon } from '../../components/Icon.tsx';
import { momentText } from '../../format/date.ts';
import type { Preview } from '../../preview.ts';
import { fieldTitle } from '../../words/coded.ts';
import { listWords } from '../../words/lists.ts';
import { HistoryDetail } from './HistoryDetail.tsx';
import type { HistoryActions } from './history-store.ts';
import { JobTag } from './JobTag.tsx';

export interface HistoryItemProps {
  readonly entry: HistoryEntry;
  /** Why the last button pressed here did nothing. */
  readonly refusal: Failure | null;
  /** null: never asked for. */
  readonly dryRun: Preview | null;
  readonly history: HistoryActions;
}

/** One job in two lines; the rest on demand. */
export function HistoryItem({ entry, refusal, dryRun, history }: HistoryItemProps) {
  const [open, setOpen] = useState(false);
  const detailId = useId();
  const failure = refusal ?? entry.undoFailure;
  return (
    <li class="history-job" data-job={entry.id} data-state={entry.state} data-undo={entry.undo}>
      <div class="history-line">
        <JobTag entry={entry} />
        <button
          type="button"
          class="history-toggle"
          aria-expanded={open}
          aria-controls={detailId}
          onClick={() => setOpen(!open)}
        >
          <span class="history-who">
            <bdi>{nameOf(entry)}</bdi>
            <Icon name="chevron" />
          </span>
          <span class="history-what">{summaryOf(entry)}</span>
        </button>
        <time class="history-when" dateTime={new Date(entry.createdAt).toISOString()}>
          {momentText(entry.createdAt)}
        </time>
        <div class="history-action">
          {entry.undo === 'possible' && (
            <button type="button" class="button button-small" onClick={() => void history.undo(entry.id)}>
              <Icon name="undo" />
              {t('undo')}
            </button>
          )}
        </div>
      </div>
      {failure && <ErrorNote failure={failure} />}
      {open && <HistoryDetail id={detailId} entry={entry} dryRun={dryRun} history={history} />}
    </li>
  );
}

/** Jobs recorded by an earlier version know the customer by ids alone. */
const nameOf = ({ customer, memberId }: HistoryEntry): string =>
  customer.name ?? customer.email ?? t('history_member', String(memberId));

function summaryOf({ kind, changes }: HistoryEntry): string {
  const fields = listWords(changes.map((change) => fieldTitle(change.field)));
  return t('history_summary', t(kind === 'undo' ? 'job_title_undo' : 'job_title_resync'), fields);
}
