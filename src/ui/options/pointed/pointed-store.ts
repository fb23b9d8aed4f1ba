import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../client.ts';

export interface PointedState {
  /** The hosts on whose pages the agent has pointed at the email. */
  readonly hosts: readonly string[];
}

export interface PointedStore {
  readonly store: StoreApi<PointedState>;
  readonly load: () => Promise<void>;
  readonly forget: (host: string) => Promise<void>;
}

export function createPointedStore(client: Client): PointedStore {
  const store = createStore<PointedState>(() => ({ hosts: [] }));
  const load = async (): Promise<void> => {
    const reply = await client.ask('pointed-hosts', {});
    if (reply.ok) store.setState({ hosts: reply.value.hosts });
  };
  return {
    store,
    load,
    async forget(host) {
      await client.ask('forget-pointed', { host });
      await load();
    },
  };
}
