import * as v from 'valibot';
import type { TierProgress } from '../../domain/member.ts';
import { omitUndefined } from '../omit-undefined.ts';
import { Instant, NumberLike, parseAs, spare } from './schemas.ts';

export type TierNames = ReadonlyMap<number, string>;

const Money = v.pipe(
  v.object({ amount: NumberLike }),
  v.transform(({ amount }) => amount),
);

/** The answer's keys carry the unit in their names: `tier_points`, `spend_needed_for_renewal`. */
const AMOUNT = { points: spare(NumberLike), orders: spare(NumberLike), spend: spare(Money) };

const Progress = v.looseObject({
  kind: v.picklist(['points', 'orders', 'spend']),
  valid_until: spare(Instant),
  upgrade_tier_id: spare(v.number()),
  forecasted_tier_id: spare(v.number()),
});

/**
 * `tier_membership.progress` of a Headless answer; undefined: none that we understand.
 *
 * @param currency of the whole answer; it is the currency of progress by money
 */
export function toTierProgress(
  value: unknown,
  names: TierNames,
  currency: string | undefined,
): TierProgress | undefined {
  const progress = parseAs(Progress, value);
  if (progress === null) return undefined;
  const unit = progress.kind;
  const amount = (raw: unknown) => parseAs(AMOUNT[unit], raw) ?? (raw === null ? null : undefined);
  const reached = parseAs(v.looseObject({}), progress[`tier_${unit}`]);
  return omitUndefined({
    unit,
    currency: unit === 'spend' ? currency?.toLowerCase() : undefined,
    validUntil: progress.valid_until ?? null,
    now: amount(reached?.['now']),
    atExpiration: amount(reached?.['at_expiration']),
    neededForRenewal: amount(progress[`${unit}_needed_for_renewal`]),
    neededForUpgrade: amount(progress[`${unit}_needed_for_upgrade`]),
    nextTier: nameOf(progress.upgrade_tier_id, names),
    forecastedTier: nameOf(progress.forecasted_tier_id, names),
  });
}

/** null: there is no such tier; undefined: not told, or an id that the answer's own tiers do not hold. */
function nameOf(id: number | null | undefined, names: TierNames): string | null | undefined {
  return typeof id === 'number' ? names.get(id) : id;
}
