/** How a field's values are normalised before they are compared. */
export type Kind = 'integer' | 'boolean' | 'instant' | 'date' | 'url' | 'text' | 'progress';

/** Apart from all else that is known of a field: a script in a page has no room for that. */
const KINDS = {
  total_points: 'integer',
  approved_points: 'integer',
  pending_points: 'integer',
  spent_points: 'integer',
  lifetime_points: 'integer',
  rewards_claimed: 'integer',
  rewards_used: 'integer',
  blocked: 'boolean',
  enrolled_at: 'instant',
  referral_url: 'url',
  loyalty_tier: 'text',
  birthday: 'date',
  insights_segment: 'text',
  tier_expires_at: 'instant',
  tier_progress: 'progress',
  tier_progress_projected: 'progress',
  tier_needed_renew: 'progress',
  tier_needed_upgrade: 'progress',
  next_tier: 'text',
  forecasted_tier: 'text',
  receipt_upload_url: 'url',
} as const satisfies Readonly<Record<string, Kind>>;

export type FieldId = keyof typeof KINDS;

export const FIELD_IDS: readonly FieldId[] = Object.keys(KINDS).filter((id): id is FieldId => id in KINDS);

export const kindOf = (id: FieldId): Kind => KINDS[id];
