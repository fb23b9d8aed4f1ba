import type { StoreApi } from 'zustand/vanilla';
import type { Client } from '../client.ts';
import type { PopupState } from './popup-state.ts';

export interface PointingActions {
  /** Finds out whether the tab's page is one to point at. */
  readonly loadCanPoint: () => Promise<void>;
  /** True if the page has begun to ask. */
  readonly pointAtEmail: () => Promise<boolean>;
}

export function pointingActions(client: Client, store: StoreApi<PopupState>): PointingActions {
  const tabId = (): number | null => {
    const { subject } = store.getState();
    return subject.kind === 'tab' ? subject.tabId : null;
  };
  return {
    async loadCanPoint() {
      const id = tabId();
      if (id === null) return;
      const reply = await client.ask('can-point', { tabId: id });
      store.setState({ canPoint: reply.ok && reply.value.possible });
    },
    async pointAtEmail() {
      const id = tabId();
      if (id === null) return false;
      const reply = await client.ask('point-at-email', { tabId: id });
      if (!reply.ok) store.setState({ failure: reply.failure });
      return reply.ok;
    },
  };
}
