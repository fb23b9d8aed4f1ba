import { differsInFormOnly } from './differs-in-form.ts';
import type { Field, Volatility } from './field.ts';
import type { Json } from './json.ts';
import { readInstant } from './read-instant.ts';
import type { Hint } from './row.ts';
import type { Value } from './value.ts';

/** What a comparison knows beside the two sides. Times are epoch milliseconds. */
export interface ComparisonContext {
  /** When LoyaltyLion last updated the member; null: not known. */
  readonly memberUpdatedAt: number | null;
  readonly comparedAt: number;
}

/** So long after an update of the member, Ometria's copy may still be on its way. */
export const ON_ITS_WAY_MS = 10 * 60_000;

/** What may explain that two values of the field's kind are unequal. */
export function unequalHint(
  field: Field,
  source: Value,
  target: Value,
  isLeast: boolean,
  context: ComparisonContext,
): Hint | null {
  if (differsInFormOnly(field.kind, source, target)) return 'format-only';
  return timeHint(field, context) ?? (isLeast ? 'lower-bound' : null);
}

/** A date that Ometria holds as a time of another zone is no date, but the zone says more than that. */
export function notAValueHint(field: Field, source: Value, targetRaw: Json): Hint {
  const instant = field.kind === 'date' ? readInstant(targetRaw) : null;
  return instant !== null && differsInFormOnly('date', source, instant) ? 'format-only' : 'not-a-value';
}

const TIME_HINTS: Readonly<Record<Volatility, Hint | null>> = {
  static: null,
  event: 'may-be-on-its-way',
  weekly: 'weekly',
  drifting: 'drifts',
};

/** What the way in which the field's values change says of a difference. */
export function timeHint(field: Field, context: ComparisonContext): Hint | null {
  const hint = TIME_HINTS[field.volatility];
  return hint === 'may-be-on-its-way' && !isJustUpdated(context) ? null : hint;
}

function isJustUpdated({ memberUpdatedAt, comparedAt }: ComparisonContext): boolean {
  return memberUpdatedAt !== null && comparedAt - memberUpdatedAt <= ON_ITS_WAY_MS;
}
