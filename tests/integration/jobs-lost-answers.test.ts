import { describe, expect, test } from 'vitest';
import type { Fault } from '../sandbox/http/faults.ts';
import { isInStep, outcomeOf, planResync, resynced, startResync } from './resync.ts';
import { pushesOf } from './steps.ts';
import { endOf } from './use-lens.ts';
import { useSandbox } from './use-sandbox.ts';

const bench = useSandbox();
const MINUTE_MS = 60_000;
const OMETRIA = 'api.ometria.com';
const PUSH = { host: OMETRIA, method: 'POST', path: /\/push$/ } as const;

describe('the answer to the push', () => {
  const NOT_WRITTEN = 'unconfirmed: still-not-visible';
  const ANSWERS: readonly (readonly [string, Omit<Fault, 'host'>, string])[] = [
    ['a 504, and it was written', { kind: 'timeout', ms: 0 }, 'verified'],
    ['a 504, and it was not', { kind: 'timeout', ms: 0, applied: false }, NOT_WRITTEN],
    ['a 500, and it was written', { kind: 'status', status: 500, applied: true }, 'verified'],
    ['a 503, and it was not', { kind: 'status', status: 503 }, NOT_WRITTEN],
    ['cut off', { kind: 'cut-body' }, 'verified'],
    ['cut off, and nothing was written', { kind: 'cut-body', applied: false }, NOT_WRITTEN],
    ['no JSON', { kind: 'invalid-json' }, 'verified'],
    ['a 400', { kind: 'status', status: 400 }, 'rejected: push-rejected'],
    ['a 401', { kind: 'status', status: 401 }, 'failed: bad-ometria-key'],
    ['a 403', { kind: 'status', status: 403 }, 'failed: bad-ometria-key'],
  ];

  test.each(ANSWERS)('is %s', async (_, fault, expected) => {
    const lens = await bench.open();
    const { inStep } = bench.sandbox.world.cast;
    bench.sandbox.faults.add({ ...PUSH, ...fault });
    const before = pushesOf(bench.sandbox);
    expect(outcomeOf(await resynced(lens, inStep))).toBe(expected);
    expect(isInStep(lens, inStep)).toBe(expected === 'verified');
    expect(pushesOf(bench.sandbox) - before).toBe(1);
  });

  test.each([undefined, 1, 7])(
    'is a 429 with Retry-After %s: it is pushed again, and written once',
    async (retryAfter) => {
      const lens = await bench.open();
      const { alice } = bench.sandbox.world.cast;
      bench.sandbox.faults.add({ ...PUSH, kind: '429', ...(retryAfter !== undefined && { retryAfter }) });
      const [before, asked] = [pushesOf(bench.sandbox), bench.sandbox.log.length];
      expect(outcomeOf(await resynced(lens, alice))).toBe('verified');
      expect(pushesOf(bench.sandbox) - before).toBe(1);
      const pushes = bench.sandbox.log.slice(asked).filter(({ method }) => method === 'POST');
      expect(pushes.map(({ status }) => status)).toEqual([429, 202]);
    },
  );

  test('is a 429 for ever: nothing is written, and that is said', async () => {
    const lens = await bench.open();
    bench.sandbox.faults.add({ ...PUSH, kind: '429', times: Number.POSITIVE_INFINITY });
    const before = pushesOf(bench.sandbox);
    const job = await resynced(lens, bench.sandbox.world.cast.alice);
    expect(outcomeOf(job)).toBe('failed: rate-limited');
    expect(bench.clock.now() - job.createdAt).toBeLessThan(35 * MINUTE_MS);
    expect(pushesOf(bench.sandbox)).toBe(before);
  });
});

describe('a vendor is down', () => {
  test.each(['api.loyaltylion.com', OMETRIA])(
    '%s for some minutes before the push: it is waited for',
    async (host) => {
      const lens = await bench.open();
      const before = pushesOf(bench.sandbox);
      const press = await planResync(lens, bench.sandbox.world.cast.joann);
      const up = bench.sandbox.faults.add({
        host,
        kind: 'status',
        status: 503,
        times: Number.POSITIVE_INFINITY,
      });
      const jobId = await press();
      await expect
        .poll(async () => (await lens.jobs.get(jobId))?.failure?.code, { timeout: 20_000 })
        .toBe('vendor-down');
      bench.clock.pass(3 * MINUTE_MS);
      up();
      expect(outcomeOf(await endOf(lens, jobId))).toBe('verified');
      expect(pushesOf(bench.sandbox) - before).toBe(1);
    },
  );

  test('for an hour before the push: nothing is written, and that is said', async () => {
    const lens = await bench.open();
    const before = pushesOf(bench.sandbox);
    const press = await planResync(lens, bench.sandbox.world.cast.ann);
    bench.sandbox.faults.add({ host: OMETRIA, kind: 'status', status: 502, times: Number.POSITIVE_INFINITY });
    expect(outcomeOf(await endOf(lens, await press()))).toBe('failed: vendor-down');
    expect(pushesOf(bench.sandbox)).toBe(before);
  });

  test.each([
    [5, 'verified'],
    [60, 'unconfirmed: still-not-visible'],
  ])('for %i minutes after the push: %s', async (minutes, expected) => {
    const lens = await bench.open();
    const { dora } = bench.sandbox.world.cast;
    const before = pushesOf(bench.sandbox);
    const jobId = await startResync(lens, dora);
    await expect.poll(() => pushesOf(bench.sandbox), { timeout: 20_000 }).toBe(before + 1);
    const up = bench.sandbox.faults.add({
      host: OMETRIA,
      kind: 'status',
      status: 503,
      times: Number.POSITIVE_INFINITY,
    });
    const until = bench.clock.now() + minutes * MINUTE_MS;
    const watch = setInterval(() => bench.clock.now() > until && up(), 1);
    expect(outcomeOf(await endOf(lens, jobId))).toBe(expected);
    clearInterval(watch);
    expect(pushesOf(bench.sandbox)).toBe(before + 1);
  });
});

test('offline: the job waits for the network', async () => {
  const lens = await bench.open();
  const { plus } = bench.sandbox.world.cast;
  const before = pushesOf(bench.sandbox);
  lens.onMoment = (moment) => {
    if (moment === 'before put jobs') lens.isOnline = false;
  };
  const jobId = await startResync(lens, plus);
  await expect.poll(async () => (await lens.jobs.get(jobId))?.failure?.code).toBe('offline');
  expect(pushesOf(bench.sandbox)).toBe(before);
  lens.onMoment = () => undefined;
  lens.isOnline = true;
  expect(outcomeOf(await endOf(lens, jobId))).toBe('verified');
});
