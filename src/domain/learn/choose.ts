import { assign } from './assignment.ts';
import { type Candidate, isFitting, score } from './candidate.ts';
import { isCertain } from './is-certain.ts';
import type { Namespace } from './namespace.ts';

/** The Field ID chosen for a field. */
export interface Choice {
  readonly candidate: Candidate;
  readonly certain: boolean;
}

/** Worth so little that it is never taken. */
const UNFIT = -1;
/** A fitting Field ID is better than none, whatever speaks against it: a person will look at it. */
const LEAST_SCORE = 1;

/** For each row of candidates (a field) the chosen one or null: the best for all fields together. */
export function choose(
  table: readonly (readonly Candidate[])[],
  namespace: Namespace | null,
): readonly (Choice | null)[] {
  const scores = table.map((row) =>
    row.map((candidate) => (isFitting(candidate) ? Math.max(LEAST_SCORE, score(candidate)) : UNFIT)),
  );
  const { columnOfRow, total } = assign(scores);
  return columnOfRow.map((column, row) => {
    const candidate = table[row]?.[column];
    if (!candidate) return null;
    const others = (table[row] ?? []).filter((other) => other !== candidate);
    const margin = total - totalWithout(scores, row, column);
    return { candidate, certain: isCertain(candidate, { namespace, margin, others }) };
  });
}

/** The best total if this field must not have this Field ID. */
function totalWithout(scores: readonly (readonly number[])[], row: number, column: number): number {
  const ruledOut = scores.map((line, at) => (at === row ? line.with(column, UNFIT) : line));
  return assign(ruledOut).total;
}
