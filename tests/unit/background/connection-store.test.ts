import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { ConnectionStore } from '../../../src/background/connection-store.ts';
import { newConnection } from '../../../src/domain/connection.ts';
import { FIELD_IDS } from '../../../src/domain/field.ts';
import { OWN_RULE } from '../../../src/domain/own-listing.ts';
import { openDatabase } from '../../../src/platform/database.ts';

const LEARNED = {
  fields: [],
  listing: { rule: null, held: 0, tried: 0, collections: [], looked: [], members: 0 },
  members: 0,
  fieldIds: [],
};

/** A database as version 3 left it, with these records of its one connection. */
async function ofVersion3(
  name: string,
  records: Readonly<Record<string, unknown>>,
): Promise<ConnectionStore> {
  const old = await openDB(name, 3, {
    upgrade(database) {
      for (const store of ['secrets', 'connections', 'snapshots', 'settings'])
        database.createObjectStore(store);
      const jobs = database.createObjectStore('jobs');
      for (const [index, key] of [
        ['member', 'memberId'],
        ['open', 'nextAt'],
        ['created', 'createdAt'],
        ['undo', 'undoOf'],
      ] as const)
        jobs.createIndex(index, key);
    },
  });
  for (const [key, record] of Object.entries(records)) await old.put('connections', record, key);
  await old.put('snapshots', { version: 1 }, 'of a customer');
  old.close();
  return new ConnectionStore(openDatabase(name));
}

const CURRENT = {
  id: 'only',
  name: 'Harbour & Pine UK',
  siteIds: [4711],
  readOnly: false,
  fieldMap: Object.fromEntries(FIELD_IDS.map((id) => [id, { state: 'missing' }])),
  listingRule: { kind: 'search', collection: 'loyaltylion' },
  confirmedAt: '2026-11-15T12:00:00.000Z',
};
const DRAFT = { name: 'Harbour & Pine UK', siteIds: [4711], learned: LEARNED, confirmed: true };

test('the one connection of an earlier version is kept, with its keys’ name, and gets what it lacked', async () => {
  const store = await ofVersion3('confirmed', { current: CURRENT, draft: DRAFT });
  expect(await store.list()).toEqual([{ ...CURRENT, colour: 'indigo', addedAt: '', hosts: [] }]);
  expect(await store.draft('only')).toEqual({ learned: LEARNED, confirmed: true });
});

test('what an earlier version had learned, but nobody had confirmed, still waits for that', async () => {
  const store = await ofVersion3('unconfirmed', { draft: { ...DRAFT, confirmed: false } });
  const [connection] = await store.list();
  expect(connection).toMatchObject({
    id: 'only',
    name: 'Harbour & Pine UK',
    siteIds: [4711],
    confirmedAt: null,
  });
  expect(connection?.fieldMap.blocked).toEqual({ state: 'unlearned' });
  expect((await store.draft('only'))?.confirmed).toBe(false);
});

test('an earlier version without a connection leaves none', async () => {
  expect(await (await ofVersion3('empty', {})).list()).toEqual([]);
});

test('connections are listed as they were added, each with a colour of its own for as long as there are some', async () => {
  const store = new ConnectionStore(openDatabase('several'));
  for (const id of ['c', 'a', 'b']) {
    const all = await store.list();
    await store.put(newConnection(id, `2026-11-15T12:00:0${all.length}.000Z`, all));
  }
  const all = await store.list();
  expect(all.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(new Set(all.map(({ colour }) => colour)).size).toBe(3);
  expect(newConnection('d', '', [...all, ...all.slice(1)]).colour).not.toBe(all[1]?.colour);
});

test('records of our own are in our own collection, whatever is stored', async () => {
  const store = new ConnectionStore(openDatabase('own'));
  await store.put({ ...newConnection('a', '', []), listingRule: OWN_RULE });
  expect((await store.get('a'))?.listingRule).toEqual(OWN_RULE);
  const database = await openDatabase('own');
  const stored: object = (await database.get('connections', 'connection/a')) ?? {};
  const elsewhere = { ...stored, listingRule: { kind: 'own', collection: 'shop_customers' } };
  await database.put('connections', elsewhere, 'connection/a');
  expect(await store.get('a')).toBeNull();
});

test('a removed one is gone with what was learned of it, and is not brought back by a late change', async () => {
  const store = new ConnectionStore(openDatabase('removed'));
  await store.put(newConnection('a', '', []));
  await store.put(newConnection('b', '', []));
  await store.saveDraft('a', { learned: LEARNED, confirmed: false });
  await store.remove('a');
  await store.update('a', (connection) => ({ ...connection, name: 'late' }));
  expect((await store.list()).map(({ id }) => id)).toEqual(['b']);
  expect(await store.draft('a')).toBeNull();
});

test('two changes of one moment are both kept', async () => {
  const store = new ConnectionStore(openDatabase('at-once'));
  await store.put(newConnection('a', '2026-11-15T12:00:00.000Z', []));
  await Promise.all([
    store.update('a', (connection) => ({ ...connection, name: 'Harbour & Pine UK' })),
    store.update('a', (connection) => ({ ...connection, readOnly: true })),
  ]);
  expect(await store.get('a')).toMatchObject({ name: 'Harbour & Pine UK', readOnly: true });
});
