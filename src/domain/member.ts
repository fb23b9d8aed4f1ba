/**
 * A customer as LoyaltyLion's Admin API tells it. An optional key that is absent was absent from the
 * answer: unknown, never 0 or empty.
 */
export interface Member {
  readonly id: number;
  readonly merchantId: string;
  /** null for point-of-sale customers. */
  readonly email: string | null;
  readonly name: string | null;
  readonly blocked: boolean;
  readonly guest: boolean;
  readonly enrolled: boolean;
  /** ISO 8601. */
  readonly updatedAt: string | null;
  readonly pointsApproved: number;
  readonly pointsPending: number;
  readonly pointsSpent: number;
  readonly rewardsClaimed?: number | null;
  readonly rewardsUsed?: number | null;
  readonly birthday?: string | null;
  readonly enrolledAt?: string | null;
  readonly referralUrl?: string | null;
  readonly insightsSegment?: string | null;
  /** null where the member is in no tier or tiers are off. */
  readonly tier?: { readonly name: string; readonly expiresAt?: string | null } | null;
}

/** Who has joined and is not blocked: of the others there is little to learn. */
export const takesPart = ({ blocked, enrolled }: Pick<Member, 'blocked' | 'enrolled'>): boolean =>
  enrolled && !blocked;

/** What only LoyaltyLion's Headless API tells of a member. Absent keys were absent from the answer. */
export interface LiveMember {
  readonly merchantId: string;
  readonly email: string | null;
  readonly state: 'enrolled' | 'guest' | 'blocked';
  readonly birthday?: { readonly month: number; readonly day: number; readonly year?: number } | null;
  readonly receiptUploadUrl?: string | null;
  /** null: in no tier. */
  readonly progress?: TierProgress | null;
}

/** Points, orders, or an amount of the programme's currency: told apart by `unit`. */
export interface TierProgress {
  readonly unit: 'points' | 'orders' | 'spend';
  /** ISO 4217, lower case; money only. */
  readonly currency?: string;
  /** ISO 8601: until when these numbers hold. */
  readonly validUntil: string | null;
  readonly now?: number | null;
  readonly atExpiration?: number | null;
  readonly neededForRenewal?: number | null;
  readonly neededForUpgrade?: number | null;
  /** The tier's name, looked up by id in the answer's own configuration; null: there is none. */
  readonly nextTier?: string | null;
  readonly forecastedTier?: string | null;
}

/** What became of asking the Headless API. */
export type LiveReading =
  | { readonly state: 'waiting' }
  | { readonly state: 'read'; readonly member: LiveMember }
  | { readonly state: 'refused' }
  | { readonly state: 'unavailable' };

/** Points that expired: the sum over all transactions, read only where lifetime points need it. */
export type ExpiredReading =
  | { readonly state: 'not-asked' }
  | { readonly state: 'waiting' }
  | { readonly state: 'read'; readonly points: number }
  | { readonly state: 'unavailable' };
