import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Json, textOf } from '../json.ts';
import type { Switches } from '../switches.ts';
import { at, createTestBench, listAt, type TestBench } from '../test-bench.ts';

let bench: TestBench;
beforeEach(async () => {
  bench = await createTestBench({ customers: 300 });
});
afterEach(() => bench.sandbox.close());

const broken = (): string[] => bench.sandbox.breaches().map(({ rule }) => rule);
const customers = async (query: string): Promise<readonly Json[]> =>
  listAt((await bench.loyaltyLion(`/v2/customers?${query}`)).body, 'customers');
const cursorOf = (body: Json, direction: 'next' | 'prev'): string | null => {
  const cursor = at(body, 'cursor', direction);
  return cursor === null ? null : encodeURIComponent(textOf(cursor));
};

describe('keys', () => {
  it('answers whoami for the key and 401 for another', async () => {
    const { body } = await bench.loyaltyLion('/v2/identity/whoami');
    expect(at(body, 'identity', 'scopes')).toEqual(['read_customers']);
    const headers = { authorization: `Bearer pat_${'0'.repeat(32)}` };
    expect((await bench.loyaltyLion('/v2/identity/whoami', { headers })).status).toBe(401);
  });

  it('refuses customers to a key without the scope', async () => {
    bench.sandbox.switches.set({ loyaltyLionScopes: 'none' });
    expect((await bench.loyaltyLion('/v2/identity/whoami')).status).toBe(200);
    expect((await bench.loyaltyLion('/v2/customers')).status).toBe(403);
    const live = await bench.loyaltyLion('/headless/2025-06/4711/customers/5000001?channel=web');
    expect(live.status).toBe(403);
  });

  it('notes a key that is sent where it does not belong', async () => {
    const { keys } = bench.sandbox;
    await bench.ometria('/profiles', { headers: { 'x-ometria-auth': keys.loyaltylion } });
    await bench.loyaltyLion(`/v2/customers?email=${keys.ometria}`);
    expect(broken()).toEqual(['misplaced-key', 'misplaced-key']);
  });
});

describe('customers', () => {
  it('finds every email that contains the one asked for, newest first', async () => {
    const emails = (await customers('email=ann%40example.com')).map((customer) => at(customer, 'email'));
    expect(emails).toEqual(['ann@example.com.au', 'joann@example.com', 'ann@example.com']);
  });

  it('takes a plus sign for a space unless it is encoded', async () => {
    expect(await customers('email=dora%2Bvip%40example.com')).toHaveLength(1);
    expect(await customers('email=dora+vip@example.com')).toHaveLength(0);
  });

  it('keeps the exact one for a later page where many addresses contain it', async () => {
    const first = await bench.loyaltyLion('/v2/customers?email=a%40example.com');
    const emails = listAt(first.body, 'customers').map((customer) => at(customer, 'email'));
    expect(emails).toHaveLength(100);
    expect(emails).not.toContain('a@example.com');
    expect(cursorOf(first.body, 'next')).not.toBeNull();
  });

  it('gives one customer by the id before it', async () => {
    const [alice] = await customers('since_id=6931&limit=1');
    expect(alice && at(alice, 'id')).toBe(6932);
  });

  it.each(['limit=0', 'limit=501', 'limit=ten'])('refuses %s', async (query) => {
    expect((await bench.loyaltyLion(`/v2/customers?${query}`)).status).toBe(400);
    expect(broken()).toEqual(['limit-out-of-range']);
  });

  it('leads through all of them, each once, by cursors that go alone', async () => {
    const ids: Json[] = [];
    for (let path: string | null = '/v2/customers?limit=41'; path; ) {
      const { body } = await bench.loyaltyLion(path);
      ids.push(...listAt(body, 'customers').map((customer) => at(customer, 'id')));
      const next = cursorOf(body, 'next');
      path = next && `/v2/customers?cursor=${next}`;
    }
    const { members } = bench.sandbox.world;
    expect(ids).toEqual(members.map(({ id }) => id).toReversed());
  });

  it('leads back to the page before', async () => {
    const first = await bench.loyaltyLion('/v2/customers?limit=5');
    const second = await bench.loyaltyLion(`/v2/customers?cursor=${cursorOf(first.body, 'next')}`);
    const back = await bench.loyaltyLion(`/v2/customers?cursor=${cursorOf(second.body, 'prev')}`);
    expect(at(back.body, 'customers')).toEqual(at(first.body, 'customers'));
    expect(cursorOf(first.body, 'prev')).toBeNull();
  });

  it('refuses a cursor beside any other parameter, and one of another list', async () => {
    const { body } = await bench.loyaltyLion('/v2/customers?limit=5');
    const cursor = cursorOf(body, 'next');
    expect((await bench.loyaltyLion(`/v2/customers?cursor=${cursor}&limit=5`)).status).toBe(400);
    expect(broken()).toEqual(['cursor-not-alone']);
    const path = `/v2/customers/5000001/transactions?cursor=${cursor}`;
    expect((await bench.loyaltyLion(path)).status).toBe(400);
  });

  it('filters by the time of change', async () => {
    const { world } = bench.sandbox;
    world.updateMember(world.cast.alice.id, { pointsApproved: 1 });
    const found = await customers(
      'updated_at_min=2026-11-15T11:59:59Z&sort_field=updated_at&sort_direction=asc',
    );
    expect(found.map((customer) => at(customer, 'points_approved'))).toEqual([1]);
  });
});

