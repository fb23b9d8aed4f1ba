// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { HostPermissions } from '../../../src/ui/options/connections/host-permissions.ts';
import { ImportSettings } from '../../../src/ui/options/settings-file/ImportSettings.tsx';
import { createSettingsFileStore } from '../../../src/ui/options/settings-file/settings-file-store.ts';
import { NO_PERMISSIONS } from '../../gallery/views/connections.ts';
import { IMPORT } from '../../gallery/views/settings-file.ts';
import { fakeClient } from './fake-client.ts';
import { findInput, names, press, settled, show } from './page.tsx';

type Replies = Parameters<typeof fakeClient>[0];

const PREVIEW = { ok: true, value: IMPORT } as const;
const IMPORTED = { ok: true, value: { connectionIds: ['a', 'b'] } } as const;

function form(replies: Replies, permissions: HostPermissions = NO_PERMISSIONS) {
  const client = fakeClient(replies);
  const imported: (readonly string[])[] = [];
  const settingsFile = createSettingsFileStore(client, permissions, (ids) => imported.push(ids));
  return { client, imported, settingsFile, root: show(<ImportSettings settingsFile={settingsFile} />) };
}

async function choose(root: ParentNode, text: string): Promise<void> {
  const input = findInput(root, 'input[type=file]');
  Object.defineProperty(input, 'files', { value: [new File([text], 'team.json')], configurable: true });
  void act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  await settled();
}

test('a file is looked at first, and imported by a press of its own', async () => {
  const { root, client, imported } = form({ 'preview-import': PREVIEW, 'import-settings': IMPORTED });
  await choose(root, 'of a file');
  expect(client.asked).toEqual([{ name: 'preview-import', ask: { text: 'of a file' } }]);
  for (const words of ['team.json', 'Added', 'Replaced', 'Called Meadow until now', 'read only', '30 days'])
    expect(root.textContent.toLowerCase()).toContain(words.toLowerCase());
  press(root, 'Import');
  await settled();
  expect(client.asked.at(-1)).toEqual({
    name: 'import-settings',
    ask: { text: 'of a file', token: IMPORT.token },
  });
  expect(imported).toEqual([['a', 'b']]);
  expect(root.textContent).toContain('Settings are imported');
});

test('nothing is imported where nothing would change', async () => {
  const value = { ...IMPORT, choices: {}, connections: IMPORT.connections.slice(3) };
  const { root } = form({ 'preview-import': { ok: true, value } });
  await choose(root, 'of a file');
  expect(names(root)).toEqual(['Cancel']);
  press(root, 'Cancel');
  expect(names(root)).toEqual([]);
});

test('a file that is not understood is said to be so, and where', async () => {
  const failure = { code: 'settings-invalid', at: 'connections.0.name' } as const;
  const { root } = form({ 'preview-import': { ok: false, failure } });
  await choose(root, 'of a file');
  expect(root.querySelector('[role=alert]')?.getAttribute('data-code')).toBe('settings-invalid');
  expect(root.textContent).toContain('connections.0.name');
  expect(names(root)).toEqual([]);
});

test('one that is much too large is not even read', async () => {
  const { client, settingsFile } = form({});
  const text = () => Promise.reject(new Error('was read'));
  await settingsFile.choose({ name: 'large.json', size: 4_000_001, text });
  expect(client.asked).toEqual([]);
  expect(settingsFile.store.getState().failure).toEqual({ code: 'settings-too-large' });
});

test('where something was changed meanwhile, it is shown anew what would be done', async () => {
  const moved = { ok: false, failure: { code: 'import-moved' } } as const;
  const { root, client, imported } = form({ 'preview-import': PREVIEW, 'import-settings': moved });
  await choose(root, 'of a file');
  press(root, 'Import');
  await settled();
  expect(client.asked.map(({ name }) => name)).toEqual([
    'preview-import',
    'import-settings',
    'preview-import',
  ]);
  expect(root.querySelector('[role=alert]')?.getAttribute('data-code')).toBe('import-moved');
  expect(names(root)).toContain('Import');
  expect(imported).toEqual([]);
});

test('imported dashboards wait for the browser’s permission, which a click asks for', async () => {
  const asked: string[] = [];
  const ask = async (host: string): Promise<boolean> => asked.push(host) > 0;
  const replies = { 'preview-import': PREVIEW, 'import-settings': IMPORTED };
  const { root } = form(replies, { ...NO_PERMISSIONS, ask });
  await choose(root, 'of a file');
  press(root, 'Import');
  await settled();
  await settled();
  const host = 'loyalty.a-very-long-subdomain.meadow-moss.example';
  press(root, `Allow ${host}`);
  await settled();
  expect(asked).toEqual([host]);
  expect(names(root)).toEqual([]);
});
