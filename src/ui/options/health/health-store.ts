import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '../../../domain/error-code.ts';
import type { HealthView } from '../../../messages/run-view.ts';
import type { Client } from '../../client.ts';

export interface HealthState {
  /** null: of a connection that is not added yet, or nothing has arrived. */
  readonly view: HealthView | null;
  /** Why the last request did nothing. */
  readonly failure: Failure | null;
}

export interface HealthStore {
  readonly store: StoreApi<HealthState>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Which connection is open. */
export type OpenConnection = Pick<
  StoreApi<{ readonly connectionId: string | null }>,
  'getState' | 'subscribe'
>;

const INITIAL: HealthState = { view: null, failure: null };

/** The integration's health, of whichever connection is open. */
export function createHealthStore(client: Client, signal: AbortSignal, open: OpenConnection): HealthStore {
  const store = createStore<HealthState>(() => INITIAL);
  let stop = new AbortController();
  const follow = (connectionId: string | null): void => {
    stop.abort();
    stop = new AbortController();
    store.setState(INITIAL);
    if (connectionId === null) return;
    client.watch(
      { type: 'watch-health', connectionId },
      (update) => {
        if (update.type === 'health') store.setState({ view: update.view });
      },
      AbortSignal.any([signal, stop.signal]),
    );
  };
  follow(open.getState().connectionId);
  open.subscribe(({ connectionId }, before) => {
    if (connectionId !== before.connectionId) follow(connectionId);
  });
  const ask = async (name: 'start-run' | 'stop-run'): Promise<void> => {
    const { connectionId } = open.getState();
    if (connectionId === null) return;
    const reply = await client.ask(name, { connectionId, kind: 'health' });
    store.setState({ failure: reply.ok ? null : reply.failure });
  };
  return { store, start: () => ask('start-run'), stop: () => ask('stop-run') };
}
