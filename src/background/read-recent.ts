import type { CallOptions } from '../api/rate-budget.ts';
import { compareAll } from '../domain/compare.ts';
import type { FieldMap } from '../domain/connection.ts';
import type { RecentMember } from '../domain/health/judge-recent.ts';
import { chooseProfile } from '../domain/identity.ts';
import { type Member, takesPart } from '../domain/member.ts';
import { sourceSides } from '../domain/source-sides.ts';
import { targetSides } from '../domain/target-sides.ts';
import { timeOf } from '../domain/time-of.ts';
import type { Clock } from '../platform/clock.ts';
import type { Vendors } from './vendors.ts';

/** At a read each and 3 a second: enough to tell one late copy from a standstill. */
const RECENT_MEMBERS = 20;

/**
 * Compares the members that LoyaltyLion updated last. Rows 15 to 21 are left out: they drift, and a difference in
 * them says nothing about whether changes arrive.
 *
 * @param members those updated last first
 */
export async function readRecent(
  { ometria }: Vendors,
  members: readonly Member[],
  fieldMap: FieldMap,
  now: Clock,
  load: CallOptions,
  onProgress: (done: number, total: number) => void,
): Promise<readonly RecentMember[]> {
  const recent = members
    .filter((member) => member.email !== null && takesPart(member))
    .slice(0, RECENT_MEMBERS);
  let done = 0;
  onProgress(done, recent.length);
  const read = recent.map(async (member): Promise<RecentMember[]> => {
    const choice = chooseProfile(await ometria.profilesByEmail(member.email ?? '', load), member.merchantId);
    onProgress(++done, recent.length);
    const { id: memberId } = member;
    const updatedAt = timeOf(member.updatedAt);
    if (choice.kind === 'nobody') return [{ memberId, updatedAt, rows: null }];
    if (choice.kind !== 'profile') return []; // nobody can tell which profile is this member's
    const rows = compareAll(
      sourceSides(member, { state: 'unavailable' }, { state: 'unavailable' }),
      targetSides(choice.profile, fieldMap),
      fieldMap,
      { memberUpdatedAt: updatedAt, comparedAt: now() },
    );
    return [{ memberId, updatedAt, rows }];
  });
  return (await Promise.all(read)).flat();
}
