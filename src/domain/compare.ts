import type { FieldMap, FieldMapping } from './connection.ts';
import { differsInFormOnly } from './differs-in-form.ts';
import { FIELDS, type Field, type FieldId, type Volatility } from './field.ts';
import type { Json } from './json.ts';
import { READERS } from './normalize.ts';
import { readInstant } from './read-instant.ts';
import type { Hint, Row, Rule, Verdict } from './row.ts';
import { SAMENESS } from './same-value.ts';
import type { Side, UnreadReason } from './side.ts';
import type { Value } from './value.ts';

/** What a comparison knows beside the two sides. Times are epoch milliseconds. */
export interface ComparisonContext {
  /** When LoyaltyLion last updated the member; null: not known. */
  readonly memberUpdatedAt: number | null;
  readonly comparedAt: number;
}

/** So long after an update of the member, Ometria's copy may still be on its way. */
export const ON_ITS_WAY_MS = 10 * 60_000;

type ValueSide = Extract<Side, { state: 'value' }>;

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
  if (mapping.state === 'missing') return row(field.id, source, target, 'no-custom-field');
  if (mapping.state === 'unlearned') return notComparable(field.id, source, target, 'not-learned');
  if (source.state === 'value') {
    const value = READERS[field.kind](source.raw);
    if (value === null) return notComparable(field.id, source, target, 'not-a-value');
    if (target.state === 'value') return compareValues(field, source, value, target, context);
  }
  if (source.state === 'unread') return notComparable(field.id, source, target, source.reason);
  if (target.state === 'unread') return notComparable(field.id, source, target, target.reason);
  if (source.state === 'waiting' || target.state === 'waiting') return row(field.id, source, target, null);
  return compareWithEmpty(field, source, target, context);
}

/** All 21 fields, in the order of `FIELDS`. */
export function compareAll(
  sources: Readonly<Record<FieldId, Side>>,
  targets: Readonly<Record<FieldId, Side>>,
  fieldMap: FieldMap,
  context: ComparisonContext,
): Row[] {
  return FIELDS.map((field) =>
    compareField(field, sources[field.id], targets[field.id], fieldMap[field.id], context),
  );
}

function compareValues(
  field: Field,
  source: ValueSide,
  value: Value,
  target: ValueSide,
  context: ComparisonContext,
): Row {
  if (source.raw === target.raw) return row(field.id, source, target, 'in-sync', 'identical');
  const other = READERS[field.kind](target.raw);
  if (other === null) {
    return row(field.id, source, target, 'different', null, notAValueHint(field, value, target.raw));
  }
  const rule = SAMENESS[field.kind](value, other);
  if (rule !== null) return row(field.id, source, target, 'in-sync', rule);
  if (source.beyond && other > value) return compareBeyond(field, source.beyond, target);
  return row(
    field.id,
    source,
    target,
    'different',
    null,
    differenceHint(field, source, value, other, context),
  );
}

/** The target is larger than the source's least possible value: the exact one is waited for, or not known. */
function compareBeyond(field: Field, beyond: Side, target: Side): Row {
  if (beyond.state === 'unread') return notComparable(field.id, beyond, target, beyond.reason);
  return row(field.id, beyond, target, null);
}

function compareWithEmpty(field: Field, source: Side, target: Side, context: ComparisonContext): Row {
  if (target.state === 'value') {
    const isValue = READERS[field.kind](target.raw) !== null;
    const hint = isValue ? timeHint(field, context) : 'not-a-value';
    return row(field.id, source, target, 'only-in-ometria', null, hint);
  }
  if (source.state === 'empty') return row(field.id, source, target, 'in-sync', 'both-empty');
  return row(field.id, source, target, 'empty-in-ometria', null, timeHint(field, context));
}

function differenceHint(
  field: Field,
  source: ValueSide,
  value: Value,
  other: Value,
  context: ComparisonContext,
): Hint | null {
  if (differsInFormOnly(field.kind, value, other)) return 'format-only';
  return timeHint(field, context) ?? (source.beyond ? 'lower-bound' : null);
}

/** A date that Ometria holds as a time of another zone is no date, but the zone says more than that. */
function notAValueHint(field: Field, value: Value, targetRaw: Json): Hint {
  const instant = field.kind === 'date' ? readInstant(targetRaw) : null;
  return instant !== null && differsInFormOnly('date', value, instant) ? 'format-only' : 'not-a-value';
}

/** What the nature of the field itself says of a difference. */
const TIME_HINTS: Readonly<Record<Volatility, Hint | null>> = {
  static: null,
  event: 'may-be-on-its-way',
  weekly: 'weekly',
  drifting: 'drifts',
};

function timeHint(field: Field, context: ComparisonContext): Hint | null {
  const hint = TIME_HINTS[field.volatility];
  return hint === 'may-be-on-its-way' && !isJustUpdated(context) ? null : hint;
}

function isJustUpdated({ memberUpdatedAt, comparedAt }: ComparisonContext): boolean {
  return memberUpdatedAt !== null && comparedAt - memberUpdatedAt <= ON_ITS_WAY_MS;
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
