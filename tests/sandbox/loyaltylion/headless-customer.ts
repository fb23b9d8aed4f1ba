import type { Json, JsonObject } from '../json.ts';
import { type Member, type Membership, memberState } from '../member.ts';
import type { Programme } from '../programme.ts';
import type { Switches } from '../switches.ts';
import { type TierOutlook, tierOutlook } from '../tier-outlook.ts';
import { money } from './money.ts';

type InstantOf = (iso: string) => string;

const instantOf = ({ headlessInstants }: Switches): InstantOf =>
  headlessInstants === 'milliseconds' ? (iso) => iso : (iso) => iso.replace(/\.\d+Z$/, 'Z');

/** Progress in the programme's unit: each has its own keys, and spend is money. */
function progressView(membership: Membership, outlook: TierOutlook, programme: Programme): JsonObject {
  const { currency, tierMode } = programme;
  const amount = (value: number | null): Json =>
    value === null || tierMode !== 'spend' ? value : money(value, currency);
  return {
    kind: tierMode,
    [`tier_${tierMode}`]: {
      now: amount(membership.progress),
      at_expiration: amount(membership.progressAtExpiration),
    },
    [`${tierMode}_needed_for_renewal`]: amount(outlook.neededForRenewal),
    [`${tierMode}_needed_for_upgrade`]: amount(outlook.neededForUpgrade),
    upgrade_tier_id: outlook.upgradeTier?.id ?? null,
  };
}

function membershipView(member: Member, programme: Programme, switches: Switches): Json {
  const instant = instantOf(switches);
  const outlook = tierOutlook(member.tier, programme);
  if (!member.tier || !outlook) return null;
  const { expiresAt, startedAt, tierId } = member.tier;
  const expiry = expiresAt && instant(expiresAt);
  const forecast = { forecasted_tier_id: outlook.forecastedTier?.id ?? null };
  return {
    tier_id: tierId,
    started_at: instant(startedAt),
    expires_at: expiry,
    progress: {
      ...progressView(member.tier, outlook, programme),
      valid_until: expiry,
      ...(switches.forecastedTier === 'present' ? forecast : {}),
    },
  };
}

const CHANNELS = ['email', 'direct', 'facebook', 'twitter', 'whatsapp', 'instagram', 'device_share'] as const;

function referralUrls({ referralUrl }: Member, { headlessReferralUrl }: Switches): Json {
  if (referralUrl === null) return null;
  const isTagged = headlessReferralUrl === 'tagged';
  return Object.fromEntries(
    CHANNELS.map((channel) => [channel, isTagged ? `${referralUrl}?via=${channel}` : referralUrl]),
  );
}

/** The day of the year, in this year or the next as seen from the last change of the member. */
function nextBirthday({ birthday, updatedAt }: Member): string | null {
  if (!birthday) return null;
  const dayIn = (year: number): string =>
    new Date(Date.UTC(year, birthday.month - 1, birthday.day)).toISOString().slice(0, 10);
  const year = Number(updatedAt.slice(0, 4));
  return dayIn(year) >= updatedAt.slice(0, 10) ? dayIn(year) : dayIn(year + 1);
}

const identity = (member: Member): JsonObject => ({
  state: memberState(member),
  id: member.id,
  merchant_id: member.merchantId,
  email: member.email,
  first_name: member.firstName,
  last_name: member.lastName,
});

/** A customer as Headless tells it; guests and blocked customers carry identity only. */
export function liveCustomerView(member: Member, programme: Programme, switches: Switches): JsonObject {
  if (memberState(member) !== 'enrolled') return identity(member);
  return {
    ...identity(member),
    points_approved: member.pointsApproved,
    points_pending: member.pointsPending,
    points_spent: member.pointsSpent,
    enrolled_at: instantOf(switches)(member.enrolledAt ?? member.createdAt),
    tier_membership: membershipView(member, programme, switches),
    birthday: member.birthday,
    next_birthday: nextBirthday(member),
    claimed_rewards: [],
    available_rules: [],
    available_rewards: [],
    history: [],
    active_cart_redemptions: [],
    email_marketing_consent: { state: 'subscribed' },
    sms_marketing_consent: { state: 'not_subscribed' },
    receipt_upload_url: member.receiptUploadUrl,
    referral_urls: referralUrls(member, switches),
  };
}
