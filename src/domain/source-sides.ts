import { writeDate } from './calendar.ts';
import type { FieldId } from './field.ts';
import { allSides, type Sides } from './field-record.ts';
import type { Json } from './json.ts';
import type { ExpiredReading, LiveMember, LiveReading, Member, TierProgress } from './member.ts';
import { readDate } from './read-date.ts';
import { readInteger } from './read-number.ts';
import { EMPTY, type Side, unread, WAITING } from './side.ts';

/**
 * LoyaltyLion's side of all 21 fields, as far as its answers tell them.
 * `member` null: LoyaltyLion has no record of this customer.
 */
export function sourceSides(
  member: Member | null | 'waiting' | 'unavailable',
  live: LiveReading,
  expired: ExpiredReading,
): Sides {
  if (member === null) return allSides(unread('no-member'));
  if (member === 'waiting') return allSides(WAITING);
  if (member === 'unavailable') return allSides(unread('member-unavailable'));
  const liveState = knownLive(member, live);
  return { ...adminSides(member, liveState, expired), ...liveSides(liveState) };
}

/** Lifetime points without the expired ones, which no field of the API gives. */
function leastLifetime(member: Member): number {
  return member.pointsApproved + member.pointsPending + member.pointsSpent;
}

/**
 * Whether lifetime points can be judged only with the expired points, which take every transaction to read:
 * where Ometria holds exactly the rest it is in sync, where it holds less it differs by any reading.
 * A resync that writes lifetime points needs them all the same: see `writesNeedExpiredPoints`.
 */
export function needsExpiredPoints(member: Member, lifetimeTarget: Side): boolean {
  if (lifetimeTarget.state !== 'value') return false;
  const held = readInteger(lifetimeTarget.raw);
  return held !== null && held > leastLifetime(member);
}

function lifetimeSide(member: Member, expired: ExpiredReading): Side {
  const least = leastLifetime(member);
  if (expired.state === 'read') return { state: 'value', raw: least + expired.points };
  const beyond = expired.state === 'unavailable' ? unread('expired-points-unread') : WAITING;
  return { state: 'value', raw: least, beyond };
}

/** What is known of rows 15 to 21: the live member, or the side that stands for each of those rows. */
type KnownLive = { readonly member: LiveMember } | { readonly side: Side };

const UNREAD_LIVE = {
  waiting: WAITING,
  refused: unread('headless-refused'),
  unavailable: unread('headless-unavailable'),
} as const satisfies Partial<Record<LiveReading['state'], Side>>;

/** A guest's or blocked customer's live record carries identity only, so nobody need wait for it. */
function knownLive(member: Member, live: LiveReading): KnownLive {
  if (member.blocked) return { side: unread('blocked') };
  if (member.guest) return { side: unread('guest') };
  if (live.state !== 'read') return { side: UNREAD_LIVE[live.state] };
  return live.member.state === 'enrolled' ? live : { side: unread(live.member.state) };
}

function adminSides(member: Member, live: KnownLive, expired: ExpiredReading) {
  return {
    total_points: side(member.pointsApproved + member.pointsPending),
    approved_points: side(member.pointsApproved),
    pending_points: side(member.pointsPending),
    spent_points: side(member.pointsSpent),
    lifetime_points: lifetimeSide(member, expired),
    rewards_claimed: side(member.rewardsClaimed),
    rewards_used: side(member.rewardsUsed),
    blocked: side(member.blocked),
    enrolled_at: side(member.enrolledAt),
    referral_url: side(member.referralUrl),
    loyalty_tier: side(member.tier && member.tier.name),
    birthday: birthdaySide(member, live),
    insights_segment: side(member.insightsSegment),
    tier_expires_at: side(member.tier && member.tier.expiresAt),
  } satisfies Partial<Record<FieldId, Side>>;
}

function liveSides(live: KnownLive) {
  const of = (read: (member: LiveMember) => Json | undefined): Side =>
    'side' in live ? live.side : side(read(live.member));
  const ofTier = (read: (progress: TierProgress) => Json | undefined): Side =>
    of(({ progress }) => progress && read(progress));
  return {
    tier_progress: ofTier((progress) => progress.now),
    tier_progress_projected: ofTier((progress) => progress.atExpiration),
    tier_needed_renew: ofTier((progress) => progress.neededForRenewal),
    tier_needed_upgrade: ofTier((progress) => progress.neededForUpgrade),
    next_tier: ofTier((progress) => progress.nextTier),
    forecasted_tier: ofTier((progress) => progress.forecastedTier),
    receipt_upload_url: of((member) => member.receiptUploadUrl),
  } satisfies Partial<Record<FieldId, Side>>;
}

/** The Admin API's, or Headless' where that is none or has no year. */
function birthdaySide(member: Member, live: KnownLive): Side {
  const admin = side(member.birthday);
  const adminDate = admin.state === 'value' ? readDate(admin.raw) : null;
  if (adminDate !== null && !adminDate.startsWith('--')) return admin;
  if ('side' in live) return live.side.state === 'waiting' ? WAITING : admin;
  const { birthday } = live.member;
  if (!birthday || (adminDate !== null && birthday.year === undefined)) return admin;
  return side(writeDate(birthday.year ?? null, birthday.month, birthday.day));
}

/** null and '' are empty; undefined is a key that the answer lacked. */
function side(raw: Json | undefined): Side {
  if (raw === undefined) return MISSING_KEY;
  return raw === null || raw === '' ? EMPTY : { state: 'value', raw };
}

const MISSING_KEY = unread('key-missing');
