// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { ApiUseView } from '../../../src/messages/api-use-view.ts';
import { ConnectedOptions } from '../../../src/ui/options/ConnectedOptions.tsx';
import { createOptionsStore } from '../../../src/ui/options/options-store.ts';
import { ConnectedPopup } from '../../../src/ui/popup/ConnectedPopup.tsx';
import { createPopupStore } from '../../../src/ui/popup/popup-store.ts';
import { API_USE } from '../../gallery/views/api-use.ts';
import { LISTED, NO_PERMISSIONS } from '../../gallery/views/connections.ts';
import { LENS_VIEWS } from '../../gallery/views/lens.ts';
import { type FakeClient, fakeClient } from './fake-client.ts';
import { find, settled, show } from './page.tsx';

function options(view: ApiUseView, client: FakeClient = fakeClient()): HTMLElement {
  const store = createOptionsStore(client, new AbortController().signal, NO_PERMISSIONS);
  client.tellConnections(LISTED);
  client.tellApiUse(view);
  return find(show(<ConnectedOptions options={store} />), '#api-use');
}

test('each vendor has its calls of this minute, this hour and today', () => {
  const section = options(API_USE);
  const cells = [...section.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent),
  );
  expect(cells).toEqual([
    ['12', '340', '1,234'],
    ['3', '88', '410'],
  ]);
});

test.each([
  [{ slowedAt: null, pausedUntil: null }, 'Has never asked for a pause.'],
  [{ slowedAt: 1, pausedUntil: null }, 'Last asked for a pause on '],
  [{ slowedAt: 1, pausedUntil: 2 }, 'Asked for a pause: nothing is sent before '],
])('%o: %s', (change, words) => {
  const section = options({ ...API_USE, ometria: { ...API_USE.ometria, ...change } });
  expect(find(section, '[data-vendor=ometria] th').textContent).toContain(words);
});

test('the share for the background is chosen, and a choice that is not kept says so', async () => {
  const client = fakeClient({ 'set-background-share': { ok: false, failure: { code: 'unexpected' } } });
  const section = options(API_USE, client);
  const select = section.querySelector('select');
  if (!select) throw new Error('There is nothing to choose from');
  expect(select.value).toBe('0.5');
  select.value = '0.25';
  void act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
  await settled();
  expect(client.asked).toEqual([{ name: 'set-background-share', ask: { share: 0.25 } }]);
  expect(find(section, '[role=alert]').dataset['code']).toBe('unexpected');
});

test('the popup has one line of today’s calls, live, and none before it knows them', async () => {
  const client = fakeClient();
  const store = createPopupStore(client, { kind: 'tab', tabId: 7 });
  store.follow({ kind: 'tab', tabId: 7 });
  client.tell(LENS_VIEWS.mixed);
  const root = show(<ConnectedPopup popup={store} />);
  expect(root.querySelector('.calls-today')).toBeNull();
  await act(() => client.tellApiUse(API_USE));
  expect(find(root, '.calls-today').textContent).toBe('1,644 API calls today');
  const one = { ...API_USE.ometria, day: 1 };
  await act(() => client.tellApiUse({ ...API_USE, ometria: one, loyaltylion: { ...one, day: 0 } }));
  expect(find(root, '.calls-today').textContent).toBe('1 API call today');
});
