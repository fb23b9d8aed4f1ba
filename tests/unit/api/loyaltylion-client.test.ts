import { describe, expect, it } from 'vitest';
import { createLoyaltyLionBudget, LoyaltyLionClient } from '../../../src/api/loyaltylion/client.ts';
import type { Json } from '../../../src/domain/json.ts';
import { json, quickClock, type Seen, startVendor } from './vendor-server.ts';

const KEY = 'pat_0123456789abcdef0123456789abcdef';

const customer = (over: Record<string, Json> = {}) => ({
  id: 6932,
  merchant_id: '5000001',
  email: 'ann@x.com',
  points_approved: 500,
  points_pending: 200,
  points_spent: 0,
  blocked: false,
  guest: false,
  enrolled: true,
  ...over,
});

const page = (customers: Json, next: string | null = null) =>
  json({ customers, cursor: { prev: null, next } });

async function start(answer: Parameters<typeof startVendor>[0]) {
  const vendor = await startVendor(answer);
  const clock = quickClock();
  const client = new LoyaltyLionClient({
    key: KEY,
    baseUrl: vendor.baseUrl,
    budget: createLoyaltyLionBudget(clock),
    wait: clock.wait,
  });
  return { ...vendor, client };
}

const notUnderstood = { failure: { code: 'answer-not-understood', vendor: 'loyaltylion' } };

describe('the connection', () => {
  it('tells whose key it is', async () => {
    const { client, seen } = await start(() =>
      json({
        identity: {
          kind: 'api_key',
          account_id: 1,
          program_id: 2,
          scopes: ['read_customers'],
          integration: null,
        },
      }),
    );
    await expect(client.whoami()).resolves.toEqual({
      accountId: 1,
      programId: 2,
      scopes: ['read_customers'],
    });
    expect(seen[0]).toMatchObject({
      url: '/v2/identity/whoami',
      headers: { authorization: `Bearer ${KEY}` },
    });
  });

  it('lists the sites', async () => {
    const { client } = await start(() =>
      json({ sites: [{ id: 7, name: 'Shop', url: 'https://shop.example', platform: 'shopify' }, { id: 8 }] }),
    );
    await expect(client.sites()).resolves.toEqual([
      { id: 7, name: 'Shop', url: 'https://shop.example' },
      { id: 8, name: '', url: null },
    ]);
  });

  it.each<Json>([null, {}, { identity: {} }, { sites: {} }, []])('does not understand %j', async (body) => {
    const { client } = await start(() => json(body));
    await expect(client.whoami()).rejects.toMatchObject(notUnderstood);
    await expect(client.sites()).rejects.toMatchObject(notUnderstood);
  });
});

describe('membersByEmail', () => {
  it('keeps exact matches alone, from every page, sending each cursor alone', async () => {
    const pages = [
      page([customer({ id: 1, email: 'joann@x.com' }), customer({ id: 2, email: 'ann@x.com.au' })], 'c+1'),
      page([customer({ id: 3, email: 'ANN@x.com' })], 'c2'),
      page([customer({ id: 4, email: null }), customer({ id: 5, merchant_id: '9' })]),
    ];
    const { client, urls } = await start((_, nth) => pages[nth - 1] ?? json({}, 500));
    const members = await client.membersByEmail(' ann@x.com ');
    expect(members.map(({ id }) => id)).toEqual([3, 5]);
    expect(urls()).toEqual([
      '/v2/customers?email=ann%40x.com&limit=500',
      '/v2/customers?cursor=c%2B1',
      '/v2/customers?cursor=c2',
    ]);
  });

  it('percent-encodes, and asks for the lower case too', async () => {
    const { client, urls } = await start(() => page([customer({ email: 'ann+a@x.com' })]));
    await expect(client.membersByEmail('Ann+A@x.com')).resolves.toHaveLength(1);
    expect(urls()).toEqual([
      '/v2/customers?email=Ann%2BA%40x.com&limit=500',
      '/v2/customers?email=ann%2Ba%40x.com&limit=500',
    ]);
  });

  it('asks nothing for an empty email, which would find everybody', async () => {
    const { client, seen } = await start(() => page([customer()]));
    await expect(client.membersByEmail('  ')).resolves.toEqual([]);
    expect(seen).toEqual([]);
  });

  it('minds only what it looks for: an unreadable stranger is no reason to fail', async () => {
    const { client } = await start(() => page([{ id: 'x', email: 'joann@x.com' }, 5, customer()]));
    await expect(client.membersByEmail('ann@x.com')).resolves.toHaveLength(1);
  });

  it.each<[string, Json]>([
    ['an unreadable match', { customers: [customer({ points_spent: null })] }],
    ['no list', { customers: null }],
    ['a cursor that cannot be read', { customers: [], cursor: { next: 5 } }],
    ['a cursor that comes back', { customers: [], cursor: { next: 'same' } }],
  ])('does not understand %s', async (_, body) => {
    const { client, seen } = await start(() => json(body));
    await expect(client.membersByEmail('ann@x.com')).rejects.toMatchObject(notUnderstood);
    expect(seen.length).toBeLessThan(3);
  });

  it.each<Json>([{ customers: [customer()] }, { customers: [customer()], cursor: null }])(
    'takes an answer without a cursor as the last page: %j',
    async (body) => {
      const { client } = await start(() => json(body));
      await expect(client.membersByEmail('ann@x.com')).resolves.toHaveLength(1);
    },
  );
});

