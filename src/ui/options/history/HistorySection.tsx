import type { StoreApi } from 'zustand/vanilla';
import { plural, t } from '../../../platform/i18n.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { useStore } from '../../use-store.ts';
import { isChosen, type PolicyState } from '../policy/policy-store.ts';
import { HistoryItem } from './HistoryItem.tsx';
import { HistoryKeeping } from './HistoryKeeping.tsx';
import { HistorySearch } from './HistorySearch.tsx';
import type { HistoryState, HistoryStore } from './history-store.ts';

export interface HistorySectionProps {
  readonly history: HistoryStore;
  readonly policy: StoreApi<PolicyState>;
}

/** Every job with what it changed: to be searched, undone, exported, forgotten. */
export function HistorySection({ history, policy }: HistorySectionProps) {
  const state = useStore(history.store);
  const retentionIsSet = isChosen(useStore(policy), 'historyDays');
  const { view, refused, query } = state;
  return (
    <section class="card history">
      <h2>{t('history_title')}</h2>
      <p class="card-lead">{t('history_lead')}</p>
      {view?.locked && <ErrorNote failure={{ code: 'locked' }} />}
      {view && !view.locked && (
        <>
          {view.total > 0 && <HistorySearch query={query} onSearch={history.search} />}
          <HistoryList state={state} history={history} />
          {refused?.jobId === null && <ErrorNote failure={refused.failure} />}
          <HistoryKeeping view={view} retentionIsSet={retentionIsSet} history={history} />
        </>
      )}
    </section>
  );
}

function HistoryList({ state, history }: { readonly state: HistoryState; readonly history: HistoryStore }) {
  const { view, refused, dryRun } = state;
  if (!view) return null;
  if (view.total === 0) return <p class="history-none">{t('history_none')}</p>;
  if (view.entries.length === 0) return <p class="history-none">{t('history_nothing_found')}</p>;
  return (
    <>
      <ul class="history-list">
        {view.entries.map((entry) => (
          <HistoryItem
            key={entry.id}
            entry={entry}
            refusal={refused?.jobId === entry.id ? refused.failure : null}
            dryRun={dryRun?.jobId === entry.id ? dryRun.preview : null}
            history={history}
          />
        ))}
      </ul>
      <p class="history-foot">
        {view.more && (
          <button type="button" class="button button-small" onClick={history.showMore}>
            {t('history_more')}
          </button>
        )}
        <span class="help">{plural('history_count', view.total)}</span>
      </p>
    </>
  );
}
