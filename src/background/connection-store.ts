import * as v from 'valibot';
import { CONNECTION_COLOURS, type Connection, type FieldMap } from '../domain/connection.ts';
import { fieldRecord } from '../domain/field-record.ts';
import type { Learned } from '../domain/learned.ts';
import type { ImportedMap } from '../domain/settings-file/prove-map.ts';
import type { Database, SettingsChange } from '../platform/database.ts';
import { field, fieldMapping, listingRule, nullableText, text, valueFormat } from './record-schemas.ts';

const fieldMap = v.pipe(
  v.record(field, fieldMapping),
  v.transform((stored): FieldMap => fieldRecord((id) => stored[id] ?? { state: 'unlearned' })),
);

/** The first colour: what a connection of an earlier version gets. */
const [FIRST_COLOUR] = CONNECTION_COLOURS;

const CONNECTION: v.GenericSchema<unknown, Connection> = v.object({
  id: text,
  name: text,
  colour: v.optional(v.picklist(CONNECTION_COLOURS), FIRST_COLOUR),
  addedAt: v.optional(text, ''),
  siteIds: v.array(v.number()),
  hosts: v.optional(v.array(v.object({ host: text, vendor: v.picklist(['loyaltylion', 'ometria']) })), []),
  readOnly: v.boolean(),
  fieldMap,
  listingRule: v.nullable(listingRule),
  confirmedAt: nullableText,
});

const lookedInto = v.object({
  collection: text,
  listings: v.number(),
  members: v.number(),
  found: v.picklist(['no-member', 'few-members', 'no-field', 'not-shown', 'fields']),
});

const LEARNED: v.GenericSchema<unknown, Learned> = v.object({
  fields: v.array(
    v.object({
      field,
      state: v.picklist(['mapped', 'missing', 'unlearned']),
      ometriaField: nullableText,
      confidence: v.picklist(['high', 'low']),
      equal: v.number(),
      compared: v.number(),
      nameScore: v.number(),
      runnerUp: nullableText,
      format: v.nullable(valueFormat),
      profilesWithout: v.number(),
      appeared: v.exactOptional(v.literal(true)),
    }),
  ),
  listing: v.object({
    rule: v.nullable(listingRule),
    held: v.number(),
    tried: v.number(),
    collections: v.array(text),
    looked: v.optional(v.array(lookedInto), []),
    members: v.optional(v.number(), 0),
  }),
  members: v.number(),
  fieldIds: v.optional(v.array(text), []),
});

/** What the test found, kept until a person confirms it: a killed worker must not lose it. */
const DRAFT = v.object({
  learned: LEARNED,
  confirmed: v.boolean(),
  /** Confirmed by whoever set it up in another browser. */
  adopted: v.exactOptional(v.literal(true)),
});
export type Draft = v.InferOutput<typeof DRAFT>;

/** A map from another browser, kept until a test of this one's keys has borne it out. */
const IMPORTED: v.GenericSchema<unknown, ImportedMap> = v.object({
  map: v.object({ fieldMap, listingRule: v.nullable(listingRule), confirmedAt: text }),
  siteIds: v.array(v.number()),
  verdict: v.exactOptional(v.picklist(['differs', 'other-account'])),
});

const CONNECTION_KEY = 'connection/';
const draftKey = (id: string): string => `draft/${id}`;
const importedKey = (id: string): string => `imported/${id}`;
const allConnections = (): IDBKeyRange => IDBKeyRange.bound(CONNECTION_KEY, `${CONNECTION_KEY}\uffff`);

/** The connections, each with the draft of what was last learned of it. */
export class ConnectionStore {
  readonly #database: Promise<Database>;

  constructor(database: Promise<Database>) {
    this.#database = database;
  }

  /** In the order in which they were added. */
  async list(): Promise<readonly Connection[]> {
    return inOrder(await (await this.#database).getAll('connections', allConnections()));
  }

  async get(id: string): Promise<Connection | null> {
    return parsed(CONNECTION, await (await this.#database).get('connections', CONNECTION_KEY + id));
  }

  async put(connection: Connection): Promise<void> {
    await (await this.#database).put('connections', connection, CONNECTION_KEY + connection.id);
  }

  /** Changes what is stored at this moment; nothing where the connection was removed meanwhile. */
  async update(id: string, change: (connection: Connection) => Connection): Promise<void> {
    const connection = await this.get(id);
    if (connection) await this.put(change(connection));
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

  /** null: none waits to be borne out. */
  async imported(id: string): Promise<ImportedMap | null> {
    return parsed(IMPORTED, await (await this.#database).get('connections', importedKey(id)));
  }

  async saveImported(id: string, imported: ImportedMap): Promise<void> {
    await (await this.#database).put('connections', imported, importedKey(id));
  }

  async forgetImported(id: string): Promise<void> {
    await (await this.#database).delete('connections', importedKey(id));
  }

  /** As `list`, at the moment of the change. */
  async listIn(change: SettingsChange): Promise<readonly Connection[]> {
    return inOrder(await change.objectStore('connections').getAll(allConnections()));
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