describe('memberById', () => {
  it('asks for the first customer after the id before', async () => {
    const { client, urls } = await start(() => page([customer()]));
    await expect(client.memberById(6932)).resolves.toMatchObject({ id: 6932, merchantId: '5000001' });
    expect(urls()).toEqual(['/v2/customers?since_id=6931&limit=1']);
  });

  it.each<[string, Json]>([
    ['the next one', [customer({ id: 6933 })]],
    ['nobody', []],
  ])('is null where the answer is %s', async (_, customers) => {
    const { client } = await start(() => page(customers));
    await expect(client.memberById(6932)).resolves.toBeNull();
  });

  it.each([0, -1, 1.5, 2 ** 53, Number.NaN])('asks nothing for %d', async (id) => {
    const { client, seen } = await start(() => page([]));
    await expect(client.memberById(id)).resolves.toBeNull();
    expect(seen).toEqual([]);
  });
});

describe('recentMembers', () => {
  it('reads those updated last, and does without one it cannot read', async () => {
    const { client, urls } = await start(() => page([customer(), null]));
    await expect(client.recentMembers(40)).resolves.toHaveLength(1);
    expect(urls()).toEqual(['/v2/customers?sort_field=updated_at&sort_direction=desc&limit=40']);
  });
});

describe('expiredPoints', () => {
  const transactions = (...items: Json[]) => json({ transactions: items });
  const expiry = (points: Json, resource: Json = 'expiry') => ({ id: 1, points_approved: points, resource });

  it('adds up the expiries of all pages, whichever sign they have', async () => {
    const { client, urls } = await start(({ url }: Seen) =>
      url.includes('cursor')
        ? transactions(expiry(50), expiry(-25, { kind: 'expiry', id: 4 }), expiry('-5', { type: 'Expiry' }))
        : json({
            transactions: [expiry(-100), expiry(-7, 'claimed_reward'), expiry(9, 'activity')],
            cursor: { next: 'n' },
          }),
    );
    await expect(client.expiredPoints('a/b?c')).resolves.toBe(180);
    expect(urls()).toEqual([
      '/v2/customers/a%2Fb%3Fc/transactions?limit=500',
      '/v2/customers/a%2Fb%3Fc/transactions?cursor=n',
    ]);
  });

  it('is 0 where nothing expired', async () => {
    const { client } = await start(() =>
      transactions(expiry(10, 'adjustment'), expiry(3, { kind: 'activity' })),
    );
    await expect(client.expiredPoints('1')).resolves.toBe(0);
  });

  it.each<[string, Json]>([
    ['no resource', { points_approved: -5 }],
    ['a resource of an unknown shape', expiry(-5, { id: 12 })],
    ['a resource that may mean it', expiry(-5, 'points_expired')],
    ['an expiry without points', expiry(null)],
    ['no transaction', 'expiry'],
  ])('does not guess at %s', async (_, item) => {
    const { client } = await start(() => transactions(expiry(-1), item));
    await expect(client.expiredPoints('1')).rejects.toMatchObject(notUnderstood);
  });

  it.each(['', '.', '..'])('%j is no merchant id', async (id) => {
    const { client, seen } = await start(() => transactions());
    await expect(client.expiredPoints(id)).rejects.toMatchObject(notUnderstood);
    expect(seen).toEqual([]);
  });
});
