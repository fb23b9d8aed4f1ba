import * as v from 'valibot';
import { CONNECTION_COLOURS, type Connection, type FieldMap } from '../domain/connection.ts';
import { fieldRecord } from '../domain/field-record.ts';
import type { Learned } from '../domain/learned.ts';
import type { ImportedMap } from '../domain/settings-file/prove-map.ts';
import { field, fieldMapping, listingRule, nullableText, text, valueFormat } from './record-schemas.ts';

const fieldMap = v.pipe(
  v.record(field, fieldMapping),
  v.transform((stored): FieldMap => fieldRecord((id) => stored[id] ?? { state: 'unlearned' })),
);

/** The first colour: what a connection of an earlier version gets. */
const [FIRST_COLOUR] = CONNECTION_COLOURS;

export const CONNECTION: v.GenericSchema<unknown, Connection> = v.object({
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
  found: v.picklist(['no-member', 'few-members', 'no-field', 'not-shown', 'no-owner', 'fields']),
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
export const DRAFT = v.object({
  learned: LEARNED,
  confirmed: v.boolean(),
  /** Confirmed by whoever set it up in another browser. */
  adopted: v.exactOptional(v.literal(true)),
});
export type Draft = v.InferOutput<typeof DRAFT>;

/** A map from another browser, kept until a test of this one's keys has borne it out. */
export const IMPORTED: v.GenericSchema<unknown, ImportedMap> = v.object({
  map: v.object({ fieldMap, listingRule: v.nullable(listingRule), confirmedAt: text }),
  siteIds: v.array(v.number()),
  verdict: v.exactOptional(v.picklist(['differs', 'other-account', 'settled'])),
});
