import type { Member } from '../member.ts';
import { inUnit, type TierMode } from '../programme.ts';

const DAY_MS = 86_400_000;

/** A day of the population's own calendar; it does not move with the real one. */
export const dayOf = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * DAY_MS).toISOString();

/** Membership of a tier of the ladder, at a progress given as spending. */
export function membership(
  tierId: number,
  spend: number,
  projectedSpend: number,
  mode: TierMode,
): Member['tier'] {
  if (mode === 'off') return null;
  return {
    tierId,
    startedAt: '2026-06-01T15:00:00.000Z',
    expiresAt: '2027-06-01T15:00:00.000Z',
    manual: false,
    progress: inUnit(spend, mode),
    progressAtExpiration: inUnit(projectedSpend, mode),
  };
}

/** An ordinary enrolled member, different for each `index`; ids and dates grow with it. */
export function baseMember(index: number, mode: TierMode): Member {
  return {
    id: 6932 + index * 3,
    merchantId: String(5_000_001 + index),
    email: `member${index}@example.com`,
    firstName: 'Casey',
    lastName: `Quill ${index}`,
    pointsApproved: 400 + index * 7,
    pointsPending: 20 + index,
    pointsSpent: 100 + index * 5,
    pointsExpired: 0,
    historyLength: 6,
    rewardsClaimed: 2 + (index % 3),
    rewardsUsed: 1 + (index % 2),
    blocked: false,
    guest: false,
    enrolled: true,
    enrolledAt: dayOf('2025-06-01T15:00:00.000Z', index),
    referralUrl: `https://prz.io/m${(7919 * (index + 1)).toString(36)}`,
    birthday: { year: 1970 + (index % 30), month: 1 + (index % 12), day: 1 + (index % 28) },
    insightsSegment: 'Loyal',
    tier: membership(2, 120 + index, 90 + index, mode),
    receiptUploadUrl: `https://upload.loyaltylion.com/s/r${(104_729 * (index + 1)).toString(36)}`,
    createdAt: dayOf('2025-05-01T09:30:15.250Z', index),
    updatedAt: dayOf('2026-10-01T08:15:30.500Z', index % 40),
  };
}
