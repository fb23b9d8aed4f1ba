import { writeDate } from './calendar.ts';
import type { FieldId } from './field.ts';
import { allSides, type Sides } from './field-record.ts';
import type { Json } from './json.ts';
import type { ExpiredReading, LiveMember, LiveReading, Member, TierProgress } from './member.ts';
import { readDate } from './read-date.ts';
import { readInteger } from './read-number.ts';
import { EMPTY, type Side, unread, WAITING } from './side.ts';

/** The fields that the Headless API alone tells. */
export const LIVE_FIELDS: ReadonlySet<FieldId> = new Set<FieldId>([
  'tier_progress',
  'tier_progress_projected',
  'tier_needed_renew',
  'tier_needed_upgrade',
  'next_tier',
  'forecasted_tier',
  'receipt_upload_url',
]);

/** Whether any of these fields may be told by the live member: also a birthday, where the Admin API has none. */
export const areToldLive = (fields: readonly FieldId[]): boolean =>
  fields.some((field) => LIVE_FIELDS.has(field) || field === 'birthday');

/** Whether any of these fields is, of this very member. */
export const needLive = (fields: readonly FieldId[], { birthday }: Pick<Member, 'birthday'>): boolean =>
  areToldLive(hasYear(side(birthday)) ? fields.filter((field) => field !== 'birthday') : fields);

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
  return knownSides(member, knownLive(member, live), expired);
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
type KnownLive =
  | { readonly member: LiveMember; readonly side?: never }
  | { readonly side: Side; readonly member?: never };

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
  return live.member.state === 'enrolled' ? { member: live.member } : { side: unread(live.member.state) };
}

function knownSides(member: Member, live: KnownLive, expired: ExpiredReading): Sides {
  const { tier } = member;
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
    loyalty_tier: side(tier && tier.name),
    birthday: birthdaySide(member, live),
    insights_segment: side(member.insightsSegment),
    tier_expires_at: side(tier && tier.expiresAt),
    tier_progress: progressSide(live, 'now'),
    tier_progress_projected: progressSide(live, 'atExpiration'),
    tier_needed_renew: progressSide(live, 'neededForRenewal'),
    tier_needed_upgrade: progressSide(live, 'neededForUpgrade'),
    next_tier: progressSide(live, 'nextTier'),
    forecasted_tier: progressSide(live, 'forecastedTier'),
    receipt_upload_url: live.side ?? side(live.member.receiptUploadUrl),
  };
}

/** Without a tier there is no progress: null. Progress that the answer lacks is unknown. */
function progressSide(
  live: KnownLive,
  key: Exclude<keyof TierProgress, 'unit' | 'currency' | 'validUntil'>,
): Side {
  if (live.side) return live.side;
  const { progress } = live.member;
  return side(progress && progress[key]);
}

const dateOf = (birthday: Side): string | null =>
  birthday.state === 'value' ? readDate(birthday.raw) : null;

const hasYear = (birthday: Side): boolean => dateOf(birthday)?.startsWith('--') === false;

/** The Admin API's, or Headless' where that is none or has no year. */
function birthdaySide(member: Member, live: KnownLive): Side {
  const admin = side(member.birthday);
  if (hasYear(admin)) return admin;
  if (live.side) return live.side.state === 'waiting' ? WAITING : admin;
  const { birthday } = live.member;
  if (!birthday || (dateOf(admin) !== null && birthday.year === undefined)) return admin;
  return side(writeDate(birthday.year ?? null, birthday.month, birthday.day));
}

/** null and '' are empty; undefined is a key that the answer lacked. */
function side(raw: Json | undefined): Side {
  if (raw === undefined) return MISSING_KEY;
  return raw === null || raw === '' ? EMPTY : { state: 'value', raw };
}

const MISSING_KEY = unread('key-missing');
