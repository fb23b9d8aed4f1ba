import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Vendor } from '../../domain/error-code.ts';
import type { LearnedField } from '../../domain/learned.ts';
import type { ListingChoice } from '../../domain/listing-choice.ts';
import type { ConnectionChange } from '../../messages/connection-view.ts';
import type { Reply } from '../../messages/protocol.ts';
import type { Client } from '../client.ts';
import { ACCOUNT_CHECK, type AccountCheckStore } from './account-check/account-check-store.ts';
import { type ApiUseStore, createApiUseStore } from './api-use/api-use-store.ts';
import type { HostPermissions } from './connections/host-permissions.ts';
import { HEALTH, type HealthStore } from './health/health-store.ts';
import { createHistoryStore, type HistoryStore } from './history/history-store.ts';
import { INITIAL, type OptionsState, withChange } from './options-state.ts';
import { createPointedStore, type PointedStore } from './pointed/pointed-store.ts';
import { createPolicyStore, type PolicyState } from './policy/policy-store.ts';
import { createProtectionStore, type ProtectionStore } from './protection/protection-store.ts';
import { createRunStore } from './run/run-store.ts';
import { createSettingsFileStore, type SettingsFileStore } from './settings-file/settings-file-store.ts';

export interface OptionsActions {
  /** True if both keys are stored and the test has begun. An empty key keeps the stored one. */
  readonly saveAndTest: (loyaltylionKey: string, ometriaKey: string) => Promise<boolean>;
  /** Sets a Field ID by hand; an empty one says that the account has no such custom field. */
  readonly change: (field: LearnedField, fieldId: string) => void;
  readonly confirm: () => Promise<void>;
  /** True if it was taken; it waits for a confirmation. */
  readonly chooseListing: (choice: ListingChoice) => Promise<boolean>;
  readonly removeKey: (vendor: Vendor) => Promise<void>;
  readonly hostPermissions: HostPermissions;
  /** Shows a connection's set-up; null: of a new one. */
  readonly openConnection: (connectionId: string | null) => void;
  /** Changes the one that is open; true if that was done. */
  readonly editConnection: (change: ConnectionChange) => Promise<boolean>;
  /** Removes the one that is open, with its keys. */
  readonly removeConnection: () => Promise<boolean>;
}

export interface OptionsStore extends OptionsActions {
  readonly store: StoreApi<OptionsState>;
  readonly protection: ProtectionStore;
  readonly history: HistoryStore;
  readonly apiUse: ApiUseStore;
  readonly health: HealthStore;
  readonly accountCheck: AccountCheckStore;
  readonly settingsFile: SettingsFileStore;
  readonly policy: StoreApi<PolicyState>;
  readonly pointed: PointedStore;
}

/** The options page's state and what its buttons do. It never holds a key: the form's inputs do. */
export function createOptionsStore(
  client: Client,
  signal: AbortSignal,
  hostPermissions: HostPermissions,
): OptionsStore {
  const store = createStore<OptionsState>(() => INITIAL);
  const openConnection = followConnections(client, store, signal);
  const send = async <T>(asking: () => Promise<Reply<T>>): Promise<T | null> => {
    store.setState({ busy: true, failure: null });
    const reply = await asking();
    store.setState({ busy: false, failure: reply.ok ? null : reply.failure });
    return reply.ok ? reply.value : null;
  };
  /** Where a connection is open, which it is whenever there is a button for this. */
  const ofConnection = async (asking: (connectionId: string) => Promise<Reply<null>>): Promise<boolean> => {
    const { connectionId } = store.getState();
    if (connectionId !== null) await send(() => asking(connectionId));
    return store.getState().failure === null;
  };
  /** The first of them that still needs its keys. */
  const openImported = (ids: readonly string[]): void => {
    const { connections } = store.getState();
    const first = connections?.find(({ id, state }) => ids.includes(id) && state === 'no-keys');
    if (first) openConnection(first.id);
  };
  return {
    store,
    protection: createProtectionStore(client, signal),
    history: createHistoryStore(client, signal),
    apiUse: createApiUseStore(client, signal),
    health: createRunStore(client, signal, store, HEALTH),
    accountCheck: createRunStore(client, signal, store, ACCOUNT_CHECK),
    policy: createPolicyStore(client, signal),
    settingsFile: createSettingsFileStore(client, hostPermissions, openImported),
    pointed: createPointedStore(client),
    hostPermissions,
    openConnection,
    editConnection: (change) =>
      ofConnection((connectionId) => client.ask('edit-connection', { connectionId, change })),
    removeConnection: () => ofConnection((connectionId) => client.ask('remove-connection', { connectionId })),
    async saveAndTest(loyaltylionKey, ometriaKey) {
      const { connectionId } = store.getState();
      store.setState({ changes: {}, confirmedChanges: null });
      const keys = { loyaltylionKey: loyaltylionKey.trim(), ometriaKey: ometriaKey.trim() };
      const saved = await send(() => client.ask('save-and-test', { connectionId, ...keys }));
      if (saved && saved.connectionId !== connectionId) openConnection(saved.connectionId);
      return saved !== null;
    },
    change: (field, fieldId) =>
      store.setState(({ changes }) => ({ changes: withChange(changes, field, fieldId) })),
    async confirm() {
      const { changes } = store.getState();
      const isDone = await ofConnection((connectionId) => client.ask('confirm', { connectionId, changes }));
      if (isDone) store.setState({ confirmedChanges: changes });
    },
    chooseListing: (choice) =>
      ofConnection((connectionId) => client.ask('choose-listing', { connectionId, choice })),
    async removeKey(vendor) {
      await ofConnection((connectionId) => client.ask('remove-key', { connectionId, vendor }));
    },
  };
}

/** Follows the list, and the set-up of the one that is open: at first the first, or a new one if there is none. */
function followConnections(
  client: Client,
  store: StoreApi<OptionsState>,
  signal: AbortSignal,
): OptionsActions['openConnection'] {
  let stop = new AbortController();
  const open = (connectionId: string | null): void => {
    stop.abort();
    stop = new AbortController();
    const { connections } = store.getState();
    store.setState({ ...INITIAL, connections, connectionId });
    client.watch(
      { type: 'watch-setup', connectionId },
      (update) => {
        if (update.type === 'setup') store.setState({ view: update.view });
      },
      AbortSignal.any([signal, stop.signal]),
    );
  };
  client.watch(
    { type: 'watch-connections' },
    (update) => {
      if (update.type !== 'connections') return;
      const { connections: known, connectionId } = store.getState();
      const { connections } = update;
      store.setState({ connections });
      const isGone = connectionId !== null && connections.every(({ id }) => id !== connectionId);
      if (known === null || isGone) open(connections[0]?.id ?? null);
    },
    signal,
  );
  return open;
}