describe('transactions', () => {
  it('add up to the balances of every member', () => {
    for (const member of bench.sandbox.world.members) {
      const all = bench.sandbox.world.transactions(member);
      const sum = (pick: (points: (typeof all)[number]) => number): number =>
        all.reduce((total, transaction) => total + pick(transaction), 0);
      expect(sum(({ pointsApproved }) => pointsApproved)).toBe(member.pointsApproved);
      expect(sum(({ pointsPending }) => pointsPending)).toBe(member.pointsPending);
      const expired = sum(({ pointsApproved, resource }) => (resource === 'expiry' ? -pointsApproved : 0));
      expect(expired).toBe(member.pointsExpired);
    }
  });

  it('come in pages, with the sign of the switch', async () => {
    bench.sandbox.switches.set({ removedPointsSign: 'positive' });
    const { merchantId, pointsExpired } = bench.sandbox.world.cast.longHistory;
    const seen: Json[] = [];
    for (let path: string | null = `/v2/customers/${merchantId}/transactions?limit=500`; path; ) {
      const { body } = await bench.loyaltyLion(path);
      seen.push(...listAt(body, 'transactions'));
      const next = cursorOf(body, 'next');
      path = next && `/v2/customers/${merchantId}/transactions?cursor=${next}`;
    }
    const expiries = seen.filter((transaction) => at(transaction, 'resource') === 'expiry');
    expect(seen.length).toBeGreaterThan(1000);
    expect(expiries.reduce<number>((sum, expiry) => sum + Number(at(expiry, 'points_approved')), 0)).toBe(
      pointsExpired,
    );
  });

  it('of an unknown customer are 404', async () => {
    expect((await bench.loyaltyLion('/v2/customers/none/transactions')).status).toBe(404);
  });
});

describe('Headless', () => {
  const path = '/headless/2025-06/4711/customers/5000001?channel=web';

  it('wants a channel, a site of the programme and a known customer', async () => {
    expect((await bench.loyaltyLion('/headless/2025-06/4711/customers/5000001')).status).toBe(400);
    expect((await bench.loyaltyLion(path.replace('4711', '1'))).status).toBe(404);
    expect((await bench.loyaltyLion(path.replace('5000001', '1'))).status).toBe(404);
    expect((await bench.loyaltyLion(path.replace('4711', '4712'))).status).toBe(200);
  });

  it('carries identity only for guests and blocked customers', async () => {
    const { blocked, formerMember } = bench.sandbox.world.cast;
    for (const { merchantId } of [blocked, formerMember]) {
      const { body } = await bench.loyaltyLion(path.replace('5000001', merchantId));
      const keys = ['state', 'id', 'merchant_id', 'email', 'first_name', 'last_name'];
      expect(Object.keys(Object(at(body, 'customer')))).toEqual(keys);
    }
  });

  const refusals: [Switches['headless'], number][] = [
    ['refused-401', 401],
    ['refused-402', 402],
    ['refused-403', 403],
    ['refused-404', 404],
    ['scope', 403],
  ];
  it.each(refusals)('is refused by %s with %i', async (headless, status) => {
    bench.sandbox.switches.set({ headless });
    expect((await bench.loyaltyLion(path)).status).toBe(status);
  });
});

describe('what it does not have', () => {
  it('is 404, and a breach where it would write', async () => {
    expect((await bench.loyaltyLion('/v2/customers/6932')).status).toBe(404);
    expect(broken()).toEqual([]);
    expect((await bench.loyaltyLion('/v2/customers', { method: 'POST', body: '{}' })).status).toBe(404);
    expect(broken()).toEqual(['loyaltylion-write']);
  });
});

describe('rate limit', () => {
  it('lets 20 through in any second and no more, counted where they arrive', async () => {
    const statuses: number[] = [];
    const ask = async (times: number): Promise<void> => {
      for (let asked = 0; asked < times; asked += 1)
        statuses.push((await bench.loyaltyLion('/v2/sites')).status);
    };
    await ask(10);
    bench.pass(600);
    await ask(10);
    bench.pass(400); // the first ten are a whole second old
    await ask(10);
    expect(statuses.every((status) => status === 200)).toBe(true);
    bench.pass(599); // the second ten are not
    await ask(1);
    expect(statuses.at(-1)).toBe(429);
    expect(broken()).toEqual(['loyaltylion-rate']);
  });

  it('says when to come back as the switch has it', async () => {
    const refused = async () => {
      const answers = await Promise.all(Array.from({ length: 21 }, () => bench.loyaltyLion('/v2/sites')));
      bench.pass(2000);
      return answers.find(({ status }) => status === 429)?.headers.get('retry-after');
    };
    expect(await refused()).toBe('1');
    bench.sandbox.switches.set({ retryAfter: 'absent' });
    expect(await refused()).toBeNull();
    bench.sandbox.switches.set({ retryAfter: 'http-date' });
    expect(Date.parse((await refused()) ?? '')).toBe(Date.parse('2026-11-15T12:00:05Z'));
  });
});
