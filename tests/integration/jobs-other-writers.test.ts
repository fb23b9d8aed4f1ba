import { describe, expect, test } from 'vitest';
import type { Member } from '../sandbox/member.ts';
import type { Level } from '../sandbox/ometria/listing.ts';
import type { LensInNode } from './lens-in-node.ts';
import { givePoints, isInStep, outcomeOf, resynced, startResync } from './resync.ts';
import { pushesOf } from './steps.ts';
import { compare, endOf, member, pressResync } from './use-lens.ts';
import { useSandbox } from './use-sandbox.ts';

// LoyaltyLion's own level is the lower one: the level of a push never changes here.
const bench = useSandbox({ account: { level: 'api' } });
const QUEUE_MS = 5_000;
const MINUTE_MS = 60_000;

/** Approved points that somebody else writes into a listing of their own. */
function writeByHand({ sandbox: { world } }: LensInNode, who: Member, points: number, level: Level): void {
  const properties = { [world.style.fieldIds.approved_points]: points };
  const listing = { collection: 'app_edits', id: `edit-${who.id}`, level, email: who.email, properties };
  const profileId = world.ometria.profileOf('shop_customers', who.merchantId)?.id;
  world.ometria.write({ ...listing, ...(profileId !== undefined && { profileId }) }, 'hand');
}

/** A job whose push is in Ometria's queue. */
async function pushed(lens: LensInNode, who: Member, queueMs = QUEUE_MS): Promise<string> {
  bench.sandbox.switches.set({ pushDelayMs: queueMs });
  const before = pushesOf(bench.sandbox);
  const jobId = await startResync(lens, who);
  await expect.poll(() => pushesOf(bench.sandbox), { timeout: 20_000 }).toBe(before + 1);
  return jobId;
}

describe('LoyaltyLion itself', () => {
  test('syncs the same values while the push waits: verified', async () => {
    const lens = await bench.open();
    const { ann } = bench.sandbox.world.cast;
    const jobId = await pushed(lens, ann);
    bench.sandbox.world.loyaltyLionSync(ann.id);
    expect(outcomeOf(await endOf(lens, jobId))).toBe('verified');
  });

  test('syncs newer values after the push has landed, before it is read back: verified', async () => {
    const lens = await bench.open();
    const { joann } = bench.sandbox.world.cast;
    const jobId = await pushed(lens, joann);
    bench.sandbox.world.settle();
    givePoints(lens, joann, 500);
    bench.sandbox.world.loyaltyLionSync(joann.id);
    expect(outcomeOf(await endOf(lens, jobId))).toBe('verified');
    expect(isInStep(lens, joann)).toBe(true);
  });

  test('syncs before the push is sent: the plan has moved, and nothing is written', async () => {
    const lens = await bench.open();
    const { dora } = bench.sandbox.world.cast;
    givePoints(lens, dora);
    const view = await compare(lens, member(dora.id));
    bench.sandbox.world.loyaltyLionSync(dora.id);
    const before = pushesOf(bench.sandbox);
    const jobId = await pressResync(lens, member(dora.id), view);
    expect(outcomeOf(await endOf(lens, jobId))).toBe('failed: plan-moved');
    expect(pushesOf(bench.sandbox)).toBe(before);
  });
});

describe('an agent edits the value in Ometria', () => {
  test('after the push has landed: overwritten', async () => {
    const lens = await bench.open();
    const { plus } = bench.sandbox.world.cast;
    const jobId = await pushed(lens, plus);
    bench.sandbox.world.settle();
    writeByHand(lens, plus, 7, 'api');
    expect(outcomeOf(await endOf(lens, jobId))).toBe('overwritten: value-overwritten');
  });

  test('between the plan and the click: the plan has moved, and nothing is written', async () => {
    const lens = await bench.open();
    const { inStep } = bench.sandbox.world.cast;
    givePoints(lens, inStep);
    const view = await compare(lens, member(inStep.id));
    writeByHand(lens, inStep, 7, 'api');
    const before = pushesOf(bench.sandbox);
    const jobId = await pressResync(lens, member(inStep.id), view);
    expect(outcomeOf(await endOf(lens, jobId))).toBe('failed: plan-moved');
    expect(pushesOf(bench.sandbox)).toBe(before);
  });
});

