import * as v from 'valibot';
import type { Connection, FieldMap } from '../domain/connection.ts';
import { fieldRecord } from '../domain/field-record.ts';
import type { Learned } from '../domain/learned.ts';
import type { Database } from '../platform/database.ts';
import { field, fieldMapping, listingRule, nullableText, text, valueFormat } from './record-schemas.ts';

const fieldMap = v.pipe(
  v.record(field, fieldMapping),
  v.transform((stored): FieldMap => fieldRecord((id) => stored[id] ?? { state: 'unlearned' })),
);

const CONNECTION: v.GenericSchema<unknown, Connection> = v.object({
  id: text,
  name: text,
  siteIds: v.array(v.number()),
  readOnly: v.boolean(),
  fieldMap,
  listingRule: v.nullable(listingRule),
  confirmedAt: nullableText,
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
    }),
  ),
  listing: v.object({
    rule: v.nullable(listingRule),
    held: v.number(),
    tried: v.number(),
    collections: v.array(text),
  }),
  members: v.number(),
});

/** What the test found, kept until a person confirms it: a killed worker must not lose it. */
const DRAFT = v.object({
  name: text,
  siteIds: v.array(v.number()),
  learned: LEARNED,
  confirmed: v.boolean(),
});
export type Draft = v.InferOutput<typeof DRAFT>;

const CURRENT = 'current';
const LATEST_DRAFT = 'draft';

export class ConnectionStore {
  readonly #database: Promise<Database>;

  constructor(database: Promise<Database>) {
    this.#database = database;
  }

  /** The confirmed connection, or null. */
  async current(): Promise<Connection | null> {
    const parsed = v.safeParse(CONNECTION, await (await this.#database).get('connections', CURRENT));
    return parsed.success ? parsed.output : null;
  }

  async save(connection: Connection): Promise<void> {
    await (await this.#database).put('connections', connection, CURRENT);
  }

  async draft(): Promise<Draft | null> {
    const parsed = v.safeParse(DRAFT, await (await this.#database).get('connections', LATEST_DRAFT));
    return parsed.success ? parsed.output : null;
  }

  async saveDraft(draft: Draft): Promise<void> {
    await (await this.#database).put('connections', draft, LATEST_DRAFT);
  }
}
