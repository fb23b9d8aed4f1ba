import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '../../../domain/error-code.ts';
import type { WatchRequest, WatchUpdate } from '../../../messages/protocol.ts';
import type { RunKind } from '../../../messages/run-view.ts';
import type { Client } from '../../client.ts';

export interface RunState<View> {
  /** null: of a connection that is not added yet, or nothing has arrived. */
  readonly view: View | null;
  /** Why the last request did nothing. */
  readonly failure: Failure | null;
}

export interface RunStore<View> {
  readonly store: StoreApi<RunState<View>>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Which connection is open. */
export type OpenConnection = Pick<
  StoreApi<{ readonly connectionId: string | null }>,
  'getState' | 'subscribe'
>;

export interface RunTopic<View> {
  readonly kind: RunKind;
  readonly request: (connectionId: string) => WatchRequest;
  /** null: the update is of something else. */
  readonly viewIn: (update: WatchUpdate) => View | null;
}

/** A long piece of reading, of whichever connection is open. */
export function createRunStore<View>(
  client: Client,
  signal: AbortSignal,
  open: OpenConnection,
  { kind, request, viewIn }: RunTopic<View>,
): RunStore<View> {
  const initial: RunState<View> = { view: null, failure: null };
  const store = createStore<RunState<View>>(() => initial);
  let stop = new AbortController();
  const follow = (connectionId: string | null): void => {
    stop.abort();
    stop = new AbortController();
    store.setState(initial);
    if (connectionId === null) return;
    const onUpdate = (update: WatchUpdate): void => {
      const view = viewIn(update);
      if (view) store.setState({ view });
    };
    client.watch(request(connectionId), onUpdate, AbortSignal.any([signal, stop.signal]));
  };
  follow(open.getState().connectionId);
  open.subscribe(({ connectionId }, before) => {
    if (connectionId !== before.connectionId) follow(connectionId);
  });
  const ask = async (name: 'start-run' | 'stop-run'): Promise<void> => {
    const { connectionId } = open.getState();
    if (connectionId === null) return;
    const reply = await client.ask(name, { connectionId, kind });
    store.setState({ failure: reply.ok ? null : reply.failure });
  };
  return { store, start: () => ask('start-run'), stop: () => ask('stop-run') };
}
