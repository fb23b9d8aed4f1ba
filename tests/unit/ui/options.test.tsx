// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { SetupView } from '../../../src/messages/setup-view.ts';
import { ConnectedOptions } from '../../../src/ui/options/ConnectedOptions.tsx';
import { createOptionsStore } from '../../../src/ui/options/options-store.ts';
import { LISTED, NO_PERMISSIONS } from '../../gallery/views/connections.ts';
import { SETUP_VIEWS } from '../../gallery/views/setup.ts';
import { fakeClient } from './fake-client.ts';
import { button, find, findInput, names, press, settled, show } from './page.tsx';

const DONE = { ok: true, value: null } as const;
const SAVED = { ok: true, value: { connectionId: 'main' } } as const;

function options(shown: SetupView, client = fakeClient({ 'save-and-test': SAVED, confirm: DONE })) {
  const store = createOptionsStore(client, new AbortController().signal, NO_PERMISSIONS);
  client.tellConnections(shown.connectionId === null ? [] : LISTED);
  client.tellSetup(shown);
  return { root: show(<ConnectedOptions options={store} />), client, store };
}

function inputLabelled(root: ParentNode, label: string): HTMLInputElement {
  const found = [...root.querySelectorAll('label')].find((candidate) => candidate.textContent === label);
  return findInput(root, `#${found?.htmlFor}`);
}

function setFieldId(root: ParentNode, field: string, value: string): void {
  const input = findInput(root, `[data-field=${field}] input`);
  input.value = value;
  void act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
}

test('keys go out trimmed, and leave nothing in page or store', async () => {
  const { root, client, store } = options(SETUP_VIEWS['no-keys']);
  const keys = ['LoyaltyLion API key', 'Ometria API key'].map((label) => inputLabelled(root, label));
  for (const input of keys) {
    expect(input.type).toBe('password');
    input.value = ' canary ';
  }
  press(root, 'Save and test');
  expect(client.asked).toEqual([
    { name: 'save-and-test', ask: { connectionId: null, loyaltylionKey: 'canary', ometriaKey: 'canary' } },
  ]);
  await settled();
  expect(keys.map((input) => input.value)).toEqual(['', '']);
  expect(JSON.stringify(store.store.getState())).not.toContain('canary');
});

test('a stored key is said to be, and need not be typed again', () => {
  const { root } = options(SETUP_VIEWS.learned);
  expect(root.textContent).toContain('Stored');
  expect(inputLabelled(root, 'Ometria API key').required).toBe(false);
});

test('checks have a word each, and a failed one its sentence', () => {
  const { root } = options(SETUP_VIEWS.failed);
  const states = [...root.querySelectorAll('.check-state')].map((state) => state.textContent);
  expect(states).toEqual(['Failed', 'Waiting', 'Passed']);
  expect(find(root, '[role=alert]').dataset['code']).toBe('bad-loyaltylion-key');
});

test('progress is shown while learning', () => {
  expect(options(SETUP_VIEWS.testing).root.textContent).toContain('14 of 40 members read');
});

test('all 21 fields are shown with Field ID and evidence', () => {
  const { root } = options(SETUP_VIEWS.learned);
  expect(root.querySelectorAll('[data-field]')).toHaveLength(21);
  const row = find(root, '[data-field=spent_points]');
  expect(row.dataset['ometriaField']).toBe('ll_spent_points');
  expect(row.textContent).toContain('equal in 37 of 40');
  expect(find(root, '[data-field=receipt_upload_url]').dataset['ometriaField']).toBe('');
});

test('one click confirms what was learned', () => {
  const { root, client } = options(SETUP_VIEWS.learned);
  press(root, 'Confirm');
  expect(client.asked).toEqual([{ name: 'confirm', ask: { connectionId: 'main', changes: {} } }]);
});

test('a Field ID set by hand is confirmed with the rest; back at the learned one it is no change', async () => {
  const { root, client } = options(SETUP_VIEWS.learned);
  setFieldId(root, 'pending_points', ' mm:pending ');
  setFieldId(root, 'next_tier', '');
  setFieldId(root, 'blocked', 'other');
  setFieldId(root, 'blocked', 'll_blocked');
  expect(find(root, '[data-field=pending_points]').dataset['ometriaField']).toBe('mm:pending');
  press(root, 'Confirm');
  const changes = { pending_points: 'mm:pending', next_tier: null };
  expect(client.asked).toEqual([{ name: 'confirm', ask: { connectionId: 'main', changes } }]);
  await settled();
});

test('what is being typed as a Field ID stays when the page is drawn anew, and what is done is trimmed', async () => {
  const { root, client } = options(SETUP_VIEWS.learned);
  const input = findInput(root, '[data-field=blocked] input');
  input.value = 'll_blo';
  await act(() => client.tellSetup({ ...SETUP_VIEWS.learned, connectionName: 'Another' }));
  expect(findInput(root, '[data-field=blocked] input')).toBe(input);
  expect(input.value).toBe('ll_blo');
  setFieldId(root, 'blocked', ' other ');
  await settled();
  expect(input.value).toBe('other');
});

test('once confirmed it says so, and asks again only after a change', async () => {
  const { root, client } = options(SETUP_VIEWS.confirmed);
  expect(root.textContent).toContain('Connected as Harbour & Pine UK');
  expect(names(root)).not.toContain('Confirm');
  setFieldId(root, 'blocked', 'other');
  expect(button(root, 'Confirm').disabled).toBe(false);
  press(root, 'Confirm');
  await settled();
  expect(client.asked).toHaveLength(1);
  expect(names(root)).not.toContain('Confirm');
});

test.each(Object.entries(SETUP_VIEWS))('there is one main button at the most: %s', (_, view) => {
  expect(options(view).root.querySelectorAll('.button-main').length).toBeLessThanOrEqual(1);
});

test('says what leaves the browser and where to', () => {
  const { root } = options(SETUP_VIEWS['no-keys']);
  expect(root.textContent).toContain('api.loyaltylion.com and api.ometria.com');
});
