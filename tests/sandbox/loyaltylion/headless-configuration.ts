import type { Json, JsonObject } from '../json.ts';
import type { Programme, Tier, TierMode } from '../programme.ts';
import { money } from './money.ts';

const unitBound = (value: number | null, { currency, tierMode }: Programme): Json =>
  value === null || tierMode !== 'spend' ? value : money(value, currency);

function tierView(tier: Tier, programme: Programme): JsonObject {
  const { conditional, hidden, id, name, position } = tier;
  const common = { id, name, position, hidden, benefit_ids: [1] };
  if (conditional) return { ...common, kind: 'conditional' };
  return {
    ...common,
    kind: programme.tierMode,
    lower_bound: unitBound(tier.lowerBound, programme),
    upper_bound: unitBound(tier.upperBound, programme),
  };
}

function tierConfiguration(programme: Programme): Json {
  if (programme.tierMode === 'off') return null;
  return {
    boundary_mode: programme.tierMode satisfies Exclude<TierMode, 'off'>,
    tiers: programme.tiers.map((tier) => tierView(tier, programme)),
    tier_benefits: [{ id: 1, label: 'Early access to new products', secret: false, details: null }],
    membership: { mode: 'rolling', duration_months: 12 },
  };
}

const VARIANT = { tier_id: null, enabled: true, description: null };

const PURCHASE_RULE: JsonObject = {
  id: 1,
  kind: 'purchase',
  limit: null,
  variants: [
    {
      ...VARIANT,
      title: 'Make a purchase',
      result: { kind: 'points', per_currency_unit: 1, points: 5 },
      result_short_text: '5 points per $1',
    },
  ],
};

const discountReward = ({ currency }: Programme): JsonObject => ({
  id: 1,
  kind: 'cart_discount_voucher',
  limit: null,
  properties: {
    discount_type: 'fixed',
    discount: money(5, currency),
    applies_to_order_type: 'one_time',
    recurring_cycle_limit: 1,
    supports_active_subscriptions: false,
    minimum_spend: money(10, currency),
  },
  variants: [
    { ...VARIANT, title: '$5 discount', cost: { kind: 'fixed', points: 500 }, cost_text: '500 points' },
  ],
});

/** The programme's part of every Headless answer. */
export const siteConfiguration = (programme: Programme): JsonObject => ({
  program: { name: programme.name },
  tier_configuration: tierConfiguration(programme),
  referee_incentive: {
    kind: 'cart_discount_voucher',
    discount_kind: 'percentage',
    discount: { percentage: 10, formatted: '10%' },
    minimum_spend: money(100, programme.currency),
    incentive_text: 'Get 10% off your order when you spend over $100',
  },
  rules: [PURCHASE_RULE],
  rewards: [discountReward(programme)],
});
