import type { Kind, Volatility } from '../field.ts';
import { sameValue } from '../same-value.ts';
import type { Value } from '../value.ts';
import type { Cell, SourceColumn, TargetColumn } from './sample.ts';

/** What the members' values say of one field being held under one Field ID. */
export interface ValueEvidence {
  /** Of the compared members, those whose values are equal. */
  readonly equal: number;
  /** Members with a value on both sides, less those who have the value that most have: that proves nothing. */
  readonly compared: number;
  /** Members with a value on both sides, and how many of them are equal and are values of the kind at all. */
  readonly paired: number;
  readonly pairedEqual: number;
  readonly readable: number;
  /**
   * The logarithm of how much likelier the values are if this is the field than if they had nothing to do with it.
   * A value that every member has adds nothing, one that a single member has adds most.
   */
  readonly support: number;
}

/** How often a field in the right place is expected to be out of step. */
const OUT_OF_STEP: Readonly<Record<Volatility, number>> = {
  static: 0.1,
  event: 0.2,
  weekly: 0.3,
  drifting: 0.4,
};

/** A value that more than this share of members has proves nothing when it is equal. */
const COMMON_SHARE = 0.5;

/** How often the least possible value is not the value itself. */
const MORE_RATE = 0.4;

/**
 * @param isLeast where the source's value is only the least possible one: a larger target tells nothing of being
 * out of step, and as much for the field as larger values are rarer in the column
 */
export function valueEvidence(
  { field, cells }: SourceColumn,
  target: TargetColumn,
  isLeast: readonly boolean[] = [],
): ValueEvidence {
  const pairs = pairUp(cells, target.as(field.kind), isLeast);
  const missRate = OUT_OF_STEP[field.volatility];
  const evidence = { equal: 0, compared: 0, paired: pairs.length, pairedEqual: 0, readable: 0, support: 0 };
  const chances = new Map<Value, number>();
  for (const { source, held, isLeast: mayBeMore } of pairs) {
    if (held !== null) evidence.readable += 1;
    if (mayBeMore && isMore(held, source)) {
      const chance = pairs.filter((other) => isMore(other.held, source)).length / pairs.length;
      evidence.support += Math.log(MORE_RATE / chance);
      continue;
    }
    if (held === null || sameValue(field.kind, source, held) === null) {
      evidence.compared += 1;
      evidence.support += Math.log(missRate);
      continue;
    }
    const chance = chances.get(source) ?? chanceOf(field.kind, source, pairs);
    chances.set(source, chance);
    evidence.pairedEqual += 1;
    evidence.support += Math.log((1 - missRate + missRate * chance) / chance);
    if (chance > COMMON_SHARE) continue;
    evidence.compared += 1;
    evidence.equal += 1;
  }
  return evidence;
}

interface Pair {
  readonly source: Value;
  /** null: no value of the field's kind. */
  readonly held: Value | null;
  readonly isLeast: boolean;
}

const isMore = (held: Value | null, source: Value): boolean =>
  typeof held === 'number' && typeof source === 'number' && held > source;

function pairUp(
  sources: readonly Cell[],
  targets: readonly Cell[],
  isLeast: readonly boolean[],
): readonly Pair[] {
  return sources.flatMap((source, index) => {
    const target = targets[index];
    if (source.is !== 'value' || target === undefined || target.is === 'none') return [];
    const held = target.is === 'value' ? target.value : null;
    return [{ source: source.value, held, isLeast: isLeast[index] ?? false }];
  });
}

/** How likely a member picked at random holds this value. */
function chanceOf(kind: Kind, value: Value, pairs: readonly Pair[]): number {
  const holders = pairs.filter(({ held }) => held !== null && sameValue(kind, value, held) !== null).length;
  return holders / pairs.length;
}

/** The share of the compared members whose values are equal; 0 where none could be compared. */
export const agreement = ({ equal, compared }: ValueEvidence): number =>
  compared === 0 ? 0 : equal / compared;

/** Enough values were compared, and most are unequal. */
export const isContradicted = (evidence: ValueEvidence): boolean =>
  evidence.compared >= 3 && agreement(evidence) < 0.5;
