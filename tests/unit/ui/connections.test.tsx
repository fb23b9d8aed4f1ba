// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { ConnectedOptions } from '../../../src/ui/options/ConnectedOptions.tsx';
import type { HostPermissions } from '../../../src/ui/options/connections/host-permissions.ts';
import { createOptionsStore } from '../../../src/ui/options/options-store.ts';
import { LISTED, NO_PERMISSIONS } from '../../gallery/views/connections.ts';
import { SETUP_VIEWS } from '../../gallery/views/setup.ts';
import { fakeClient } from './fake-client.ts';
import { find, findInput, names, press, settled, show } from './page.tsx';

const DONE = { ok: true, value: null } as const;

/** The options with three connections, the first one open. */
function options(permissions: HostPermissions = NO_PERMISSIONS) {
  const client = fakeClient({ 'edit-connection': DONE, 'remove-connection': DONE });
  const store = createOptionsStore(client, new AbortController().signal, permissions);
  client.tellConnections(LISTED);
  client.tellSetup(SETUP_VIEWS.confirmed);
  return { root: show(<ConnectedOptions options={store} />), client, store };
}

function change(input: HTMLInputElement, set: (input: HTMLInputElement) => void): void {
  set(input);
  void act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
}

const edits = (client: ReturnType<typeof fakeClient>): unknown[] =>
  client.asked.filter(({ name }) => name === 'edit-connection').map(({ ask }) => ask);

async function addHost(root: ParentNode, typed: string): Promise<void> {
  findInput(root, '#dashboard-host').value = typed;
  press(root, 'Add as Ometria');
  await settled();
}

test('the first connection is open, and another one on request, with its own keys', async () => {
  const { root, client, store } = options();
  expect(client.watched.at(-1)).toEqual({ type: 'watch-setup', connectionId: 'main' });
  findInput(root, '#ometria-key').value = 'canary';
  void act(() => find(root, '[data-connection=second]').click());
  client.tellSetup({ ...SETUP_VIEWS.confirmed, connectionId: 'second' });
  await settled();
  expect(client.watched.at(-1)).toEqual({ type: 'watch-setup', connectionId: 'second' });
  expect(store.store.getState().connectionId).toBe('second');
  expect(findInput(root, '#ometria-key').value).toBe('');
});

test('a new one has an empty form, and nothing to edit yet', async () => {
  const { root, client } = options();
  press(root, 'Add connection');
  client.tellSetup(SETUP_VIEWS['no-keys']);
  await settled();
  expect(findInput(root, '#loyaltylion-key').required).toBe(true);
  expect(names(root)).not.toContain('Remove connection');
});

test('name, colour and read only are changed one by one', () => {
  const { root, client } = options();
  change(findInput(root, '#connection-name'), (input) => {
    input.value = '  Harbour  ';
  });
  change(findInput(root, '.connection-colours label:nth-of-type(2) input'), (input) => {
    input.checked = true;
  });
  change(findInput(root, '.connection-switch input'), (input) => {
    input.checked = true;
  });
  expect(edits(client)).toEqual([
    { connectionId: 'main', change: { name: 'Harbour' } },
    { connectionId: 'main', change: { colour: 'teal' } },
    { connectionId: 'main', change: { readOnly: true } },
  ]);
});

test('an empty name is no name', () => {
  const { root, client } = options();
  const input = findInput(root, '#connection-name');
  change(input, () => {
    input.value = ' ';
  });
  expect(edits(client)).toEqual([]);
  expect(input.value).toBe('Harbour & Pine UK');
});

test('it takes two clicks to remove one', () => {
  const { root, client } = options();
  press(root, 'Remove connection');
  press(root, 'Keep it');
  press(root, 'Remove connection');
  expect(client.asked).toEqual([]);
  press(root, 'Remove with its keys');
  expect(client.asked).toEqual([{ name: 'remove-connection', ask: { connectionId: 'main' } }]);
});

test('a host is stored once the browser allows it, and not before', async () => {
  const asked: string[] = [];
  let allows = false;
  const ask = async (host: string): Promise<boolean> => {
    asked.push(host);
    return allows;
  };
  const { root, client } = options({ ...NO_PERMISSIONS, ask });
  await addHost(root, 'not a host');
  expect(asked).toEqual([]);
  await addHost(root, 'https://Mailing.Shop.example/contacts/5');
  expect(edits(client)).toEqual([]);
  expect(root.textContent).toContain('The browser did not allow it');
  allows = true;
  await addHost(root, 'mailing.shop.example');
  expect(asked).toEqual(['mailing.shop.example', 'mailing.shop.example']);
  const hosts = [{ host: 'mailing.shop.example', vendor: 'ometria' }];
  expect(edits(client)).toEqual([{ connectionId: 'main', change: { hosts } }]);
});
