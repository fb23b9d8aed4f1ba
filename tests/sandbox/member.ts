/** A customer of the shop, with everything LoyaltyLion knows of them. */
export interface Member {
  readonly id: number;
  /** The shop's id; never changes. */
  readonly merchantId: string;
  /** null for point-of-sale customers. */
  readonly email: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly pointsApproved: number;
  readonly pointsPending: number;
  readonly pointsSpent: number;
  /** No field of any API gives it: it is the sum of the expiry transactions. */
  readonly pointsExpired: number;
  /** How many transactions the history holds besides those of expiry. */
  readonly historyLength: number;
  readonly rewardsClaimed: number;
  readonly rewardsUsed: number;
  readonly blocked: boolean;
  readonly guest: boolean;
  readonly enrolled: boolean;
  /** ISO 8601 with milliseconds and Z, as all instants here; null unless enrolled. */
  readonly enrolledAt: string | null;
  readonly referralUrl: string | null;
  /** Without a year where the programme stores month and day only. */
  readonly birthday: { readonly month: number; readonly day: number; readonly year?: number } | null;
  readonly insightsSegment: 'Loyal' | 'At Risk' | 'Win Back' | null;
  readonly tier: Membership | null;
  /** null where the receipt rule is off. */
  readonly receiptUploadUrl: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Membership of a tier; progress in the programme's unit. */
export interface Membership {
  readonly tierId: number;
  readonly startedAt: string;
  /** null: never expires. */
  readonly expiresAt: string | null;
  readonly manual: boolean;
  readonly progress: number;
  /** What will be left of it when the membership expires; null where it never does. */
  readonly progressAtExpiration: number | null;
}

/** As Headless tells it. */
export function memberState(member: Member): 'enrolled' | 'guest' | 'blocked' {
  if (member.blocked) return 'blocked';
  return member.enrolled ? 'enrolled' : 'guest';
}

export const fullName = (member: Member): string =>
  [member.firstName, member.lastName].filter((part) => part !== null).join(' ');
