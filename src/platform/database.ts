import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPObjectStore,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';

/**
 * Everything durable, in IndexedDB of the extension's origin: content scripts run in the page's origin and
 * cannot open it, in any browser (`storage.local` they could read). Values are `unknown` on purpose: each
 * owner parses what it reads.
 */
interface Schema extends DBSchema {
  /** Encrypted keys and the key that encrypts them; owner: the vault. */
  secrets: { key: string; value: unknown };
  /** The connections, and what was last learned of each; owner: the connection store. */
  connections: { key: string; value: unknown };
  /** Resyncs by job id; owner: the job store. */
  jobs: {
    key: string;
    value: unknown;
    indexes: { member: number; open: number; created: number; undo: string };
  };
  /** Earlier answers by subject, shown while they are refreshed; owner: the snapshot store. */
  snapshots: { key: string; value: unknown };
  /** One small value by name; owner: whoever names it. */
  settings: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

/** What settings are made of: changed at once or not at all. */
export const SETTINGS_STORES = ['connections', 'settings', 'secrets'] as const;
export type SettingsChange = IDBPTransaction<Schema, typeof SETTINGS_STORES, 'readwrite'>;

const VERSION = 4;

export function openDatabase(name = 'loyalty-lens'): Promise<Database> {
  return openDB<Schema>(name, VERSION, {
    async upgrade(database, from, _to, change) {
      if (from < 1) createStores(database);
      else if (from < 2) await giveKeysToConnection(change.objectStore('secrets'));
      if (from < 3) addHistory(database, change.objectStore('jobs'));
      if (from < 4) {
        await nameOnlyConnection(change.objectStore('connections'));
        await change.objectStore('snapshots').clear(); // earlier answers of an unnamed connection
      }
    },
  });
}

function createStores(database: Database): void {
  database.createObjectStore('secrets');
  database.createObjectStore('connections');
  database.createObjectStore('snapshots');
  const jobs = database.createObjectStore('jobs');
  jobs.createIndex('member', 'memberId');
  jobs.createIndex('open', 'nextAt'); // an ended job has none, so it is not in this index
}

type Upgraded<Name extends StoreNames<Schema>> = IDBPObjectStore<
  Schema,
  StoreNames<Schema>[],
  Name,
  'versionchange'
>;

function addHistory(database: Database, jobs: Upgraded<'jobs'>): void {
  database.createObjectStore('settings');
  jobs.createIndex('created', 'createdAt');
  jobs.createIndex('undo', 'undoOf'); // null for a resync, which is therefore not in this index
}

/** Version 1 kept one connection's keys under the vendors' names. */
async function giveKeysToConnection(secrets: Upgraded<'secrets'>): Promise<void> {
  for (const vendor of ['loyaltylion', 'ometria']) {
    const stored = await secrets.get(vendor);
    if (stored === undefined) continue;
    await secrets.put(stored, `only/${vendor}`);
    await secrets.delete(vendor);
  }
}

/** Version 3 kept one connection, and what was last learned of it, under names of their own. */
async function nameOnlyConnection(connections: Upgraded<'connections'>): Promise<void> {
  const [current, draft] = [await connections.get('current'), await connections.get('draft')];
  if (current === undefined && draft === undefined) return;
  const unconfirmed = { readOnly: false, siteIds: [], name: '', listingRule: null, confirmedAt: null };
  await connections.put(
    { ...unconfirmed, fieldMap: {}, ...Object(current ?? draft), id: 'only' },
    'connection/only',
  );
  if (draft !== undefined) await connections.put(draft, 'draft/only');
  await connections.delete('current');
  await connections.delete('draft');
}
