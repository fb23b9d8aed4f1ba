import type { FieldId } from '../../src/domain/field.ts';
import type { Random } from './random.ts';

/** A member's values before any system writes them in its own form; null: none. */
export type Facts = Readonly<Record<FieldId, number | string | boolean | null>>;

/** What all members of a shop share. */
export interface Shop {
  readonly tiers: readonly string[];
  readonly unit: 'points' | 'spend' | 'orders';
  readonly receipts: boolean;
  /** How much happens: 0 nearly nothing, 1 a lot. */
  readonly activity: number;
  readonly blockedShare: number;
}

export function inventShop(random: Random): Shop {
  const tiers = random.pick([
    [],
    ['Bronze', 'Silver', 'Gold'],
    ['Member', 'Insider', 'VIP', 'Icon'],
    ['Seed', 'Leaf', 'Tree', 'Forest', 'Jungle'],
    ['Bronze', 'Silver', 'Gold'],
  ]);
  return {
    tiers,
    unit: random.pick(['points', 'spend', 'orders']),
    receipts: random.chance(0.4),
    activity: random.pick([0.3, 0.6, 0.9]),
    blockedShare: random.pick([0, 0.04, 0.1]),
  };
}

/** A member's life so far: states from the oldest to the present one. */
export type Life = readonly [Facts, ...Facts[]];

interface State {
  approved: number;
  pending: number;
  spent: number;
  expired: number;
  claimed: number;
  used: number;
  tier: number;
  progress: number;
}

const STEPS = 12;
const DAY_MS = 86_400_000;

export function inventLife(shop: Shop, random: Random): Life {
  const state = firstState(shop, random);
  const still = stillFacts(shop, random);
  const live = !still.blocked && !random.chance(0.05);
  const states = [facts(shop, state, still, live, random)] satisfies [Facts];
  const life: [Facts, ...Facts[]] = [...states];
  const steps = random.chance(0.3 + 0.6 * shop.activity) ? STEPS : 0;
  for (let step = 0; step < steps; step += 1) {
    happen(state, shop, random);
    life.push(facts(shop, state, still, live, random));
  }
  return life;
}

function firstState({ tiers, activity }: Shop, random: Random): State {
  const busy = random.chance(0.4 + 0.5 * activity);
  return {
    approved: busy ? random.int(0, 3000) : 0,
    pending: busy && random.chance(0.3) ? random.int(5, 500) : 0,
    spent: busy && random.chance(0.5) ? 100 * random.int(1, 25) : 0,
    expired: random.chance(0.2) ? random.int(10, 400) : 0,
    claimed: busy && random.chance(0.5) ? random.int(1, 8) : 0,
    used: busy && random.chance(0.3) ? 1 : 0,
    tier: tiers.length > 0 ? Math.min(random.int(0, tiers.length - 1), random.int(0, tiers.length - 1)) : 0,
    progress: random.int(0, 900),
  };
}

/** One thing that happens to a member. */
function happen(state: State, shop: Shop, random: Random): void {
  const kind = random.int(0, 9);
  if (kind <= 2) state.pending += random.int(5, 300);
  else if (kind <= 4) {
    state.approved += state.pending;
    state.progress += state.pending;
    state.pending = 0;
  } else if (kind === 5 && state.approved >= 100) {
    state.approved -= 100;
    state.spent += 100;
    state.claimed += 1;
  } else if (kind === 6) state.used = Math.min(state.claimed, state.used + 1);
  else if (kind === 7 && random.chance(0.2)) {
    state.expired += Math.min(state.approved, 50);
    state.approved -= Math.min(state.approved, 50);
  } else if (kind === 8 && random.chance(0.3)) state.tier = Math.min(state.tier + 1, shop.tiers.length - 1);
}

type Still = Pick<
  Facts,
  'blocked' | 'enrolled_at' | 'referral_url' | 'birthday' | 'insights_segment' | 'receipt_upload_url'
> & {
  readonly endsAt: string | null;
};

const letters = (random: Random): string => Math.floor(random.next() * 36 ** 8).toString(36);

export function instant(random: Random, fromYear: number, days: number): string {
  const at = Date.UTC(fromYear, 0, 1) + random.int(0, days) * DAY_MS + random.int(0, 86_399) * 1000;
  return new Date(at).toISOString();
}

function stillFacts(shop: Shop, random: Random): Still {
  return {
    blocked: random.chance(shop.blockedShare),
    enrolled_at: random.chance(0.95) ? instant(random, 2021, 1500) : null,
    referral_url: `https://prz.io/${letters(random)}`,
    birthday: random.chance(0.6) ? instant(random, 1955, 18_000).slice(0, 10) : null,
    insights_segment: random.chance(0.8) ? random.pick(['Loyal', 'At Risk', 'Win Back']) : null,
    receipt_upload_url: shop.receipts ? `https://app.loyaltylion.com/receipts/${letters(random)}` : null,
    endsAt: random.chance(0.8) ? instant(random, 2027, 360) : null,
  };
}

function facts(shop: Shop, state: State, still: Still, live: boolean, random: Random): Facts {
  const { endsAt, ...known } = still;
  const tier = shop.tiers[state.tier] ?? null;
  const total = state.approved + state.pending;
  return {
    ...known,
    receipt_upload_url: live ? known.receipt_upload_url : null,
    total_points: total,
    approved_points: state.approved,
    pending_points: state.pending,
    spent_points: state.spent,
    lifetime_points: total + state.spent + state.expired,
    rewards_claimed: state.claimed,
    rewards_used: state.used,
    loyalty_tier: tier,
    tier_expires_at: tier === null || state.tier === 0 ? null : endsAt,
    ...(live && tier !== null ? tierFacts(shop, state, endsAt !== null, random) : NO_TIER_FACTS),
  };
}

const NO_TIER_FACTS = {
  tier_progress: null,
  tier_progress_projected: null,
  tier_needed_renew: null,
  tier_needed_upgrade: null,
  next_tier: null,
  forecasted_tier: null,
};

function tierFacts(
  { tiers, unit }: Shop,
  state: State,
  ends: boolean,
  random: Random,
): Pick<Facts, keyof typeof NO_TIER_FACTS> {
  const scale = { points: 1, spend: 0.37, orders: 0.02 }[unit];
  const amount = (points: number): number => {
    const scaled = Math.max(0, points) * scale;
    return unit === 'spend' ? Math.round(scaled * 100) / 100 : Math.round(scaled);
  };
  const projected = Math.max(0, state.progress - random.int(0, 300));
  const isTop = state.tier === tiers.length - 1;
  return {
    tier_progress: amount(state.progress),
    tier_progress_projected: ends ? amount(projected) : null,
    tier_needed_renew: state.tier > 0 && ends ? amount(700 * state.tier - projected) : null,
    tier_needed_upgrade: isTop ? null : amount(700 * (state.tier + 2) - state.progress),
    next_tier: isTop ? null : (tiers[state.tier + 1] ?? null),
    forecasted_tier: ends ? (tiers[Math.max(0, state.tier - (random.chance(0.4) ? 1 : 0))] ?? null) : null,
  };
}
