import { browser } from '../platform/browser.ts';
import type { Database } from '../platform/database.ts';
import { deleteDatabase } from '../platform/delete-database.ts';
import { showBadge, showLateEnds } from './badge.ts';

const AREAS = ['local', 'session', 'sync'] as const;

/** Removes everything that the extension has stored in this browser, and names what is left: nothing. */
export async function eraseEverything(database: Promise<Database>): Promise<readonly string[]> {
  const open = await database;
  open.close();
  await deleteDatabase(open.name);
  for (const area of AREAS) await browser.storage[area].clear();
  await browser.alarms.clearAll();
  await showLateEnds([]);
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) await showBadge(id, null);
  return leftovers();
}

async function leftovers(): Promise<string[]> {
  const databases = (await indexedDB.databases()).map(({ name }) => `IndexedDB ${name ?? ''}`);
  const alarms = (await browser.alarms.getAll()).map(({ name }) => `alarm ${name}`);
  const items: string[] = [];
  for (const area of AREAS) {
    const stored = await browser.storage[area].get(null);
    items.push(...Object.keys(stored).map((name) => `storage.${area} ${name}`));
  }
  return [...databases, ...alarms, ...items];
}
