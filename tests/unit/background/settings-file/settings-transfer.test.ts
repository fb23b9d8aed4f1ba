import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { ConnectionStore } from '../../../../src/background/connection-store.ts';
import { KeyLock } from '../../../../src/background/key-lock.ts';
import { RetentionStore } from '../../../../src/background/retention-store.ts';
import { SettingsTransfer } from '../../../../src/background/settings-file/settings-transfer.ts';
import { SettingsStore } from '../../../../src/background/settings-store.ts';
import { NO_POLICY } from '../../../../src/domain/settings-file/policy.ts';
import { openDatabase } from '../../../../src/platform/database.ts';
import { MemorySession } from '../../../integration/memory-session.ts';
import { known, map } from '../../domain/settings-file/connections.ts';

let browsers = 0;

/** One browser's settings. */
function browser() {
  browsers += 1;
  const database = openDatabase(`transfer-${browsers}`);
  let ids = 0;
  const lock = new KeyLock({
    database,
    session: new MemorySession(),
    now: () => 0,
    lockAt: async () => undefined,
    onIdle: () => undefined,
  });
  const stores = {
    database,
    lock,
    connections: new ConnectionStore(database),
    settings: new SettingsStore(database),
    retention: new RetentionStore(database),
  };
  const transfer = new SettingsTransfer({
    ...stores,
    policy: async () => NO_POLICY,
    now: () => Date.parse('2026-11-20T00:00:00Z'),
    newId: () => `fresh-${++ids}`,
    onImported: async () => undefined,
  });
  return { ...stores, transfer };
}

const CONFIRMED = { ...map(), name: 'Harbour & Pine UK', siteIds: [4711] };

async function everything({ database }: ReturnType<typeof browser>): Promise<unknown> {
  const open = await database;
  const stores = [...open.objectStoreNames];
  return Promise.all(stores.map(async (store) => [await open.getAllKeys(store), await open.getAll(store)]));
}

async function lead() {
  const one = browser();
  await one.connections.put(known('a', CONFIRMED));
  await one.connections.put(known('b', { name: 'Meadow & Moss', readOnly: true }));
  await one.settings.change({ backgroundShare: 0.25 });
  await one.retention.set(365);
  await one.lock.setAutoLock(60);
  return one;
}

test('what a lead has set up is in a colleague’s browser, where its map waits for their keys', async () => {
  const [from, to] = [await lead(), browser()];
  const text = await from.transfer.export();
  const { token, connections, choices } = await to.transfer.preview(text);
  expect(connections.map(({ outcome, hasMap }) => [outcome, hasMap])).toEqual([
    ['added', true],
    ['added', false],
  ]);
  expect(choices).toEqual({ backgroundShare: 0.25, historyDays: 365, autoLockMinutes: 60 });
  expect(await to.connections.list()).toEqual([]);

  expect(await to.transfer.import(text, token)).toEqual(['a', 'b']);
  const [a, b] = await to.connections.list();
  expect(a).toMatchObject({ name: 'Harbour & Pine UK', siteIds: [4711], confirmedAt: null });
  expect(b).toMatchObject({ name: 'Meadow & Moss', readOnly: true });
  expect(await to.connections.imported('a')).toEqual({ map: map(), siteIds: [4711] });
  expect(await to.connections.imported('b')).toBeNull();
  expect((await to.settings.get()).backgroundShare).toBe(0.25);
  expect(await to.retention.get()).toBe(365);
  expect(await to.lock.autoLockMinutes()).toBe(60);
  expect((await to.transfer.preview(text)).connections.map(({ outcome }) => outcome)).toEqual([
    'unchanged',
    'unchanged',
  ]);
});

test('the minutes until keys lock are kept for a passphrase that is set later', async () => {
  const { lock } = browser();
  await lock.setAutoLock(5);
  await lock.adopt(await lock.makeDataKey('device', ''));
  expect(await lock.autoLockMinutes()).toBe(5);
});

test('an import that would do something else than was shown does nothing', async () => {
  const [from, to] = [await lead(), browser()];
  const text = await from.transfer.export();
  const { token } = await to.transfer.preview(text);
  await to.connections.put(known('a', { name: 'Typed meanwhile' }));
  const before = await everything(to);
  await expect(to.transfer.import(text, token)).rejects.toMatchObject({ failure: { code: 'import-moved' } });
  expect(await everything(to)).toEqual(before);
});

test('an import that fails half-way leaves everything as it was', async () => {
  const [from, to] = [await lead(), browser()];
  await to.connections.put(known('c', CONFIRMED));
  const text = await from.transfer.export();
  const { token } = await to.transfer.preview(text);
  const before = await everything(to);
  to.retention.setIn = () => Promise.reject(new Error('the disk is full'));
  await expect(to.transfer.import(text, token)).rejects.toThrow('the disk is full');
  expect(await everything(to)).toEqual(before);
});

test('what is not understood does nothing', async () => {
  const to = await lead();
  const before = await everything(to);
  for (const text of ['', '{}', (await to.transfer.export()).replace('"version": 2', '"version": 3')]) {
    await expect(to.transfer.preview(text)).rejects.toMatchObject({
      failure: { code: expect.stringMatching(/^settings-/) },
    });
    await expect(to.transfer.import(text, '')).rejects.toMatchObject({
      failure: { code: expect.stringMatching(/^settings-/) },
    });
  }
  expect(await everything(to)).toEqual(before);
});

test('a key that somebody typed for a name is not exported', async () => {
  const one = browser();
  await one.connections.put(known('a', { name: `pat_${'0'.repeat(32)}` }));
  await expect(one.transfer.export()).rejects.toMatchObject({
    failure: { code: 'settings-hold-key', at: 'connections.0.name' },
  });
});
