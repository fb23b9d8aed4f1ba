import { FIELD_IDS, type FieldId } from '../../src/domain/field.ts';
import type { HeldColumn } from './account-decoys.ts';
import type { Facts } from './account-members.ts';

/** So many members must tell the right answer from each wrong one, beyond those who tell the opposite. */
const LEAST_WITNESSES = 5;
const LEAST_IN_STEP = 0.75;

/**
 * The fields whose Field ID the data decide: a readable name, or values that are mostly in step, that few members
 * share, and that no other field and no other Field ID explains nearly as well.
 */
export function decidedFields(
  members: readonly Facts[],
  truth: Readonly<Record<FieldId, string | null>>,
  columns: readonly HeldColumn[],
  visible: ReadonlySet<string>,
  readable: ReadonlySet<FieldId>,
): ReadonlySet<FieldId> {
  return new Set(
    FIELD_IDS.filter((field) => {
      const own = columns.find(({ id }) => id === truth[field]);
      if (!own || !visible.has(own.id)) return false;
      return readable.has(field) || valuesDecide(field, own, members, columns);
    }),
  );
}

function valuesDecide(
  field: FieldId,
  own: HeldColumn,
  members: readonly Facts[],
  columns: readonly HeldColumn[],
): boolean {
  const right = hits(field, own, members);
  const counts = new Map<unknown, number>();
  for (const value of own.held) counts.set(value, (counts.get(value) ?? 0) + 1);
  const telling = right.filter((hit, at) => hit && (counts.get(own.held[at]) ?? 0) * 4 <= members.length);
  const compared = own.held.filter((value, at) => has(value) && has(members[at]?.[field])).length;
  if (telling.length < 2 * LEAST_WITNESSES || right.filter(Boolean).length < LEAST_IN_STEP * compared)
    return false;
  const rivals = [
    ...FIELD_IDS.filter((other) => other !== field).map((other) => hits(other, own, members)),
    ...columns.filter(({ id }) => id !== own.id).map((other) => hits(field, other, members)),
  ];
  return rivals.every((wrong) => lead(right, wrong) >= LEAST_WITNESSES);
}

const has = (value: unknown): boolean => value !== null && value !== undefined;

const hits = (field: FieldId, column: HeldColumn, members: readonly Facts[]): readonly boolean[] =>
  members.map((facts, at) => has(facts[field]) && facts[field] === column.held[at]);

const lead = (right: readonly boolean[], wrong: readonly boolean[]): number =>
  right.filter((hit, at) => hit && !wrong[at]).length - wrong.filter((hit, at) => hit && !right[at]).length;
