import type { Membership } from './member.ts';
import type { Programme, Tier } from './programme.ts';

/** What follows from a membership and the programme's tiers, in the programme's unit. */
export interface TierOutlook {
  readonly tier: Tier;
  /** null for the top tier and for conditional or hidden ones. */
  readonly upgradeTier: Tier | null;
  /** null for the default tier, conditional tiers and memberships that never expire. */
  readonly forecastedTier: Tier | null;
  /** null for the default tier and memberships that never expire. */
  readonly neededForRenewal: number | null;
  /** null without a tier to upgrade to. */
  readonly neededForUpgrade: number | null;
}

/** Money comes in cents; sums of floats do not. */
const toCents = (value: number): number => Math.round(value * 100) / 100;

const ladderOf = (programme: Programme): Tier[] =>
  programme.tiers.filter((tier) => !tier.hidden && !tier.conditional);

function forecast(membership: Membership, ladder: readonly Tier[]): Tier | null {
  const projected = membership.progressAtExpiration;
  if (projected === null) return null;
  return ladder.findLast((tier) => tier.lowerBound <= projected) ?? null;
}

/** null where tiers are off, or the tier is gone. */
export function tierOutlook(membership: Membership | null, programme: Programme): TierOutlook | null {
  const tier = programme.tiers.find((candidate) => candidate.id === membership?.tierId);
  if (!membership || !tier) return null;
  const ladder = ladderOf(programme);
  const onLadder = ladder.includes(tier);
  const upgradeTier = onLadder ? (ladder[ladder.indexOf(tier) + 1] ?? null) : null;
  const renewable = onLadder && tier.position > 1 && membership.progressAtExpiration !== null;
  const projected = membership.progressAtExpiration ?? 0;
  return {
    tier,
    upgradeTier,
    forecastedTier: renewable ? forecast(membership, ladder) : null,
    neededForRenewal: renewable ? toCents(Math.max(0, tier.lowerBound - projected)) : null,
    neededForUpgrade: upgradeTier ? toCents(Math.max(0, upgradeTier.lowerBound - membership.progress)) : null,
  };
}
