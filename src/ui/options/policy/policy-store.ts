import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Choices } from '../../../domain/choices.ts';
import type { PolicyView } from '../../../messages/policy-view.ts';
import type { Client } from '../../client.ts';

export interface PolicyState {
  /** null: nothing has arrived yet. */
  readonly view: PolicyView | null;
}

/** Whether the organisation has made this choice for all. */
export const isChosen = ({ view }: PolicyState, choice: keyof Choices): boolean =>
  view?.choices[choice] !== undefined;

/** What the organisation has set. */
export function createPolicyStore(client: Client, signal: AbortSignal): StoreApi<PolicyState> {
  const store = createStore<PolicyState>(() => ({ view: null }));
  client.watch(
    { type: 'watch-policy' },
    (update) => {
      if (update.type === 'policy') store.setState({ view: update.view });
    },
    signal,
  );
  return store;
}
