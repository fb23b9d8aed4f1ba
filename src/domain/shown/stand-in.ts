import type { Field } from '../field.ts';
import type { Row } from '../row.ts';
import { sameValue } from '../same-value.ts';
import { type Side, unread } from '../side.ts';
import type { Value } from '../value.ts';
import type { Reading } from './reading.ts';

/** A page's value as a side of a row, with its time. */
export function standIn(reading: Reading, shownAt: number): Side {
  if (reading.state === 'empty') return { state: 'empty', shownAt };
  if (reading.state === 'unread' || reading.value === null) return unread('shown-unclear');
  return { state: 'value', raw: reading.value, shownAt };
}

/**
 * A row that compares a page's value: where something that the page's text may also mean is what the other side
 * has, it is no difference that anybody could be sure of.
 */
export function besideStandIn(
  row: Row,
  field: Field,
  sources: readonly Value[],
  targets: readonly Value[],
): Row {
  if (row.verdict !== 'different') return row;
  const maybe = sources.some((source) =>
    targets.some((target) => sameValue(field.kind, source, target) !== null),
  );
  return maybe ? { ...row, verdict: 'not-comparable', hint: null, reason: 'shown-unclear' } : row;
}
