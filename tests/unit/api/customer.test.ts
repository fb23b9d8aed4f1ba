import { describe, expect, it } from 'vitest';
import { parseCustomer } from '../../../src/api/loyaltylion/customer.ts';
import { toIsoInstant } from '../../../src/api/loyaltylion/timestamp.ts';
import type { Json } from '../../../src/domain/json.ts';

const NEEDED = {
  id: 6932,
  merchant_id: '5000001',
  points_approved: 500,
  points_pending: 0,
  points_spent: 300,
  blocked: false,
  guest: false,
  enrolled: true,
};

const MEMBER = {
  id: 6932,
  merchantId: '5000001',
  email: null,
  name: null,
  blocked: false,
  guest: false,
  enrolled: true,
  updatedAt: null,
  pointsApproved: 500,
  pointsPending: 0,
  pointsSpent: 300,
};

const tier = (expiry: Record<string, Json>) => ({
  loyalty_tier_membership: { started_at: 'x', loyalty_tier: { id: 2, name: 'Gold' }, ...expiry },
});

describe('parseCustomer', () => {
  it.each<[string, Record<string, Json>, object]>([
    ['nothing else', {}, {}],
    ['keys we do not know', { tier_eligibility: { a: 1 }, metadata: [] }, {}],
    [
      'null, which is not missing',
      { rewards_used: null, birthday: null },
      { rewardsUsed: null, birthday: null },
    ],
    ['0, which is not null', { rewards_claimed: 0 }, { rewardsClaimed: 0 }],
    ['empty text, which is not null', { insights_segment: '' }, { insightsSegment: '' }],
    [
      'a number in digits',
      { points_approved: '12', rewards_used: '3' },
      { pointsApproved: 12, rewardsUsed: 3 },
    ],
    ['a number as merchant id', { merchant_id: 5000001 }, {}],
    [
      'a key of the wrong type that we can do without',
      { rewards_used: 'many', birthday: 5, properties: 'x' },
      {},
    ],
    ['a blank email', { email: ' ' }, {}],
    ['an email', { email: ' Ann@x.com ' }, { email: 'Ann@x.com' }],
    ['a full name', { properties: { name: 'Ann Lee', first_name: 'A' } }, { name: 'Ann Lee' }],
    ['a name in parts', { properties: { first_name: 'Ann', last_name: 'Lee' } }, { name: 'Ann Lee' }],
    ['half a name', { properties: { name: null, last_name: 'Lee' } }, { name: 'Lee' }],
    [
      'a timestamp with a space',
      { enrolled_at: '2025-06-01 15:00:00 UTC' },
      { enrolledAt: '2025-06-01T15:00:00Z' },
    ],
    ['no tier', { loyalty_tier_membership: null }, { tier: null }],
    ['a tier that never ends', tier({ expires_at: null }), { tier: { name: 'Gold', expiresAt: null } }],
    ['a tier that does not say when it ends', tier({}), { tier: { name: 'Gold' } }],
    ['a tier without a name', { loyalty_tier_membership: { loyalty_tier: { id: 2 } } }, {}],
  ])('reads %s', (_, over, expected) => {
    expect(parseCustomer({ ...NEEDED, ...over })).toStrictEqual({ ...MEMBER, ...expected });
  });

  it.each(Object.keys(NEEDED))('is null without %s, or with null in it', (key) => {
    const rest = Object.fromEntries(Object.entries(NEEDED).filter(([name]) => name !== key));
    expect(parseCustomer(rest)).toBeNull();
    expect(parseCustomer({ ...NEEDED, [key]: null })).toBeNull();
  });

  it.each<Record<string, Json>>([
    { id: 2 ** 53 },
    { merchant_id: 2 ** 53 },
    { merchant_id: '' },
    { points_spent: 'many' },
    { points_spent: true },
    { blocked: 'false' },
    { email: 5 },
  ])('is null with %j', (over) => {
    expect(parseCustomer({ ...NEEDED, ...over })).toBeNull();
  });

  it('is not changed by keys that would change its prototype', () => {
    const text = JSON.stringify(NEEDED).replace(
      '{',
      '{"__proto__":{"birthday":"1990-01-01"},"constructor":null,',
    );
    expect(parseCustomer(JSON.parse(text))).toStrictEqual(MEMBER);
    expect('birthday' in {}).toBe(false);
  });
});

describe('toIsoInstant', () => {
  it.each([
    ['2025-06-01T15:00:00.000Z', '2025-06-01T15:00:00.000Z'],
    ['2025-06-01 15:00:00', '2025-06-01T15:00:00Z'],
    ['2025-06-01 15:00:00 +0200', '2025-06-01T15:00:00+0200'],
    ['2025-06-01 15:00:00.5+02:00', '2025-06-01T15:00:00.5+02:00'],
    ['2025-06-01', '2025-06-01'],
    ['never', 'never'],
  ])('%s: %s', (text, iso) => {
    expect(toIsoInstant(text)).toBe(iso);
  });
});
