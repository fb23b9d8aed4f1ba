import type { FieldMap, FieldMapping } from './connection.ts';
import { type ComparisonContext, notAValueHint, timeHint, unequalHint } from './difference-hints.ts';
import { FIELDS, type Field, type FieldId } from './field.ts';
import type { Sides } from './field-record.ts';
import type { Json } from './json.ts';
import { READERS } from './normalize.ts';
import type { Hint, Row, Rule, Verdict } from './row.ts';
import { SAMENESS } from './same-value.ts';
import type { Side, UnreadReason } from './side.ts';
import type { Value } from './value.ts';
import type { ValueFormat } from './value-format.ts';

export type { ComparisonContext } from './difference-hints.ts';

type ValueSide = Extract<Side, { state: 'value' }>;

/** A field with what its kind says of values, looked up once for all customers. */
interface Comparer {
  readonly field: Field;
  readonly read: (raw: Json, format?: ValueFormat | null) => Value | null;
  readonly same: (a: Value, b: Value) => Rule | null;
}

const COMPARERS: readonly Comparer[] = FIELDS.map(comparerOf);

function comparerOf(field: Field): Comparer {
  return { field, read: READERS[field.kind], same: SAMENESS[field.kind] };
}

/**
 * What is to be said of one field. In this order: what the account lacks, what is not learned, what cannot
 * be read, what is still being read (`verdict` null), and only then the values.
 */
export function compareField(
  field: Field,
  source: Side,
  target: Side,
  mapping: FieldMapping,
  context: ComparisonContext,
): Row {
  return compare(comparerOf(field), source, target, mapping, context);
}

/** All 21 fields, in the order of `FIELDS`. */
export function compareAll(
  sources: Sides,
  targets: Sides,
  fieldMap: FieldMap,
  context: ComparisonContext,
): Row[] {
  return COMPARERS.map((comparer) => {
    const { id } = comparer.field;
    return compare(comparer, sources[id], targets[id], fieldMap[id], context);
  });
}

function compare(
  comparer: Comparer,
  source: Side,
  target: Side,
  mapping: FieldMapping,
  context: ComparisonContext,
): Row {
  const { field } = comparer;
  if (mapping.state === 'missing') return row(field.id, source, target, 'no-custom-field');
  if (mapping.state === 'unlearned') return notComparable(field.id, source, target, 'not-learned');
  if (source.state === 'value') {
    const value = comparer.read(source.raw);
    if (value === null) return notComparable(field.id, source, target, 'not-a-value');
    if (target.state === 'value')
      return compareValues(comparer, source, value, target, mapping.format, context);
  }
  if (source.state === 'unread') return notComparable(field.id, source, target, source.reason);
  if (target.state === 'unread') return notComparable(field.id, source, target, target.reason);
  if (source.state === 'waiting' || target.state === 'waiting') return row(field.id, source, target, null);
  return compareWithEmpty(comparer, source, target, mapping.format, context);
}

/** `value` is the source's, normalised. */
function compareValues(
  comparer: Comparer,
  source: ValueSide,
  value: Value,
  target: ValueSide,
  format: ValueFormat | null,
  context: ComparisonContext,
): Row {
  const { field } = comparer;
  if (source.raw === target.raw) return row(field.id, source, target, 'in-sync', 'identical');
  const held = comparer.read(target.raw, format);
  if (held === null) return different(field.id, source, target, notAValueHint(field, value, target.raw));
  const rule = comparer.same(value, held);
  if (rule !== null) return row(field.id, source, target, 'in-sync', rule);
  const { beyond } = source;
  if (beyond && held > value) return compareBeyond(field.id, beyond, target);
  return different(field.id, source, target, unequalHint(field, value, held, beyond !== undefined, context));
}

/** The target is larger than the source's least possible value: the exact one is awaited, or not known. */
function compareBeyond(field: FieldId, beyond: Side, target: Side): Row {
  if (beyond.state === 'unread') return notComparable(field, beyond, target, beyond.reason);
  return row(field, beyond, target, null);
}

/** At least one side is empty; the other may hold a value. */
function compareWithEmpty(
  comparer: Comparer,
  source: Side,
  target: Side,
  format: ValueFormat | null,
  context: ComparisonContext,
): Row {
  const { field } = comparer;
  if (target.state === 'value') {
    const hint = comparer.read(target.raw, format) === null ? 'not-a-value' : timeHint(field, context);
    return row(field.id, source, target, 'only-in-ometria', null, hint);
  }
  if (source.state === 'empty') return row(field.id, source, target, 'in-sync', 'both-empty');
  return row(field.id, source, target, 'empty-in-ometria', null, timeHint(field, context));
}

function different(field: FieldId, source: Side, target: Side, hint: Hint | null): Row {
  return row(field, source, target, 'different', null, hint);
}

function notComparable(field: FieldId, source: Side, target: Side, reason: UnreadReason): Row {
  return { field, verdict: 'not-comparable', hint: null, rule: null, reason, source, target };
}

function row(
  field: FieldId,
  source: Side,
  target: Side,
  verdict: Verdict | null,
  rule: Rule | null = null,
  hint: Hint | null = null,
): Row {
  return { field, verdict, hint, rule, reason: null, source, target };
}