describe('neither the queue’s length nor the profile’s lag is documented', () => {
  /** The hint of a job that is under way. */
  const hinted = (lens: LensInNode, jobId: string, code: string): Promise<void> =>
    expect
      .poll(
        async () => {
          bench.clock.pass(1_000);
          const job = await lens.jobs.get(jobId);
          return job && outcomeOf(job);
        },
        { timeout: 20_000 },
      )
      .toBe(`not-visible-yet: ${code}`);

  test('a queue of 3 minutes, and another integration’s error names a pushed field: verified', async () => {
    const lens = await bench.open();
    const { world } = bench.sandbox;
    const jobId = await pushed(lens, world.cast.leapDay, 3 * MINUTE_MS);
    const path = `root > properties > ${world.style.fieldIds.approved_points}`;
    world.ometria.addError({ error_message: 'not a valid value', error_path: path });
    await hinted(lens, jobId, 'push-doubted');
    expect(outcomeOf(await endOf(lens, jobId))).toBe('verified');
    expect(isInStep(lens, world.cast.leapDay)).toBe(true);
  });

  test('a profile that follows its listing 25 minutes later: verified', async () => {
    const lens = await bench.open();
    const { leapDay } = bench.sandbox.world.cast;
    bench.sandbox.switches.set({ profileLagMs: 25 * MINUTE_MS });
    const jobId = await pushed(lens, leapDay);
    await hinted(lens, jobId, 'record-outranked');
    expect(outcomeOf(await endOf(lens, jobId))).toBe('verified');
    bench.sandbox.switches.set({ profileLagMs: 0 });
  });

  test('so a listing of a higher level that wins over the push is no more than a hint, to the end', async () => {
    const lens = await bench.open();
    const { leapDay } = bench.sandbox.world.cast;
    writeByHand(lens, leapDay, 7, 'preference-centre');
    const job = await resynced(lens, leapDay);
    expect(outcomeOf(job)).toBe('unconfirmed: record-outranked');
    expect(bench.clock.now() - job.createdAt).toBeGreaterThan(30 * MINUTE_MS);
  });
});

describe('between the plan and the click', () => {
  test('the source moves: the plan has moved, and nothing is written', async () => {
    const lens = await bench.open();
    const { topTier } = bench.sandbox.world.cast;
    givePoints(lens, topTier);
    const view = await compare(lens, member(topTier.id));
    givePoints(lens, topTier);
    const before = pushesOf(bench.sandbox);
    const jobId = await pressResync(lens, member(topTier.id), view);
    expect(outcomeOf(await endOf(lens, jobId))).toBe('failed: plan-moved');
    expect(pushesOf(bench.sandbox)).toBe(before);
    // The customer has been read anew: the next click is on what is true now.
    const again = await pressResync(lens, member(topTier.id), await compare(lens, member(topTier.id)));
    expect(outcomeOf(await endOf(lens, again))).toBe('verified');
    expect(isInStep(lens, topTier)).toBe(true);
  });

  test('another comparison has replaced the one that was clicked on: refused, and no job', async () => {
    const lens = await bench.open();
    const { topTier } = bench.sandbox.world.cast;
    givePoints(lens, topTier);
    const shown = await compare(lens, member(topTier.id));
    givePoints(lens, topTier);
    await compare(lens, member(topTier.id));
    const jobs = await lens.jobs.count();
    await expect(pressResync(lens, member(topTier.id), shown)).rejects.toThrow('plan-moved');
    expect(await lens.jobs.count()).toBe(jobs);
  });
});

describe('two clicks', () => {
  test('at once are one job and one write', async () => {
    const lens = await bench.open();
    const { alice } = bench.sandbox.world.cast;
    givePoints(lens, alice);
    const view = await compare(lens, member(alice.id));
    const [jobs, before] = [await lens.jobs.count(), pushesOf(bench.sandbox)];
    const clicks = [1, 2, 3].map(() => pressResync(lens, member(alice.id), view));
    const [first = '', ...others] = await Promise.all(clicks);
    expect(others).toEqual([first, first]);
    expect(outcomeOf(await endOf(lens, first))).toBe('verified');
    expect(await lens.jobs.count()).toBe(jobs + 1);
    expect(pushesOf(bench.sandbox)).toBe(before + 1);
  });

  test('the second while the first is being read back: it joins it', async () => {
    const lens = await bench.open();
    const { alice } = bench.sandbox.world.cast;
    const jobId = await pushed(lens, alice);
    const again = await pressResync(lens, member(alice.id), await compare(lens, member(alice.id)));
    expect(again).toBe(jobId);
    expect(outcomeOf(await endOf(lens, jobId))).toBe('verified');
  });
});
