import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BackgroundShare } from '../../../domain/choices.ts';
import type { Failure } from '../../../domain/error-code.ts';
import type { ApiUseView } from '../../../messages/api-use-view.ts';
import type { Client } from '../../client.ts';

export interface ApiUseState {
  /** null: nothing has arrived yet. */
  readonly view: ApiUseView | null;
  /** Why the last choice was not kept. */
  readonly failure: Failure | null;
}

export interface ApiUseStore {
  readonly store: StoreApi<ApiUseState>;
  readonly setBackgroundShare: (share: BackgroundShare) => Promise<void>;
}

/** How often the vendors are called, live, and how much of their limits may be used. */
export function createApiUseStore(client: Client, signal: AbortSignal): ApiUseStore {
  const store = createStore<ApiUseState>(() => ({ view: null, failure: null }));
  client.watch(
    { type: 'watch-api-use' },
    (update) => {
      if (update.type === 'api-use') store.setState({ view: update.view });
    },
    signal,
  );
  return {
    store,
    async setBackgroundShare(share) {
      const reply = await client.ask('set-background-share', { share });
      store.setState({ failure: reply.ok ? null : reply.failure });
    },
  };
}
