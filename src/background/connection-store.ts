import * as v from 'valibot';
import type { Connection } from '../domain/connection.ts';
import {
  NO_POLICY,
  type Policy,
  policyMap,
  policySets,
  underPolicy,
  waitingMap,
} from '../domain/settings-file/policy.ts';
import type { ImportedMap } from '../domain/settings-file/prove-map.ts';
import type { Database, SettingsChange } from '../platform/database.ts';
import { CONNECTION, DRAFT, type Draft, IMPORTED } from './connection-record.ts';

const CONNECTION_KEY = 'connection/';
const draftKey = (id: string): string => `draft/${id}`;
const importedKey = (id: string): string => `imported/${id}`;
const allConnections = (): IDBKeyRange => IDBKeyRange.bound(CONNECTION_KEY, `${CONNECTION_KEY}\uffff`);

/** The connections, each with the draft of what was last learned of it. */
export class ConnectionStore {
  readonly #database: Promise<Database>;
  readonly #policy: () => Promise<Policy>;

  constructor(database: Promise<Database>, policy: () => Promise<Policy> = async () => NO_POLICY) {
    this.#database = database;
    this.#policy = policy;
  }

  /** Those of the organisation's policy, then in the order in which they were added. */
  async list(): Promise<readonly Connection[]> {
    const [policy, stored] = await Promise.all([this.#policy(), this.#stored()]);
    return underPolicy(stored, policy);
  }

  async get(id: string): Promise<Connection | null> {
    const [policy, stored] = await Promise.all([this.#policy(), this.#get(id)]);
    if (!policySets(policy)) return stored;
    return (await this.list()).find((connection) => connection.id === id) ?? null;
  }

  async put(connection: Connection): Promise<void> {
    await (await this.#database).put('connections', connection, CONNECTION_KEY + connection.id);
  }

  /**
   * Changes what is stored at this moment, which for one of the policy's may be nothing yet; nothing where the
   * connection was removed meanwhile.
   */
  async update(id: string, change: (connection: Connection) => Connection): Promise<void> {
    const known = await this.get(id);
    const { store, done } = (await this.#database).transaction('connections', 'readwrite');
    const stored = parsed(CONNECTION, await store.get(CONNECTION_KEY + id));
    const connection = stored ?? (known?.managed ? known : null);
    if (connection) await store.put(change(connection), CONNECTION_KEY + id);
    await done;
  }

  async #get(id: string): Promise<Connection | null> {
    return parsed(CONNECTION, await (await this.#database).get('connections', CONNECTION_KEY + id));
  }

  async #stored(): Promise<readonly Connection[]> {
    return inOrder(await (await this.#database).getAll('connections', allConnections()));
  }

  /** With its draft, and with a map that was imported for it. */
  async remove(id: string): Promise<void> {
    const database = await this.#database;
    await database.delete('connections', CONNECTION_KEY + id);
    await database.delete('connections', draftKey(id));
    await database.delete('connections', importedKey(id));
  }

  async draft(id: string): Promise<Draft | null> {
    return parsed(DRAFT, await (await this.#database).get('connections', draftKey(id)));
  }

  async saveDraft(id: string, draft: Draft): Promise<void> {
    await (await this.#database).put('connections', draft, draftKey(id));
  }

  /** One that still waits for a test or for a person; null: none does. */
  async imported(id: string): Promise<ImportedMap | null> {
    const held = parsed(IMPORTED, await (await this.#database).get('connections', importedKey(id)));
    const [policy, stored] = await Promise.all([this.#policy(), this.#stored()]);
    return waitingMap(held, policyMap(stored, policy, id));
  }

  async saveImported(id: string, imported: ImportedMap): Promise<void> {
    await (await this.#database).put('connections', imported, importedKey(id));
  }

  /** What counts has been decided: it waits no more. */
  async settleImported(id: string): Promise<void> {
    const imported = await this.imported(id);
    if (imported) await this.saveImported(id, { ...imported, verdict: 'settled' });
  }

  /** As they are at the moment of the change, under this policy. */
  async listIn(change: SettingsChange, policy: Policy): Promise<readonly Connection[]> {
    return underPolicy(inOrder(await change.objectStore('connections').getAll(allConnections())), policy);
  }

  async importedIn(change: SettingsChange, id: string): Promise<ImportedMap | null> {
    return parsed(IMPORTED, await change.objectStore('connections').get(importedKey(id)));
  }

  /** `imported`: takes the place of one that waits; null: that one stays. */
  async putIn(change: SettingsChange, connection: Connection, imported: ImportedMap | null): Promise<void> {
    const store = change.objectStore('connections');
    await store.put(connection, CONNECTION_KEY + connection.id);
    if (imported) await store.put(imported, importedKey(connection.id));
  }
}

function inOrder(records: readonly unknown[]): readonly Connection[] {
  const connections = records.flatMap((record) => parsed(CONNECTION, record) ?? []);
  return connections.sort((a, b) => a.addedAt.localeCompare(b.addedAt));
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, record: unknown): T | null {
  const { success, output } = v.safeParse(schema, record);
  return success ? output : null;
}
