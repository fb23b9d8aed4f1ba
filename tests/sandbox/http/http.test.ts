import { array, assert, integer, property } from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestBench, type TestBench } from '../test-bench.ts';
import { SlidingWindow } from './sliding-window.ts';

describe('SlidingWindow', () => {
  it('counts as many as there were in the second before', () => {
    assert(
      property(array(integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 60 }), (unsorted) => {
        const arrivals = unsorted.toSorted((a, b) => a - b);
        const window = new SlidingWindow();
        arrivals.forEach((at, index) => {
          const expected = arrivals.slice(0, index + 1).filter((earlier) => at - earlier < 1000).length;
          expect(window.arrive(at)).toBe(expected);
        });
      }),
    );
  });
});

describe('faults', () => {
  let bench: TestBench;
  beforeEach(async () => {
    bench = await createTestBench({
      account: { naming: 'snake', listingId: { from: 'merchant_id', prefix: '' } },
    });
  });
  afterEach(() => bench.sandbox.close());

  const host = 'api.ometria.com';
  const push = () =>
    bench.push({ id: '5000001', email: 'alice@example.com', properties: { next_tier: 'Gold' } });
  const tierAfter = () => {
    bench.sandbox.world.settle();
    return bench.sandbox.world.heldBy(bench.sandbox.world.cast.alice)?.['next_tier'];
  };

  it.each([
    [true, 'Gold'],
    [false, 'Platinum'],
  ])('lose the answer of a push that was carried out: %s', async (applied, tier) => {
    bench.sandbox.faults.add({ host, kind: 'status', status: 504, applied });
    expect((await push()).status).toBe(504);
    expect(tierAfter()).toBe(tier);
  });

  it('break a body off, and the push was carried out', async () => {
    bench.sandbox.faults.add({ host, kind: 'cut-body' });
    await expect(push()).rejects.toThrow('terminated');
    expect(tierAfter()).toBe('Gold');
  });

  it('hit as often as they say, where they say', async () => {
    bench.sandbox.faults.add({ host, path: /_errors/, kind: '429', retryAfter: 7, times: 2 });
    const statuses = [];
    for (let asked = 0; asked < 3; asked += 1) statuses.push((await bench.ometria('/push/_errors')).status);
    expect(statuses).toEqual([429, 429, 200]);
    expect((await bench.ometria('/contacts')).status).toBe(200);
    expect(bench.sandbox.breaches()).toEqual([]);
  });

  it('answer what is no JSON', async () => {
    bench.sandbox.faults.add({ host, kind: 'invalid-json' });
    await expect(bench.ometria('/contacts')).rejects.toThrow(SyntaxError);
  });

  it('never answer, until the client gives up', async () => {
    bench.sandbox.faults.add({ host, kind: 'timeout' });
    const client = new AbortController();
    const asked = bench.ometria('/contacts', { signal: client.signal });
    await vi.waitUntil(() => bench.sandbox.log.length > 0);
    client.abort();
    await expect(asked).rejects.toThrow('aborted');
    expect(bench.sandbox.log).toMatchObject([{ path: '/v2/contacts', status: null }]);
  });

  it('are cleared, and taken back', async () => {
    bench.sandbox.faults.add({ host, kind: 'status' });
    bench.sandbox.faults.clear();
    bench.sandbox.faults.add({ host, kind: 'status' })();
    expect((await bench.ometria('/contacts')).status).toBe(200);
  });
});
