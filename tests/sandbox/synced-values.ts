import { type Member, memberState } from './member.ts';
import type { Programme } from './programme.ts';
import type { SyncedValues } from './synced-field.ts';
import { tierOutlook } from './tier-outlook.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** `1990-06-22`, or `06-22` where the year is not stored. */
function birthdayText(birthday: Member['birthday']): string | null {
  if (!birthday) return null;
  const day = `${pad(birthday.month)}-${pad(birthday.day)}`;
  return birthday.year === undefined ? day : `${birthday.year}-${day}`;
}

/** Rows 15–21: what only enrolled members have. */
function liveValues(member: Member, programme: Programme) {
  const membership = memberState(member) === 'enrolled' ? member.tier : null;
  const outlook = tierOutlook(membership, programme);
  return {
    tier_progress: outlook && membership ? membership.progress : null,
    tier_progress_projected: outlook && membership ? membership.progressAtExpiration : null,
    tier_needed_renew: outlook?.neededForRenewal ?? null,
    tier_needed_upgrade: outlook?.neededForUpgrade ?? null,
    next_tier: outlook?.upgradeTier?.name ?? null,
    forecasted_tier: outlook?.forecastedTier?.name ?? null,
    receipt_upload_url: memberState(member) === 'enrolled' ? member.receiptUploadUrl : null,
  };
}

/** The 21 values that LoyaltyLion's integration sends for a member, as LoyaltyLion has them now. */
export function syncedValues(member: Member, programme: Programme): SyncedValues {
  const total = member.pointsApproved + member.pointsPending;
  const outlook = tierOutlook(member.tier, programme);
  return {
    total_points: total,
    approved_points: member.pointsApproved,
    pending_points: member.pointsPending,
    spent_points: member.pointsSpent,
    lifetime_points: total + member.pointsSpent + member.pointsExpired,
    rewards_claimed: member.rewardsClaimed,
    rewards_used: member.rewardsUsed,
    blocked: member.blocked,
    enrolled_at: member.enrolledAt,
    referral_url: member.referralUrl,
    loyalty_tier: outlook?.tier.name ?? null,
    birthday: birthdayText(member.birthday),
    insights_segment: member.insightsSegment,
    tier_expires_at: outlook && member.tier ? member.tier.expiresAt : null,
    ...liveValues(member, programme),
  };
}
