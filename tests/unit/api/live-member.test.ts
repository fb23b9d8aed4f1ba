import { describe, expect, it } from 'vitest';
import { createLoyaltyLionBudget, LoyaltyLionClient } from '../../../src/api/loyaltylion/client.ts';
import { parseLiveMember } from '../../../src/api/loyaltylion/live-member.ts';
import type { Json } from '../../../src/domain/json.ts';
import { json, quickClock, startVendor } from './vendor-server.ts';

const IDENTITY = { state: 'enrolled', id: 1, merchant_id: '1001', email: 'ann@x.com' };
const TIERS = [
  { id: 1, name: 'Silver' },
  { id: 2, name: 'Gold' },
];

const answer = (
  customer: Record<string, Json>,
  configuration: Json = { tier_configuration: { tiers: TIERS } },
) => ({
  channel: 'web',
  currency: 'USD',
  customer: { ...IDENTITY, ...customer },
  configuration,
});

const withProgress = (progress: Json, configuration?: Json) =>
  parseLiveMember(answer({ tier_membership: { tier_id: 1, progress } }, configuration))?.progress;

const POINTS = {
  kind: 'points',
  tier_points: { now: 120, at_expiration: null },
  points_needed_for_renewal: 0,
  points_needed_for_upgrade: 80,
  valid_until: '2026-06-01T15:00:00Z',
  upgrade_tier_id: 2,
  forecasted_tier_id: null,
};

describe('parseLiveMember', () => {
  it.each<[string, Record<string, Json>, object]>([
    ['identity alone', {}, {}],
    [
      'nulls',
      { birthday: null, receipt_upload_url: null, tier_membership: null },
      { birthday: null, receiptUploadUrl: null, progress: null },
    ],
    ['a birthday without a year', { birthday: { month: 6, day: 22 } }, { birthday: { month: 6, day: 22 } }],
    [
      'a birthday',
      { birthday: { month: 6, day: 22, year: 1990 } },
      { birthday: { month: 6, day: 22, year: 1990 } },
    ],
    ['a birthday that is none', { birthday: { month: 13, day: 1 } }, {}],
    [
      'a receipt address',
      { receipt_upload_url: 'https://u.example/1' },
      { receiptUploadUrl: 'https://u.example/1' },
    ],
  ])('reads %s', (_, customer, expected) => {
    const identity = { merchantId: '1001', email: 'ann@x.com', state: 'enrolled' };
    expect(parseLiveMember(answer(customer))).toStrictEqual({ ...identity, ...expected });
  });

  it.each(['guest', 'blocked'])('reads identity alone of a %s customer', (state) => {
    const body = answer({ state, birthday: null, receipt_upload_url: 'https://u.example/1' });
    expect(parseLiveMember(body)).toStrictEqual({ merchantId: '1001', email: 'ann@x.com', state });
  });

  it.each<Json>([
    null,
    [],
    {},
    { customer: {} },
    answer({ state: 'unknown' }),
    answer({ merchant_id: null }),
  ])('is null for %j', (body) => {
    expect(parseLiveMember(body)).toBeNull();
  });
});

describe('progress', () => {
  it('in points', () => {
    expect(withProgress(POINTS)).toStrictEqual({
      unit: 'points',
      validUntil: '2026-06-01T15:00:00Z',
      now: 120,
      atExpiration: null,
      neededForRenewal: 0,
      neededForUpgrade: 80,
      nextTier: 'Gold',
      forecastedTier: null,
    });
  });

  it('in orders', () => {
    const progress = {
      kind: 'orders',
      tier_orders: { now: 3, at_expiration: 2 },
      orders_needed_for_upgrade: 4,
    };
    expect(withProgress(progress)).toStrictEqual({
      unit: 'orders',
      validUntil: null,
      now: 3,
      atExpiration: 2,
      neededForUpgrade: 4,
    });
  });

  it('in money, whose amount counts', () => {
    const progress = {
      kind: 'spend',
      tier_spend: { now: { amount: 9.9, formatted: '$9.90' }, at_expiration: null },
      spend_needed_for_renewal: null,
      spend_needed_for_upgrade: { amount: '800', formatted: '$800' },
      valid_until: null,
      upgrade_tier_id: null,
      forecasted_tier_id: 1,
    };
    expect(withProgress(progress)).toStrictEqual({
      unit: 'spend',
      currency: 'usd',
      validUntil: null,
      now: 9.9,
      atExpiration: null,
      neededForRenewal: null,
      neededForUpgrade: 800,
      nextTier: null,
      forecastedTier: 'Silver',
    });
  });

  it('leaves out what the answer leaves out, or what is no amount', () => {
    const progress = withProgress({
      kind: 'spend',
      tier_spend: { now: 5 },
      spend_needed_for_renewal: 'much',
    });
    expect(progress).toStrictEqual({ unit: 'spend', currency: 'usd', validUntil: null });
  });

  it.each<[string, Json]>([
    ['no tiers', { tier_configuration: null }],
    ['no such tier', { tier_configuration: { tiers: [{ id: 9, name: 'Other' }] } }],
    ['no configuration', null],
  ])('has no name for a tier where there are %s', (_, configuration) => {
    const progress = withProgress(POINTS, configuration);
    expect(progress).not.toHaveProperty('nextTier');
    expect(progress).toMatchObject({ now: 120, forecastedTier: null });
  });

  it.each<Json>([null, {}, { kind: 'visits' }, 'none'])('is unknown for %j', (progress) => {
    expect(withProgress(progress)).toBeUndefined();
  });
});

describe('liveMember', () => {
  async function ask(body: Json, status = 200) {
    const vendor = await startVendor(() => json(body, status));
    const clock = quickClock();
    const budget = createLoyaltyLionBudget(clock);
    const client = new LoyaltyLionClient({ key: 'pat_1', baseUrl: vendor.baseUrl, budget, wait: clock.wait });
    return { live: client.liveMember(7, '1001'), vendor };
  }

  it('asks with the channel', async () => {
    const { live, vendor } = await ask(answer({}));
    await expect(live).resolves.toMatchObject({ state: 'read', member: { merchantId: '1001' } });
    expect(vendor.urls()).toEqual(['/headless/2025-06/7/customers/1001?channel=web']);
  });

  it.each<[number, Json, unknown]>([
    [404, { error: { code: 'not_found', message: 'Customer not found' } }, 'not-found'],
    [404, { error: { code: 'not_found', message: 'Site not found' } }, { state: 'refused' }],
    [404, { error: 'no such route' }, { state: 'refused' }],
    [404, null, { state: 'refused' }],
    [401, { error: { message: 'no' } }, { state: 'refused' }],
    [402, null, { state: 'refused' }],
    [403, { error: { code: 'forbidden' } }, { state: 'refused' }],
  ])('%i %j: %j', async (status, body, expected) => {
    const { live } = await ask(body, status);
    await expect(live).resolves.toEqual(expected);
  });

  it.each<[string, number, Json, string]>([
    ['another customer', 200, answer({ merchant_id: '1002' }), 'answer-not-understood'],
    ['another shape', 200, { customer: null }, 'answer-not-understood'],
    ['too many requests', 429, { error: { code: 'rate_limited' } }, 'rate-limited'],
    ['an outage', 503, null, 'vendor-down'],
  ])('throws on %s', async (_, status, body, code) => {
    const { live } = await ask(body, status);
    await expect(live).rejects.toMatchObject({ failure: { code, vendor: 'loyaltylion' } });
  });
});
