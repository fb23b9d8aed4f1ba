import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Vendor } from '../../domain/error-code.ts';
import type { LearnedField } from '../../domain/learned.ts';
import type { Reply } from '../../messages/protocol.ts';
import type { Client } from '../client.ts';
import { createHistoryStore, type HistoryStore } from './history/history-store.ts';
import { INITIAL, type OptionsState, withChange } from './options-state.ts';
import { createProtectionStore, type ProtectionStore } from './protection/protection-store.ts';

export interface OptionsActions {
  /** True if both keys are stored and the test has begun. An empty key keeps the stored one. */
  readonly saveAndTest: (loyaltylionKey: string, ometriaKey: string) => Promise<boolean>;
  /** Sets a Field ID by hand; an empty one says that the account has no such custom field. */
  readonly change: (field: LearnedField, fieldId: string) => void;
  readonly confirm: () => Promise<void>;
  readonly removeKey: (vendor: Vendor) => Promise<void>;
}

export interface OptionsStore extends OptionsActions {
  readonly store: StoreApi<OptionsState>;
  readonly protection: ProtectionStore;
  readonly history: HistoryStore;
}

/** The options page's state and what its buttons do. It never holds a key: the form's inputs do. */
export function createOptionsStore(client: Client, signal: AbortSignal): OptionsStore {
  const store = createStore<OptionsState>(() => INITIAL);
  client.watch(
    { type: 'watch-setup' },
    (update) => {
      if (update.type === 'setup') store.setState({ view: update.view });
    },
    signal,
  );
  const send = async (asking: () => Promise<Reply<null>>): Promise<boolean> => {
    store.setState({ busy: true, failure: null });
    const reply = await asking();
    store.setState({ busy: false, failure: reply.ok ? null : reply.failure });
    return reply.ok;
  };
  return {
    store,
    protection: createProtectionStore(client, signal),
    history: createHistoryStore(client, signal),
    saveAndTest: (loyaltylionKey, ometriaKey) =>
      send(() => {
        store.setState({ changes: {}, confirmedChanges: null });
        return client.ask('save-and-test', {
          loyaltylionKey: loyaltylionKey.trim(),
          ometriaKey: ometriaKey.trim(),
        });
      }),
    change: (field, fieldId) =>
      store.setState(({ changes }) => ({ changes: withChange(changes, field, fieldId) })),
    async confirm() {
      const { changes } = store.getState();
      if (await send(() => client.ask('confirm', { changes }))) store.setState({ confirmedChanges: changes });
    },
    async removeKey(vendor) {
      const connectionId = store.getState().view?.connectionId;
      if (connectionId !== undefined) await send(() => client.ask('remove-key', { connectionId, vendor }));
    },
  };
}
