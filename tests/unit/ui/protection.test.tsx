// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { ConnectedOptions } from '../../../src/ui/options/ConnectedOptions.tsx';
import { createOptionsStore } from '../../../src/ui/options/options-store.ts';
import { ConnectedPopup } from '../../../src/ui/popup/ConnectedPopup.tsx';
import { createPopupStore } from '../../../src/ui/popup/popup-store.ts';
import { LISTED, NO_PERMISSIONS } from '../../gallery/views/connections.ts';
import { CONNECTION, LENS_VIEWS } from '../../gallery/views/lens.ts';
import { PROTECTION_VIEWS } from '../../gallery/views/protection.ts';
import { SETUP_VIEWS } from '../../gallery/views/setup.ts';
import { type FakeClient, fakeClient } from './fake-client.ts';
import { find, findInput, names, press, settled, show } from './page.tsx';

const PASSPHRASE = 'four random words here';
const DONE = { ok: true, value: null } as const;
const WRONG = { ok: false, failure: { code: 'wrong-passphrase' } } as const;

function options(name: keyof typeof PROTECTION_VIEWS, client: FakeClient) {
  const store = createOptionsStore(client, new AbortController().signal, NO_PERMISSIONS);
  client.tellConnections(LISTED);
  client.tellSetup(SETUP_VIEWS.confirmed);
  client.tellProtection(PROTECTION_VIEWS[name]);
  return show(<ConnectedOptions options={store} />);
}

function write(root: ParentNode, name: string, value: string): HTMLInputElement {
  const input = findInput(root, `[name=${name}]`);
  input.value = value;
  void act(() => void input.dispatchEvent(new Event('input', { bubbles: true })));
  return input;
}

test('a new passphrase is typed twice, the same, and stays nowhere', async () => {
  const client = fakeClient({ protect: DONE });
  const root = options('device', client);
  press(root, 'Set passphrase');
  write(root, 'passphrase', PASSPHRASE);
  const again = write(root, 'again', `${PASSPHRASE}!`);
  expect(again.validationMessage).toBe('The two passphrases are not the same.');
  write(root, 'again', PASSPHRASE);
  expect(again.validationMessage).toBe('');
  expect(findInput(root, '[name=passphrase]').minLength).toBe(10);
  press(root, 'Set passphrase');
  await settled();
  const change = { mode: 'passphrase', passphrase: PASSPHRASE, current: '' };
  expect(client.asked).toEqual([{ name: 'protect', ask: change }]);
  expect(root.querySelector('[name=passphrase]')).toBeNull();
});

test.each([
  ['Remove passphrase', 'device'],
  ['Use this session only', 'session'],
])('%s asks for the current one, and says what is wrong', async (name, mode) => {
  const client = fakeClient({ protect: WRONG });
  const root = options('passphrase', client);
  press(root, name);
  write(root, 'current', 'a guess');
  press(root, name);
  await settled();
  expect(client.asked).toEqual([{ name: 'protect', ask: { mode, passphrase: '', current: 'a guess' } }]);
  expect(find(root, '#keys-protection [role=alert]').dataset['code']).toBe('wrong-passphrase');
});

test('without a passphrase, the other ways are one click away', () => {
  const client = fakeClient();
  const root = options('device', client);
  press(root, 'Use this session only');
  expect(client.asked).toEqual([{ name: 'protect', ask: { mode: 'session', passphrase: '', current: '' } }]);
});

test('the time until it locks is chosen, and it is locked at once', async () => {
  const client = fakeClient({ 'set-auto-lock': DONE });
  const root = options('passphrase', client);
  const select = root.querySelector('select');
  if (!select) throw new Error('no select');
  expect(select.value).toBe('15');
  select.value = '0';
  void act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
  await settled();
  press(root, 'Lock now');
  expect(client.asked).toEqual([
    { name: 'set-auto-lock', ask: { minutes: 0 } },
    { name: 'lock', ask: {} },
  ]);
});

const REFUSED = { ok: false, failure: { code: 'unexpected' } } as const;

test.each([
  ['device', 'Use this session only', { protect: REFUSED }],
  ['passphrase', 'Lock now', { lock: REFUSED }],
] as const)('by %s: what kept “%s” from being done is said', async (name, button, replies) => {
  const root = options(name, fakeClient(replies));
  press(root, button);
  await settled();
  expect(find(root, '#keys-protection [role=alert]').dataset['code']).toBe('unexpected');
});

test('locked, nothing can be changed but the lock', async () => {
  const client = fakeClient({ unlock: WRONG });
  const root = options('locked', client);
  expect(names(root)).not.toContain('Remove passphrase');
  expect(names(root)).not.toContain('Lock now');
  findInput(root, '#unlock-passphrase').value = 'a guess';
  press(root, 'Unlock');
  await settled();
  expect(client.asked).toEqual([{ name: 'unlock', ask: { passphrase: 'a guess' } }]);
  expect(find(root, '.unlock [role=alert]').dataset['code']).toBe('wrong-passphrase');
  expect(findInput(root, '#unlock-passphrase').value).toBe('');
});

test('the popup asks for it too, whatever was looked for', async () => {
  const client = fakeClient({ unlock: DONE, 'recent-customers': { ok: true, value: { members: [] } } });
  const popup = createPopupStore(client, { kind: 'tab', tabId: 1 });
  popup.follow({ kind: 'tab', tabId: 1 });
  await popup.openFinder(true);
  client.tell(LENS_VIEWS.locked);
  const root = show(<ConnectedPopup popup={popup} />);
  expect(find(root, '[role=alert]').dataset['code']).toBe('locked');
  findInput(root, '#unlock-passphrase').value = PASSPHRASE;
  press(root, 'Unlock');
  await settled();
  expect(client.asked.at(-1)).toEqual({ name: 'unlock', ask: { passphrase: PASSPHRASE } });
});

test('a key is removed after one question', () => {
  const client = fakeClient();
  const root = options('device', client);
  press(root, 'Remove Ometria key');
  expect(client.asked).toEqual([]);
  press(root, 'Yes, remove it');
  expect(client.asked).toEqual([
    { name: 'remove-key', ask: { connectionId: CONNECTION.id, vendor: 'ometria' } },
  ]);
});

test.each([
  [[], 'true', null],
  [['storage.local x'], 'false', 'erase-incomplete'],
])('everything is erased after one question; left over: %j', async (left, erased, code) => {
  const client = fakeClient({ 'erase-everything': { ok: true, value: { left } } });
  const root = options('device', client);
  press(root, 'Erase everything');
  expect(client.asked).toEqual([]);
  press(root, 'Yes, erase everything');
  await settled();
  expect(find(root, '.erased').dataset['erased']).toBe(erased);
  expect(root.querySelector('#erase [role=alert]')?.getAttribute('data-code') ?? null).toBe(code);
});
