import type { Connection } from '../domain/connection.ts';
import { writesNeedExpiredPoints } from '../domain/make-plan.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { needsExpiredPoints } from '../domain/source-sides.ts';
import { targetSides } from '../domain/target-sides.ts';
import { rowsOf } from './rows.ts';

/** Whether a member's transactions must be read: a request more, so only where something depends on it. */
export function needsExpired(snapshot: Snapshot, connection: Connection, now: number): boolean {
  const { member, profile } = snapshot;
  if (!member.value || !profile.value) return false;
  const { lifetime_points: lifetime } = targetSides(profile.value, connection.fieldMap);
  const undecided = needsExpiredPoints(member.value, lifetime);
  return undecided || writesNeedExpiredPoints(rowsOf(snapshot, connection, now));
}
