import type { Json, JsonObject } from '../json.ts';
import { fullName, type Member } from '../member.ts';
import type { Programme, Tier } from '../programme.ts';
import type { Switches } from '../switches.ts';
import { tierOutlook } from '../tier-outlook.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** As the Admin API writes it; undefined: the key is missing. */
function birthday({ birthday: date }: Member, { birthdayWithoutYear }: Switches): string | null | undefined {
  if (!date) return null;
  const monthAndDay = `${pad(date.month)}-${pad(date.day)}`;
  if (date.year !== undefined) return `${date.year}-${monthAndDay}`;
  if (birthdayWithoutYear === 'missing') return undefined;
  return birthdayWithoutYear === 'null' ? null : birthdayWithoutYear.replace('06-22', monthAndDay);
}

/** An instant as the Admin API writes it: some have a space instead of T. */
export function adminInstant(iso: string, id: number, { timestamps }: Readonly<Switches>): string {
  const spaced = timestamps === 'space' || (timestamps === 'sometimes-space' && id % 2 === 0);
  return spaced ? iso.replace('T', ' ') : iso;
}

/** Bounds are decimal strings; those of points tiers come divided by 100. */
function bound(value: number | null, { tierMode }: Programme): string | null {
  return value === null ? null : (tierMode === 'points' ? value / 100 : value).toFixed(2);
}

const tierView = (tier: Tier, programme: Programme): JsonObject => ({
  id: tier.id,
  name: tier.name,
  number: tier.position,
  default: tier.position === 1,
  hidden: tier.hidden,
  lower_bound: bound(tier.lowerBound, programme),
  upper_bound: bound(tier.upperBound, programme),
  position: tier.position,
});

type InstantOf = (iso: string | null) => string | null;

function membershipView(member: Member, programme: Programme, instant: InstantOf): Json {
  const tier = tierOutlook(member.tier, programme)?.tier;
  if (!member.tier || !tier) return null;
  return {
    started_at: instant(member.tier.startedAt),
    expires_at: instant(member.tier.expiresAt),
    manual: member.tier.manual,
    loyalty_tier: tierView(tier, programme),
  };
}

/** Keys that only 2026 documentation has, and the birthday's. */
function uncertainKeys(member: Member, switches: Switches): JsonObject {
  const date = birthday(member, switches);
  return {
    ...(date === undefined ? {} : { birthday: date }),
    ...(switches.rewardsUsed === 'missing'
      ? {}
      : { rewards_used: switches.rewardsUsed === 'null' ? null : member.rewardsUsed }),
    ...(switches.tierEligibility === 'missing' ? {} : { tier_eligibility: null }),
  };
}

/** A customer as `GET /v2/customers` lists them. */
export function customerView(
  member: Member,
  programme: Programme,
  switches: Switches,
): JsonObject & { id: number } {
  const instant: InstantOf = (iso) => iso && adminInstant(iso, member.id, switches);
  const { firstName, lastName } = member;
  return {
    id: member.id,
    merchant_id: member.merchantId,
    email: member.email,
    points_approved: member.pointsApproved,
    points_pending: member.pointsPending,
    points_spent: member.pointsSpent,
    rewards_claimed: member.rewardsClaimed,
    properties: { name: fullName(member), first_name: firstName, last_name: lastName },
    metadata: { shopify_source_url: 'harbour-and-pine.example.com' },
    blocked: member.blocked,
    guest: member.guest,
    enrolled: member.enrolled,
    enrolled_at: instant(member.enrolledAt),
    referral_id: null,
    referred_by: null,
    loyalty_tier_membership: membershipView(member, programme, instant),
    insights_segment: member.insightsSegment,
    referral_url: member.referralUrl,
    linked_merchant_ids: [],
    created_at: instant(member.createdAt),
    updated_at: instant(member.updatedAt),
    ...uncertainKeys(member, switches),
  };
}
