/** How a field's values are normalised before they are compared. */
export type Kind = 'integer' | 'boolean' | 'instant' | 'date' | 'url' | 'text' | 'progress';

/** How a field's value changes: on an event, weekly, with time alone, or never. */
export type Volatility = 'static' | 'event' | 'weekly' | 'drifting';

export type Group = 'points' | 'rewards' | 'membership' | 'tier';

/** One of the 21 properties that LoyaltyLion syncs, in the order of its integration manual (article 3128639). */
export interface Field {
  readonly id: FieldId;
  /** The title in LoyaltyLion's manual, and the custom field's title in Ometria. */
  readonly title: string;
  readonly kind: Kind;
  readonly group: Group;
  readonly volatility: Volatility;
}

const ROWS = [
  ['total_points', 'Total points', 'integer', 'points', 'event'],
  ['approved_points', 'Approved points', 'integer', 'points', 'event'],
  ['pending_points', 'Pending points', 'integer', 'points', 'event'],
  ['spent_points', 'Spent points', 'integer', 'points', 'event'],
  ['lifetime_points', 'Lifetime points', 'integer', 'points', 'event'],
  ['rewards_claimed', 'Number of rewards claimed', 'integer', 'rewards', 'event'],
  ['rewards_used', 'Number of rewards used', 'integer', 'rewards', 'event'],
  ['blocked', 'Blocked', 'boolean', 'membership', 'event'],
  ['enrolled_at', 'Date enrolled in program', 'instant', 'membership', 'static'],
  ['referral_url', 'Referral URL', 'url', 'membership', 'static'],
  ['loyalty_tier', 'Loyalty Tier', 'text', 'tier', 'event'],
  ['birthday', 'Birthday', 'date', 'membership', 'static'],
  ['insights_segment', 'Insights segment', 'text', 'membership', 'weekly'],
  ['tier_expires_at', 'Tier expiration date', 'instant', 'tier', 'event'],
  ['tier_progress', 'Tier progress', 'progress', 'tier', 'drifting'],
  ['tier_progress_projected', 'Projected tier progress at expiration', 'progress', 'tier', 'drifting'],
  ['tier_needed_renew', 'Progress needed to renew tier', 'progress', 'tier', 'drifting'],
  ['tier_needed_upgrade', 'Progress needed to upgrade tier', 'progress', 'tier', 'drifting'],
  ['next_tier', 'Next tier', 'text', 'tier', 'drifting'],
  ['forecasted_tier', 'Forecasted tier at expiration', 'text', 'tier', 'drifting'],
  ['receipt_upload_url', 'Receipt upload URL', 'url', 'rewards', 'static'],
] as const satisfies readonly (readonly [string, string, Kind, Group, Volatility])[];

export type FieldId = (typeof ROWS)[number][0];

export const FIELDS: readonly Field[] = ROWS.map(([id, title, kind, group, volatility]) => ({
  id,
  title,
  kind,
  group,
  volatility,
}));

export const FIELD_IDS: readonly FieldId[] = ROWS.map(([id]) => id);
