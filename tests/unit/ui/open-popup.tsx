import { act } from 'preact/test-utils';
import type { LensView } from '../../../src/messages/lens-view.ts';
import { ConnectedPopup } from '../../../src/ui/popup/ConnectedPopup.tsx';
import { createPopupStore } from '../../../src/ui/popup/popup-store.ts';
import { fakeClient } from './fake-client.ts';
import { show } from './page.tsx';

export const TAB = { kind: 'tab', tabId: 7 } as const;

/** The popup over a tab that shows this, before a worker that answers so. */
export function popup(shown: LensView, client = fakeClient()) {
  const store = createPopupStore(client, TAB);
  store.follow(TAB);
  client.tell(shown);
  const root = show(<ConnectedPopup popup={store} />);
  const tell = (next: LensView) => act(() => client.tell(next));
  return { root, client, tell, store };
}
