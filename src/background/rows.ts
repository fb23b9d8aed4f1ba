import { compareAll } from '../domain/compare.ts';
import type { Connection } from '../domain/connection.ts';
import type { Row } from '../domain/row.ts';
import type { Reading, Snapshot } from '../domain/snapshot.ts';
import { sourceSides } from '../domain/source-sides.ts';
import { targetSides } from '../domain/target-sides.ts';

/** A reading as the comparison takes it: the value, an earlier one included, or why there is none. */
function known<T>({ state, value }: Reading<T | null>): T | null | 'waiting' | 'unavailable' {
  if (value !== null || state === 'read') return value;
  return state === 'failed' ? 'unavailable' : 'waiting';
}

/** The 21 rows of what is known so far. */
export function rowsOf(snapshot: Snapshot, connection: Connection, now: number): readonly Row[] {
  const { member, live, expired, profile } = snapshot;
  const updatedAt = Date.parse(member.value?.updatedAt ?? '');
  return compareAll(
    sourceSides(known(member), live.value, expired),
    targetSides(known(profile), connection.fieldMap),
    connection.fieldMap,
    { memberUpdatedAt: Number.isNaN(updatedAt) ? null : updatedAt, comparedAt: now },
  );
}

/** Fields that a mailing would get wrong: what the badge and the pill count. */
export const countOutOfStep = (rows: readonly Row[]): number =>
  rows.filter(({ verdict }) => verdict === 'different' || verdict === 'empty-in-ometria').length;
