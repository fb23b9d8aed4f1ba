import { DAY_S, leadingDay } from './calendar.ts';
import type { Kind } from './field.ts';
import type { Rule } from './row.ts';
import type { Value } from './value.ts';

type Sameness = (a: Value, b: Value) => Rule | null;

/** Amounts are equal to less than half a thousandth, the smallest unit that any currency has. */
const AMOUNT_TOLERANCE = 0.0005;

const exactly =
  (rule: Rule): Sameness =>
  (a, b) =>
    a === b ? rule : null;

/** To the second; against a date alone, by UTC date. */
function sameInstant(a: Value, b: Value): Rule | null {
  if (typeof a === 'number' && typeof b === 'number') return a === b ? 'same-second' : null;
  return utcDay(a) === utcDay(b) ? 'same-utc-date' : null;
}

const utcDay = (value: Value): number =>
  typeof value === 'number' ? Math.floor(value / DAY_S) : leadingDay(String(value));

/** Month and day, and the year where both have one. */
function sameDate(a: Value, b: Value): Rule | null {
  const [first, second] = [String(a), String(b)];
  if (!first.startsWith('--') && !second.startsWith('--')) return first === second ? 'same-day' : null;
  return first.slice(-5) === second.slice(-5) ? 'same-day-and-month' : null;
}

function sameAmount(a: Value, b: Value): Rule | null {
  return a === b || Math.abs(Number(a) - Number(b)) < AMOUNT_TOLERANCE ? 'same-amount' : null;
}

/** By which rule two normalised values of each kind are equal; null: they are not. */
export const SAMENESS: Readonly<Record<Kind, Sameness>> = {
  integer: exactly('same-number'),
  boolean: exactly('same-truth'),
  instant: sameInstant,
  date: sameDate,
  url: exactly('same-address'),
  text: exactly('same-text'),
  progress: sameAmount,
};

/** By which rule two normalised values are equal; null: they are not. Symmetric. */
export function sameValue(kind: Kind, a: Value, b: Value): Rule | null {
  return SAMENESS[kind](a, b);
}
