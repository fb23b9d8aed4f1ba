/** How LoyaltyLion's integration treats a property's value. */
export type SyncedKind = 'integer' | 'boolean' | 'instant' | 'date' | 'url' | 'text' | 'progress';

const ROWS = [
  ['total_points', 'Total points', 'integer'],
  ['approved_points', 'Approved points', 'integer'],
  ['pending_points', 'Pending points', 'integer'],
  ['spent_points', 'Spent points', 'integer'],
  ['lifetime_points', 'Lifetime points', 'integer'],
  ['rewards_claimed', 'Number of rewards claimed', 'integer'],
  ['rewards_used', 'Number of rewards used', 'integer'],
  ['blocked', 'Blocked', 'boolean'],
  ['enrolled_at', 'Date enrolled in program', 'instant'],
  ['referral_url', 'Referral URL', 'url'],
  ['loyalty_tier', 'Loyalty Tier', 'text'],
  ['birthday', 'Birthday', 'date'],
  ['insights_segment', 'Insights segment', 'text'],
  ['tier_expires_at', 'Tier expiration date', 'instant'],
  ['tier_progress', 'Tier progress', 'progress'],
  ['tier_progress_projected', 'Projected tier progress at expiration', 'progress'],
  ['tier_needed_renew', 'Progress needed to renew tier', 'progress'],
  ['tier_needed_upgrade', 'Progress needed to upgrade tier', 'progress'],
  ['next_tier', 'Next tier', 'text'],
  ['forecasted_tier', 'Forecasted tier at expiration', 'text'],
  ['receipt_upload_url', 'Receipt upload URL', 'url'],
] as const satisfies readonly (readonly [string, string, SyncedKind])[];

/** One of the 21 properties of LoyaltyLion's Ometria integration manual. */
export type SyncedField = (typeof ROWS)[number][0];

/** In the order of the manual. */
export const SYNCED_FIELDS: readonly { id: SyncedField; title: string; kind: SyncedKind }[] = ROWS.map(
  ([id, title, kind]) => ({ id, title, kind }),
);

/** LoyaltyLion's own value of a property, before it takes the account's form. */
export type SyncedValue = string | number | boolean | null;
export type SyncedValues = Record<SyncedField, SyncedValue>;
