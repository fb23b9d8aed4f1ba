import type { Member } from './member.ts';

export interface Transaction {
  readonly id: number;
  /** Signed: negative where points went away. */
  readonly pointsApproved: number;
  readonly pointsPending: number;
  readonly createdAt: string;
  readonly resource: 'activity' | 'adjustment' | 'claimed_reward' | 'expiry';
}

const HOUR_MS = 3_600_000;

/** `total` in `parts` whole numbers that differ by one at most. */
function split(total: number, parts: number): number[] {
  const share = Math.floor(total / parts);
  return Array.from({ length: parts }, (_, index) => share + (index < total - share * parts ? 1 : 0));
}

type Movement = Pick<Transaction, 'pointsApproved' | 'pointsPending' | 'resource'>;

const approved = (resource: Movement['resource'], points: number): Movement => ({
  resource,
  pointsApproved: points,
  pointsPending: 0,
});

/** What led to the member's balances, oldest first. */
function movements(member: Member): Movement[] {
  const { pointsApproved, pointsPending, pointsSpent, pointsExpired, historyLength } = member;
  const earned = pointsApproved + pointsSpent + pointsExpired;
  const expiries = pointsExpired > 0 ? split(pointsExpired, Math.min(3, pointsExpired)) : [];
  const activities = historyLength > 0 ? split(earned, historyLength) : [];
  return [
    ...expiries.map((points) => approved('expiry', -points)),
    ...activities.map((points, index) => approved(index % 9 === 8 ? 'adjustment' : 'activity', points)),
    ...(pointsSpent > 0 ? [approved('claimed_reward', -pointsSpent)] : []),
    ...(pointsPending > 0 ? [{ resource: 'activity', pointsApproved: 0, pointsPending } as const] : []),
  ];
}

/** The member's history, newest first; it always adds up to their balances. */
export function transactionsOf(member: Member): Transaction[] {
  const start = Date.parse(member.createdAt);
  return movements(member)
    .map((movement, index) => ({
      ...movement,
      id: member.id * 10_000 + index,
      createdAt: new Date(start + index * HOUR_MS).toISOString(),
    }))
    .toReversed();
}
