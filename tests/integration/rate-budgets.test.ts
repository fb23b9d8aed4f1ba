import 'fake-indexeddb/auto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LoyaltyLionClient } from '../../src/api/loyaltylion/client.ts';
import { OmetriaClient, type PushRecord } from '../../src/api/ometria/client.ts';
import { createVendorBudgets } from '../../src/background/vendor-budgets.ts';
import { openDatabase } from '../../src/platform/database.ts';
import type { LoggedRequest } from '../sandbox/http/journal.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { Life } from './life.ts';
import { MemorySession } from './memory-session.ts';

const LIVES = 7;
/** What the budgets keep below: LoyaltyLion counts 20, Ometria 4 reads and 8 or 4 pushes. */
const CAPS = { loyaltylion: 16, reads: 3, pushes: 4 };
let sandbox: Sandbox;
let databases = 0;

beforeAll(async () => {
  sandbox = await startSandbox({ customers: 60, switches: { pushLimit: 4 } });
});
afterAll(() => sandbox.close());

/** A machine on which one worker lives after the other, each with nothing but what is on disk. */
function createMachine() {
  databases += 1;
  const database = openDatabase(`budgets-${databases}`);
  const session = new MemorySession();
  return () => {
    const life = new Life(() => undefined);
    const wait = (ms: number) => life.effect('wait', () => delay(ms));
    const budgets = createVendorBudgets({
      database: database.then((opened) => life.effects(opened, ['transaction'])),
      session,
      now: Date.now,
      elapsed: () => performance.now(),
      wait,
    });
    const fetch: typeof sandbox.fetch = (input, init) =>
      life.effect('fetch', () => sandbox.fetch(input, init));
    const { keys } = sandbox;
    const loyaltylion = new LoyaltyLionClient({
      key: keys.loyaltylion,
      budget: budgets.loyaltylion,
      fetch,
      wait,
    });
    const ometria = new OmetriaClient({ key: keys.ometria, budgets: budgets.ometria, fetch, wait });
    return { life, loyaltylion, ometria, rested: budgets.rested };
  };
}

type Machine = ReturnType<typeof createMachine>;

/** More than a second's worth of everything, at once. */
function burst({ loyaltylion, ometria }: ReturnType<Machine>, times: number): Promise<unknown> {
  const each = (count: number, ask: () => Promise<unknown>) => Array.from({ length: count * times }, ask);
  return Promise.all([
    ...each(CAPS.loyaltylion, () => loyaltylion.sites()),
    ...each(CAPS.reads, () => ometria.profilesByEmail('nobody@example.com')),
    ...each(CAPS.pushes, () => ometria.push(harmless())),
  ]);
}

/** Says nothing new of a listing that is there. */
function harmless(): PushRecord {
  const address = sandbox.world.listingOf(sandbox.world.cast.alice);
  const listing = address && sandbox.world.ometria.listing(address.collection, address.id);
  if (!listing?.email) throw new Error('Alice has no listing');
  return { collection: listing.collection, id: listing.id, email: listing.email, properties: {} };
}

const kindOf = ({ host, method }: LoggedRequest): keyof typeof CAPS => {
  if (host === 'api.loyaltylion.com') return 'loyaltylion';
  return method === 'POST' ? 'pushes' : 'reads';
};

/** The most requests that arrived within any one second. */
function busiest(kind: keyof typeof CAPS): number {
  const arrivals = sandbox.log.filter((request) => kindOf(request) === kind).map(({ at }) => at);
  return Math.max(
    ...arrivals.map((at) => arrivals.filter((other) => other >= at && other < at + 1_000).length),
  );
}

describe('the rate budgets, over the lives of many workers', () => {
  it('keep every limit in every second, whenever a worker is killed in a burst', async () => {
    const startWorker = createMachine();
    for (let n = 0; n < LIVES; n++) {
      const worker = startWorker();
      await worker.rested;
      void burst(worker, 4);
      // From before the first request has left to the third second's.
      await delay((n * 400) % 2_300);
      worker.life.end();
    }
    const last = startWorker();
    await last.rested;
    await burst(last, 2);
    for (const kind of ['loyaltylion', 'reads', 'pushes'] as const) {
      expect(busiest(kind)).toBeGreaterThan(1);
      expect(busiest(kind)).toBeLessThanOrEqual(CAPS[kind]);
    }
    expect(sandbox.breaches()).toEqual([]);
  });

  it('keep the pause that a vendor asked for, though the worker is killed in it', async () => {
    const startWorker = createMachine();
    const first = startWorker();
    sandbox.faults.add({ host: 'api.ometria.com', kind: '429', retryAfter: 4 });
    void first.ometria.collections();
    await expect.poll(() => sandbox.log.at(-1)?.status).toBe(429);
    const limitedAt = sandbox.log.at(-1)?.at ?? Number.NaN;
    await delay(100);
    first.life.end();
    const second = startWorker();
    await second.rested;
    await second.ometria.collections();
    const next = sandbox.log.find(({ host, at }) => host === 'api.ometria.com' && at > limitedAt);
    expect((next?.at ?? 0) - limitedAt).toBeGreaterThanOrEqual(4_000);
    expect(sandbox.breaches()).toEqual([]);
  });
});
