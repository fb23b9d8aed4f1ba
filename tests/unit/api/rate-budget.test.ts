import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Priority, RateBudget, SLOT_HOLD_MS } from '../../../src/api/rate-budget.ts';
import { wait } from '../../../src/api/wait.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Short ones are the hard ones. */
const delayMs = fc.oneof(fc.constant(0), fc.nat(20), fc.nat(2500));

const journey = fc.record({
  asked: delayMs,
  outMs: delayMs,
  backMs: delayMs,
  isAnswered: fc.boolean(),
  priority: fc.constantFrom<Priority>('interactive', 'bulk', 'background'),
});

describe('RateBudget', () => {
  it('lets no more than its cap arrive within any second, whatever the network does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.array(journey, { minLength: 1, maxLength: 40, size: 'max' }),
        fc.integer({ min: 0, max: 3 }),
        async (cap, journeys, timersEarlyMs) => {
          const budget = new RateBudget({ cap, wait: (ms) => wait(ms - timersEarlyMs) });
          const arrivals: number[] = [];
          const runs = journeys.map(async ({ asked, outMs, backMs, isAnswered, priority }) => {
            await wait(asked);
            await budget.run(
              async () => {
                await wait(outMs);
                arrivals.push(performance.now());
                await wait(backMs);
                if (!isAnswered) throw new Error('lost');
              },
              { priority },
            );
          });
          const settled = Promise.allSettled(runs);
          await vi.runAllTimersAsync();
          await settled;
          expect(arrivals).toHaveLength(journeys.length);
          arrivals.sort((a, b) => a - b);
          for (const [i, at] of arrivals.entries()) {
            const later = arrivals[i + cap];
            if (later !== undefined) expect(later - at).toBeGreaterThanOrEqual(1000);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives the answer at once, and keeps only the slot', async () => {
    const budget = new RateBudget({ cap: 2 });
    await expect(budget.run(() => Promise.resolve('answer'))).resolves.toBe('answer');
    await expect(budget.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('uses all its slots, and a slot again after a second', async () => {
    const budget = new RateBudget({ cap: 2 });
    const left: number[] = [];
    const start = performance.now();
    for (let n = 0; n < 5; n++) {
      void budget.run(() => Promise.resolve(left.push(performance.now() - start)));
    }
    await vi.runAllTimersAsync();
    expect(left).toEqual([0, 0, SLOT_HOLD_MS, SLOT_HOLD_MS, 2 * SLOT_HOLD_MS]);
  });

  it('lets what somebody looks at leave first, then what somebody waits for, then the rest', async () => {
    const budget = new RateBudget({ cap: 1 });
    const left: string[] = [];
    const ask = (name: string, priority: Priority) =>
      budget.run(() => Promise.resolve(left.push(name)), { priority });
    void Promise.all([
      ask('first', 'background'),
      ask('b', 'background'),
      ask('w', 'bulk'),
      ask('i', 'interactive'),
      ask('c', 'background'),
    ]);
    await vi.runAllTimersAsync();
    expect(left).toEqual(['first', 'i', 'w', 'b', 'c']);
  });

  it.each([
    [0.5, 4, 2],
    [0.5, 3, 1],
    [0.25, 16, 4],
    [0, 4, 1],
    [1, 4, 4],
    [7, 4, 4],
  ])(
    'at a share of %d, of %i slots background requests hold %i together, others all',
    async (share, cap, most) => {
      const budget = new RateBudget({ cap });
      budget.backgroundShare = share;
      const ask = async (priority: Priority): Promise<number> => {
        let left = 0;
        for (let n = 0; n < 2 * cap; n++) {
          void budget.run(() => Promise.resolve(void (left += 1)), { priority });
        }
        await vi.advanceTimersByTimeAsync(1);
        return left;
      };
      expect(await ask('background')).toBe(most);
      expect(await ask('bulk')).toBe(cap - most);
      await vi.runAllTimersAsync();
      expect(await ask('interactive')).toBe(cap);
    },
  );

  it('never lets background requests hold more than their share, whatever else is asked', async () => {
    const lateJourney = fc.record({ journey, share: fc.double({ min: 0, max: 1, noNaN: true }) });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 8 }),
        fc.array(lateJourney, { minLength: 1, maxLength: 30 }),
        async (cap, journeys) => {
          const share = journeys[0]?.share ?? 1;
          const budget = new RateBudget({ cap });
          budget.backgroundShare = share;
          const leftAt: number[] = [];
          const runs = journeys.map(async ({ journey: { asked, backMs, priority } }) => {
            await wait(asked);
            await budget.run(
              () => {
                if (priority === 'background') leftAt.push(performance.now());
                return wait(backMs);
              },
              { priority },
            );
          });
          await vi.runAllTimersAsync();
          await Promise.all(runs);
          const most = Math.max(1, Math.floor(share * cap));
          for (const [i, at] of leftAt.entries()) {
            const later = leftAt[i + most];
            if (later !== undefined) expect(later - at).toBeGreaterThanOrEqual(SLOT_HOLD_MS);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('tells of a pause that the vendor asked for, not of its own', () => {
    const onSlowDown = vi.fn();
    const budget = new RateBudget({ cap: 1, onSlowDown });
    budget.hold(100);
    expect(onSlowDown).not.toHaveBeenCalled();
    budget.slowDown(3_000);
    expect(onSlowDown).toHaveBeenCalledExactlyOnceWith(3_000);
    expect(budget.heldForMs).toBe(3_000);
  });

  it('keeps back a request that was about to leave when a hold began', async () => {
    const budget = new RateBudget({ cap: 1, beforeCall: () => wait(50) });
    const start = performance.now();
    const left = budget.run(() => Promise.resolve(performance.now() - start));
    await vi.advanceTimersByTimeAsync(10);
    budget.hold(1_000);
    await vi.runAllTimersAsync();
    await expect(left).resolves.toBe(10 + 1_000 + 50);
  });

  it('sends nothing that is aborted while it is about to leave, and frees its slot at once', async () => {
    const budget = new RateBudget({ cap: 1, beforeCall: () => wait(50) });
    const controller = new AbortController();
    const send = vi.fn(() => Promise.resolve());
    const start = performance.now();
    const cut = budget.run(send, { signal: controller.signal });
    const next = budget.run(() => Promise.resolve(performance.now() - start));
    await vi.advanceTimersByTimeAsync(10);
    controller.abort(new Error('cut'));
    await expect(cut).rejects.toThrow('cut');
    await vi.runAllTimersAsync();
    await expect(next).resolves.toBe(10 + 50);
    expect(send).not.toHaveBeenCalled();
  });

  it('lets nothing leave while it is held, and the longer hold wins', async () => {
    const budget = new RateBudget({ cap: 4 });
    const start = performance.now();
    budget.hold(5000);
    budget.hold(100);
    expect(budget.heldForMs).toBe(5000);
    const left = budget.run(() => Promise.resolve(performance.now() - start));
    await vi.advanceTimersByTimeAsync(2000);
    budget.hold(6000);
    await vi.runAllTimersAsync();
    await expect(left).resolves.toBe(8000);
    expect(budget.heldForMs).toBe(0);
  });

  it('drops a request that is aborted while it waits', async () => {
    const beforeCall = vi.fn(() => Promise.resolve());
    const budget = new RateBudget({ cap: 1, beforeCall });
    const controller = new AbortController();
    await budget.run(() => Promise.resolve());
    const dropped = budget.run(() => Promise.resolve('sent'), { signal: controller.signal });
    controller.abort(new Error('left the page'));
    await expect(dropped).rejects.toThrow('left the page');
    await expect(budget.run(() => Promise.resolve(), { signal: controller.signal })).rejects.toThrow(
      'left the page',
    );
    await vi.runAllTimersAsync();
    expect(beforeCall).toHaveBeenCalledTimes(1);
  });

  it('keeps the slot of a request that is aborted under way', async () => {
    const budget = new RateBudget({ cap: 1 });
    const controller = new AbortController();
    const start = performance.now();
    const cut = budget.run(() => wait(300).then(() => controller.signal.throwIfAborted()), {
      signal: controller.signal,
    });
    const next = budget.run(() => Promise.resolve(performance.now() - start));
    await vi.advanceTimersByTimeAsync(1);
    controller.abort(new Error('cut'));
    const failed = expect(cut).rejects.toThrow('cut');
    await vi.runAllTimersAsync();
    await failed;
    await expect(next).resolves.toBe(300 + SLOT_HOLD_MS);
  });

  it('counts each request as it leaves', async () => {
    const beforeCall = vi.fn(() => Promise.resolve());
    const budget = new RateBudget({ cap: 1, beforeCall });
    void budget.run(() => Promise.resolve());
    void budget.run(() => Promise.resolve());
    await vi.advanceTimersByTimeAsync(1);
    expect(beforeCall).toHaveBeenCalledTimes(1);
    await vi.runAllTimersAsync();
    expect(beforeCall).toHaveBeenCalledTimes(2);
  });
});
