import * as v from 'valibot';
import type { Json } from '../../domain/json.ts';
import type { Member } from '../../domain/member.ts';
import { type Defined, omitUndefined } from '../omit-undefined.ts';
import { Email, Instant, MerchantId, NumberLike, OwnId, parseAs, spare } from './schemas.ts';

/** See https://developers.loyaltylion.com/api-reference/v2/resources/customers/list-customers */
const Customer = v.object({
  id: OwnId,
  merchant_id: MerchantId,
  email: Email,
  points_approved: NumberLike,
  points_pending: NumberLike,
  points_spent: NumberLike,
  blocked: v.boolean(),
  guest: v.boolean(),
  enrolled: v.boolean(),
  updated_at: spare(Instant),
  rewards_claimed: spare(NumberLike),
  rewards_used: spare(NumberLike),
  birthday: spare(v.string()),
  enrolled_at: spare(Instant),
  referral_url: spare(v.string()),
  insights_segment: spare(v.string()),
  properties: spare(
    v.object({ name: spare(v.string()), first_name: spare(v.string()), last_name: spare(v.string()) }),
  ),
  loyalty_tier_membership: spare(
    v.object({ expires_at: spare(Instant), loyalty_tier: v.object({ name: v.string() }) }),
  ),
});

type Customer = v.InferOutput<typeof Customer>;

/** One item of `GET /v2/customers`; null if a key that every customer has is missing or of the wrong type. */
export function parseCustomer(item: Json): Member | null {
  const customer = parseAs(Customer, item);
  return customer && toMember(customer);
}

function toMember(customer: Customer): Member {
  return omitUndefined({
    id: customer.id,
    merchantId: customer.merchant_id,
    email: customer.email,
    name: nameOf(customer),
    blocked: customer.blocked,
    guest: customer.guest,
    enrolled: customer.enrolled,
    updatedAt: customer.updated_at ?? null,
    pointsApproved: customer.points_approved,
    pointsPending: customer.points_pending,
    pointsSpent: customer.points_spent,
    rewardsClaimed: customer.rewards_claimed,
    rewardsUsed: customer.rewards_used,
    birthday: customer.birthday,
    enrolledAt: customer.enrolled_at,
    referralUrl: customer.referral_url,
    insightsSegment: customer.insights_segment,
    tier: tierOf(customer.loyalty_tier_membership),
  });
}

function nameOf({ properties }: Customer): string | null {
  const { name, first_name: first, last_name: last } = properties ?? {};
  return name?.trim() || [first, last].filter(Boolean).join(' ').trim() || null;
}

function tierOf(membership: Customer['loyalty_tier_membership']): Defined<{ tier: Member['tier'] }>['tier'] {
  if (!membership) return membership;
  return omitUndefined({ name: membership.loyalty_tier.name, expiresAt: membership.expires_at });
}
