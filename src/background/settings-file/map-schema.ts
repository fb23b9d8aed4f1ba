import * as v from 'valibot';
import type { FieldMap, FieldMapping } from '../../domain/connection.ts';
import { FIELD_IDS } from '../../domain/field.ts';
import { fieldRecord } from '../../domain/field-record.ts';
import type { ValueFormat } from '../../domain/value-format.ts';

const LONGEST = 200;
const MOST_DECIMALS = 20;

const short = v.pipe(v.string(), v.maxLength(LONGEST));
const decimals = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_DECIMALS));

/** Strict where a stored record is not: a file may have been edited by hand. */
const valueFormat: v.GenericSchema<unknown, ValueFormat> = v.variant('kind', [
  v.object({ kind: v.literal('number') }),
  v.object({ kind: v.literal('numeric-string'), decimals, grouped: v.boolean() }),
  v.object({
    kind: v.literal('number-text'),
    prefix: short,
    suffix: short,
    decimals,
    point: v.picklist(['.', ',']),
    group: short,
  }),
  v.object({ kind: v.literal('boolean') }),
  v.object({
    kind: v.literal('boolean-word'),
    yes: v.union([short, v.number()]),
    no: v.union([short, v.number()]),
  }),
  v.object({
    kind: v.literal('instant'),
    separator: v.picklist(['T', ' ']),
    milliseconds: v.boolean(),
    offset: v.picklist(['Z', '+00:00', '+0000', '']),
  }),
  v.object({ kind: v.literal('date-only') }),
  v.object({
    kind: v.literal('written-date'),
    order: v.picklist(['day-first', 'month-first', 'year-first']),
    separator: v.picklist(['/', '-', '.']),
    padded: v.boolean(),
  }),
  v.object({
    kind: v.literal('epoch'),
    unit: v.picklist(['s', 'ms']),
    asText: v.exactOptional(v.literal(true)),
  }),
  v.object({ kind: v.literal('text') }),
]);

const fieldMapping: v.GenericSchema<unknown, FieldMapping> = v.variant('state', [
  v.object({
    state: v.literal('mapped'),
    ometriaField: v.pipe(short, v.nonEmpty()),
    format: v.nullish(valueFormat, null),
  }),
  v.object({ state: v.literal('missing') }),
  v.object({ state: v.literal('unlearned') }),
]);

/** What it does not name is not learned. */
export const fieldMap = v.pipe(
  v.record(v.picklist(FIELD_IDS), fieldMapping),
  v.transform((held): FieldMap => fieldRecord((id) => held[id] ?? { state: 'unlearned' })),
);
