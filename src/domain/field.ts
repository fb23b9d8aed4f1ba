import { type FieldId, type Kind, kindOf } from './field-kind.ts';

export { FIELD_IDS, type FieldId, type Kind } from './field-kind.ts';

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
  ['total_points', 'Total points', 'points', 'event'],
  ['approved_points', 'Approved points', 'points', 'event'],
  ['pending_points', 'Pending points', 'points', 'event'],
  ['spent_points', 'Spent points', 'points', 'event'],
  ['lifetime_points', 'Lifetime points', 'points', 'event'],
  ['rewards_claimed', 'Number of rewards claimed', 'rewards', 'event'],
  ['rewards_used', 'Number of rewards used', 'rewards', 'event'],
  ['blocked', 'Blocked', 'membership', 'event'],
  ['enrolled_at', 'Date enrolled in program', 'membership', 'static'],
  ['referral_url', 'Referral URL', 'membership', 'static'],
  ['loyalty_tier', 'Loyalty Tier', 'tier', 'event'],
  ['birthday', 'Birthday', 'membership', 'static'],
  ['insights_segment', 'Insights segment', 'membership', 'weekly'],
  ['tier_expires_at', 'Tier expiration date', 'tier', 'event'],
  ['tier_progress', 'Tier progress', 'tier', 'drifting'],
  ['tier_progress_projected', 'Projected tier progress at expiration', 'tier', 'drifting'],
  ['tier_needed_renew', 'Progress needed to renew tier', 'tier', 'drifting'],
  ['tier_needed_upgrade', 'Progress needed to upgrade tier', 'tier', 'drifting'],
  ['next_tier', 'Next tier', 'tier', 'drifting'],
  ['forecasted_tier', 'Forecasted tier at expiration', 'tier', 'drifting'],
  ['receipt_upload_url', 'Receipt upload URL', 'rewards', 'static'],
] as const satisfies readonly (readonly [FieldId, string, Group, Volatility])[];

export const FIELDS: readonly Field[] = ROWS.map(([id, title, group, volatility]) => ({
  id,
  title,
  kind: kindOf(id),
  group,
  volatility,
}));
