import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/**
 * Everything durable, in IndexedDB of the extension's origin: content scripts run in the page's origin and
 * cannot open it, in any browser (`storage.local` they could read). Values are `unknown` on purpose: each
 * owner parses what it reads.
 */
interface Schema extends DBSchema {
  /** Encrypted keys and the key that encrypts them; owner: the vault. */
  secrets: { key: string; value: unknown };
  /** The connection, confirmed and draft; owner: the connection store. */
  connections: { key: string; value: unknown };
  /** Resyncs by job id; owner: the job store. */
  jobs: { key: string; value: unknown };
  /** Earlier answers by subject, shown while they are refreshed; owner: the snapshot store. */
  snapshots: { key: string; value: unknown };
}

export type StoreName = 'secrets' | 'connections' | 'jobs' | 'snapshots';
export type Database = IDBPDatabase<Schema>;

export const STORE_NAMES: readonly StoreName[] = ['secrets', 'connections', 'jobs', 'snapshots'];

export function openDatabase(): Promise<Database> {
  return openDB<Schema>('loyalty-lens', 1, {
    upgrade(database) {
      for (const name of STORE_NAMES) database.createObjectStore(name);
    },
  });
}
