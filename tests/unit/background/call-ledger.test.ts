import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CallLedger } from '../../../src/background/call-ledger.ts';
import { callsAt } from '../../../src/domain/api-use.ts';
import { type Database, openDatabase } from '../../../src/platform/database.ts';
import { Life } from '../../integration/life.ts';

const START = Date.parse('2026-11-15T12:00:00Z');
/** A request arrives up to half a second after it left; the vendor counts those of one second. */
const ARRIVED_AND_COUNTED_MS = 1_500;
/** A lease, and twice that where it was over before it was stored. */
const LONGEST_LEASE_MS = 2_000;

let databases = 0;

/** A disk, and workers after each other that have nothing in common but it. */
function setUp() {
  databases += 1;
  const database = openDatabase(`ledger-${databases}`);
  const clock = { now: START };
  const flushes: (() => void)[] = [];
  const wait = () => new Promise<void>((resolve) => flushes.push(resolve));
  const worker = (disk: Promise<Database> = database) =>
    new CallLedger('ometria', { database: disk, now: () => clock.now, wait });
  /** As it is reached in one life of the worker. */
  const disk = async (life: Life): Promise<Database> => life.effects(await database, []);
  const stored = async (): Promise<unknown> => (await database).get('settings', 'calls-ometria');
  return { clock, worker, disk, stored, flush: () => flushes.splice(0).forEach((resolve) => resolve()) };
}

describe('CallLedger', () => {
  it('lets a new worker call at once where none has called', async () => {
    expect(await setUp().worker().restMs()).toBe(0);
  });

  it('keeps a new worker back until every call of a killed one was counted, whenever it was killed', async () => {
    const act = fc.record({
      afterMs: fc.oneof(fc.nat(30), fc.nat(1_200)),
      does: fc.constantFrom('call', 'call', 'call and be killed', 'be killed'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 25 }), async (acts) => {
        const { clock, worker, disk } = setUp();
        let life = new Life(() => undefined);
        let ledger = worker(disk(life));
        let lastLeft = Number.NEGATIVE_INFINITY;
        for (const { afterMs, does } of acts) {
          clock.now += afterMs;
          const call = ledger.beforeCall();
          if (does !== 'call and be killed') {
            await call;
            lastLeft = clock.now;
          }
          if (does === 'call') continue;
          life.end();
          life = new Life(() => undefined);
          ledger = worker(disk(life));
          const restMs = await ledger.restMs();
          expect(clock.now + restMs).toBeGreaterThanOrEqual(lastLeft + ARRIVED_AND_COUNTED_MS);
          expect(restMs).toBeLessThanOrEqual(LONGEST_LEASE_MS + ARRIVED_AND_COUNTED_MS);
          clock.now += restMs;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps a pause that the vendor asked for across workers, and no longer than a clock set back allows', async () => {
    const { clock, worker } = setUp();
    const killed = worker();
    killed.slowDown(60_000);
    await expect.poll(async () => worker().restMs()).toBe(60_000);
    clock.now += 45_000;
    expect(await worker().restMs()).toBe(15_000);
    expect((await worker().read()).slowedAt).toBe(START);
    clock.now = START - 86_400_000;
    expect(await worker().restMs()).toBe(15 * 60_000);
  });

  it('counts calls by minute, hour and day, and has them on disk soon after the last', async () => {
    const { clock, worker, flush } = setUp();
    const ledger = worker();
    for (const afterMs of [0, 10, 59_000, 1_000, 3_600_000]) {
      clock.now += afterMs;
      await ledger.beforeCall();
    }
    flush();
    const counted = async () => callsAt((await worker().read()).use, clock.now);
    await expect.poll(counted).toEqual({ minute: 1, hour: 1, day: 5 });
    clock.now += 86_400_000;
    expect(await counted()).toEqual({ minute: 0, hour: 0, day: 0 });
  });

  it('goes to the disk no more than twice a second, however many calls there are', async () => {
    const { clock, worker, stored } = setUp();
    const ledger = worker();
    const versions = new Set<unknown>();
    for (let call = 0; call < 500; call++) {
      clock.now += 4;
      await ledger.beforeCall();
      versions.add(JSON.stringify(await stored()));
    }
    expect(versions.size).toBeLessThanOrEqual(5);
  });

  it('lets a call leave although the disk is slower than a lease is long, and under a lease all the same', async () => {
    const { clock, worker } = setUp();
    await worker().restMs();
    const slow = openDatabase(`ledger-${databases}`).then((database) => {
      const put: Database['put'] = database.put.bind(database);
      database.put = (...args: Parameters<Database['put']>) => {
        clock.now += 5_000;
        return put(...args);
      };
      return database;
    });
    await worker(slow).beforeCall();
    const leftAt = clock.now;
    expect(leftAt + (await worker().restMs())).toBeGreaterThanOrEqual(leftAt + ARRIVED_AND_COUNTED_MS);
  });

  it('stops no call where the disk takes nothing', async () => {
    const { worker } = setUp();
    await worker().restMs();
    const full = openDatabase(`ledger-${databases}`).then((database) => {
      database.put = () => Promise.reject(new Error('full'));
      return database;
    });
    await expect(worker(full).beforeCall()).resolves.toBeUndefined();
  });

  it('takes a record that it does not understand for none', async () => {
    const { worker } = setUp();
    const database = await openDatabase(`ledger-${databases}`);
    await database.put('settings', { version: 1, mayCallUntil: 'soon' }, 'calls-ometria');
    expect(await worker().restMs()).toBe(0);
  });
});
