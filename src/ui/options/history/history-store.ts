import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RetentionDays } from '../../../domain/choices.ts';
import type { Failure } from '../../../domain/error-code.ts';
import type { ExportFormat } from '../../../domain/history/export.ts';
import { EVERYTHING, type HistoryQuery } from '../../../domain/history/query.ts';
import type { HistoryView } from '../../../messages/history-view.ts';
import type { Answer, Ask, Reply, RequestName } from '../../../messages/protocol.ts';
import type { Client } from '../../client.ts';
import { CLOSED, type Preview, previewOf } from '../../preview.ts';

const PAGE = 50;

export interface HistoryState {
  readonly query: HistoryQuery;
  readonly limit: number;
  /** null: nothing has arrived yet. */
  readonly view: HistoryView | null;
  /** What the last button did not do, and which job it was about; null: none in particular. */
  readonly refused: { readonly jobId: string | null; readonly failure: Failure } | null;
  /** The request of one undo, looked at before it is pressed. */
  readonly dryRun: { readonly jobId: string; readonly preview: Preview } | null;
}

export interface HistoryActions {
  readonly search: (change: Partial<HistoryQuery>) => void;
  readonly showMore: () => void;
  readonly undo: (jobId: string) => Promise<void>;
  readonly toggleDryRun: (jobId: string) => Promise<void>;
  /** What the search finds, all of it, as a file's text; null: it could not be had. */
  readonly export: (format: ExportFormat) => Promise<string | null>;
  readonly setRetention: (days: RetentionDays) => Promise<void>;
  readonly erase: () => Promise<void>;
}

export interface HistoryStore extends HistoryActions {
  readonly store: StoreApi<HistoryState>;
}

const INITIAL: HistoryState = { query: EVERYTHING, limit: PAGE, view: null, refused: null, dryRun: null };

/** The history as it is searched, and what its buttons do. It follows every job live. */
export function createHistoryStore(client: Client, signal: AbortSignal): HistoryStore {
  const store = createStore<HistoryState>(() => INITIAL);
  const follow = follower(client, store, signal);
  follow();
  document.addEventListener('visibilitychange', follow, { signal });
  const send = async <N extends RequestName>(
    name: N,
    ask: Ask<N>,
    jobId: string | null = null,
  ): Promise<Reply<Answer<N>>> => {
    store.setState({ refused: null });
    const reply = await client.ask(name, ask);
    if (!reply.ok) store.setState({ refused: { jobId, failure: reply.failure } });
    return reply;
  };
  return {
    store,
    search(change) {
      store.setState(({ query }) => ({ query: { ...query, ...change }, limit: PAGE }));
      follow();
    },
    showMore() {
      store.setState(({ limit }) => ({ limit: limit + PAGE }));
      follow();
    },
    toggleDryRun: (jobId) => toggleDryRun(client, store, jobId),
    async undo(jobId) {
      await send('undo', { jobId }, jobId);
    },
    async export(format) {
      const reply = await send('export-history', { format, query: store.getState().query });
      return reply.ok ? reply.value.text : null;
    },
    async setRetention(days) {
      await send('set-retention', { days });
    },
    async erase() {
      await send('erase-history', {});
    },
  };
}

/**
 * Follows what the state asks for, in place of what was followed before. A hidden page follows nothing: what is
 * listed counts as seen.
 */
function follower(client: Client, store: StoreApi<HistoryState>, signal: AbortSignal): () => void {
  let stop = new AbortController();
  return () => {
    stop.abort();
    if (document.hidden) return;
    stop = new AbortController();
    const { query, limit } = store.getState();
    client.watch(
      { type: 'watch-history', query, limit },
      (update) => {
        if (update.type === 'history') store.setState({ view: update.view });
      },
      AbortSignal.any([signal, stop.signal]),
    );
  };
}

async function toggleDryRun(client: Client, store: StoreApi<HistoryState>, jobId: string): Promise<void> {
  const { dryRun } = store.getState();
  if (dryRun?.jobId === jobId && dryRun.preview.state !== 'closed') {
    store.setState({ dryRun: { jobId, preview: CLOSED } });
    return;
  }
  const asking: Preview = { state: 'asking' };
  store.setState({ dryRun: { jobId, preview: asking } });
  const reply = await client.ask('preview-undo', { jobId });
  if (store.getState().dryRun?.preview === asking) {
    store.setState({ dryRun: { jobId, preview: previewOf(reply) } });
  }
}
