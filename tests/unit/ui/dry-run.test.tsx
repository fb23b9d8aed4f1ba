// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { LensView } from '../../../src/messages/lens-view.ts';
import { toCurl } from '../../../src/ui/curl.ts';
import { ConnectedPopup } from '../../../src/ui/popup/ConnectedPopup.tsx';
import { createPopupStore } from '../../../src/ui/popup/popup-store.ts';
import { REQUEST } from '../../gallery/views/history.ts';
import { PLAN } from '../../gallery/views/job.ts';
import { LENS_VIEWS } from '../../gallery/views/lens.ts';
import { fakeClient } from './fake-client.ts';
import { find, findInput, names, press, settled, show } from './page.tsx';

const TAB = { kind: 'tab', tabId: 7 } as const;
const SHOWN = { 'preview-resync': { ok: true, value: REQUEST } } as const;

function popup(shown: LensView, client = fakeClient(SHOWN)) {
  const store = createPopupStore(client, TAB);
  store.follow(TAB);
  client.tell(shown);
  return { root: show(<ConnectedPopup popup={store} />), client };
}

const isShown = (root: ParentNode): boolean => root.querySelector('.http') !== null;

test('asks for the request of the ticked fields, which writes nothing', async () => {
  const { root, client } = popup(LENS_VIEWS['email-differs']);
  await act(() => findInput(root, '[data-change=total_points] input').click());
  press(root, 'Show request');
  expect(root.textContent).toContain('Reading both systems');
  await settled();
  const fields = ['approved_points', 'tier_progress', 'insights_segment'];
  const ask = { subject: TAB, token: 'plan-1', fields, confirmed: true };
  expect(client.asked).toEqual([{ name: 'preview-resync', ask }]);
  const lines = find(root, '.http').textContent.split('\n');
  expect(lines.slice(0, 5)).toEqual([
    'POST https://api.ometria.com/v2/push',
    'accept: application/json',
    'content-type: application/json',
    'x-ometria-auth: $OMETRIA_API_KEY',
    '',
  ]);
  expect(JSON.parse(lines.slice(5).join('\n'))).toEqual(REQUEST.body);
});

test('is never of another plan than the one that is ticked', async () => {
  const { root, client } = popup(LENS_VIEWS.mixed);
  press(root, 'Show request');
  await settled();
  expect(isShown(root)).toBe(true);
  await act(() => findInput(root, '[data-change=total_points] input').click());
  expect(isShown(root)).toBe(false);
  press(root, 'Show request');
  await settled();
  await act(() => client.tell({ ...LENS_VIEWS.mixed }));
  expect(isShown(root)).toBe(true);
  await act(() => client.tell({ ...LENS_VIEWS.mixed, plan: { ...PLAN, token: 'plan-2' } }));
  expect(isShown(root)).toBe(false);
});

test('an answer that comes after a tick is not shown', async () => {
  const { root } = popup(LENS_VIEWS.mixed);
  press(root, 'Show request');
  await act(() => findInput(root, '[data-change=total_points] input').click());
  await settled();
  expect(isShown(root)).toBe(false);
});

test('says why there is none', async () => {
  const refusal = { 'preview-resync': { ok: false, failure: { code: 'plan-moved' } } } as const;
  const { root } = popup(LENS_VIEWS.mixed, fakeClient(refusal));
  press(root, 'Show request');
  await settled();
  expect(find(root, '.dry-run [role=alert]').dataset['code']).toBe('plan-moved');
});

test('without a ticked field there is no request', async () => {
  const { root } = popup(LENS_VIEWS.mixed);
  for (const field of ['approved_points', 'total_points', 'tier_progress', 'insights_segment']) {
    await act(() => findInput(root, `[data-change=${field}] input`).click());
  }
  expect(names(root)).not.toContain('Show request');
});

test('is copied as curl', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const { root } = popup(LENS_VIEWS.mixed);
  press(root, 'Show request');
  await settled();
  press(root, 'Copy as curl');
  await settled();
  expect(copied).toHaveBeenCalledWith(toCurl(REQUEST));
  expect(root.textContent).toContain('Copied.');
  vi.restoreAllMocks();
});
