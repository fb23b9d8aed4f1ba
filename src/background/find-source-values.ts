import type { Job } from '../domain/job.ts';
import type { Profile } from '../domain/ometria.ts';
import type { Change } from '../domain/plan.ts';
import { freshSnapshot } from './prepare-push.ts';
import { rowsOf } from './rows.ts';
import type { Connected } from './vendors.ts';

/** The job's changes with what LoyaltyLion says by now in place of what was sent. */
export async function findSourceValues(
  connected: Connected,
  job: Job,
  profile: Profile,
  now: number,
): Promise<readonly Change[]> {
  const member = await connected.loyaltylion.memberById(job.memberId);
  if (!member) return job.changes;
  const fields = job.changes.map(({ field }) => field);
  const snapshot = await freshSnapshot(connected, member, profile, fields, now);
  const sources = new Map(rowsOf(snapshot, connected.connection, now).map((row) => [row.field, row.source]));
  return job.changes.map((change) => {
    const source = sources.get(change.field);
    return source?.state === 'value' ? { ...change, after: source.raw } : change;
  });
}
