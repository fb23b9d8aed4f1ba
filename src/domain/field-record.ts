import { FIELDS, type Field, type FieldId } from './field.ts';
import type { Side } from './side.ts';

/**
 * One entry for each of the 21 fields, in their order. Written out, so that the compiler sees that none is
 * missing, and because engines make and read such objects several times faster than ones filled key by key.
 */
export function fieldRecord<T>(entryOf: (id: FieldId) => T): Record<FieldId, T> {
  return {
    total_points: entryOf('total_points'),
    approved_points: entryOf('approved_points'),
    pending_points: entryOf('pending_points'),
    spent_points: entryOf('spent_points'),
    lifetime_points: entryOf('lifetime_points'),
    rewards_claimed: entryOf('rewards_claimed'),
    rewards_used: entryOf('rewards_used'),
    blocked: entryOf('blocked'),
    enrolled_at: entryOf('enrolled_at'),
    referral_url: entryOf('referral_url'),
    loyalty_tier: entryOf('loyalty_tier'),
    birthday: entryOf('birthday'),
    insights_segment: entryOf('insights_segment'),
    tier_expires_at: entryOf('tier_expires_at'),
    tier_progress: entryOf('tier_progress'),
    tier_progress_projected: entryOf('tier_progress_projected'),
    tier_needed_renew: entryOf('tier_needed_renew'),
    tier_needed_upgrade: entryOf('tier_needed_upgrade'),
    next_tier: entryOf('next_tier'),
    forecasted_tier: entryOf('forecasted_tier'),
    receipt_upload_url: entryOf('receipt_upload_url'),
  };
}

/** One system's side of all 21 fields. */
export type Sides = Readonly<Record<FieldId, Side>>;

/** The same side for every field. */
export const allSides = (side: Side): Sides => fieldRecord(() => side);

const BY_ID: ReadonlyMap<FieldId, Field> = new Map(FIELDS.map((field) => [field.id, field]));

/** The row of the table of fields with this id. */
export function fieldOf(id: FieldId): Field {
  const field = BY_ID.get(id);
  if (!field) throw new RangeError(`No such field: ${id}`);
  return field;
}
