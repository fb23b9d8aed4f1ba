import { describe, expect, it } from 'vitest';
import { alertOf, press } from '../browser/alerts.ts';
import { overlayState } from '../browser/follow-job.ts';
import { listedJobs, openHistory } from '../browser/history.ts';
import { passTime } from '../browser/pass-time.ts';
import { jobEnd, pressResync, resyncIsOffered } from '../browser/resync.ts';
import { expectPlain } from './expect-plain.ts';
import { heldPoints, openOutOfStep, pushes, writeByHand } from './job-steps.ts';
import { useLens } from './use-lens.ts';

const MINUTE_MS = 60_000;
/** A push waits in Ometria's queue until a test lets it out. */
const HOUR_MS = 3_600_000;

describe('somebody else writes while a resync is under way', () => {
  // A later value of the same level wins: LoyaltyLion's own can win over a push.
  const e2e = useLens({ account: { level: 'api' }, switches: { pushDelayMs: HOUR_MS } });

  it('an agent, after it has landed: overwritten, said on both surfaces and kept in the history', async () => {
    const { ann } = e2e.sandbox.world.cast;
    const page = await openOutOfStep(e2e, ann);
    const popup = await e2e.lens.openPopup();
    await pressResync(popup);
    await popup.waitForSelector('[data-state="not-visible-yet"]');
    e2e.sandbox.world.settle();
    writeByHand(e2e, ann, 7);
    expect(await jobEnd(popup)).toBe('overwritten');
    expectPlain(await alertOf(popup, 'value-overwritten'), e2e.sandbox);
    await overlayState(page, 'overwritten');
    await alertOf(page, 'value-overwritten');
    expect(pushes(e2e)).toHaveLength(1);
    // What is offered next is to write over what stands there now: a new plan, and a new click.
    await press(popup, 'Retry');
    await resyncIsOffered(popup);
    const [change] = await popup.$$eval('[data-change="approved_points"]', (all) =>
      all.map(({ textContent }) => textContent),
    );
    expect(change).toContain('7');
    const [job] = await listedJobs(await openHistory(e2e.lens));
    expect(job).toMatchObject({ state: 'overwritten', undo: 'none' });
    expect(heldPoints(e2e, ann)).toBe(7);
  });

  it('LoyaltyLion, with a newer value: verified, since Ometria is in step', async () => {
    const { joann } = e2e.sandbox.world.cast;
    await openOutOfStep(e2e, joann);
    const popup = await e2e.lens.openPopup();
    await pressResync(popup);
    await popup.waitForSelector('[data-state="not-visible-yet"]');
    const before = pushes(e2e).length;
    e2e.sandbox.world.settle();
    e2e.sandbox.world.updateMember(joann.id, { pointsApproved: joann.pointsApproved + 500 });
    e2e.sandbox.world.loyaltyLionSync(joann.id);
    await passTime(e2e.lens, MINUTE_MS);
    expect(await jobEnd(popup)).toBe('verified');
    await popup.waitForSelector('::-p-text(Nothing to resync)');
    expect(pushes(e2e)).toHaveLength(before);
    expect(Number(heldPoints(e2e, joann))).toBe(joann.pointsApproved);
  });

  it.each([
    ['LoyaltyLion’s value moves', 'dora'],
    ['Ometria’s value moves', 'topTier'],
  ] as const)(
    '%s between the plan and the click: nothing is sent, and the new plan is shown',
    async (_, who) => {
      const member = e2e.sandbox.world.cast[who];
      await openOutOfStep(e2e, member);
      const popup = await e2e.lens.openPopup();
      await resyncIsOffered(popup);
      const before = pushes(e2e).length;
      if (who === 'dora') {
        e2e.sandbox.world.updateMember(member.id, { pointsApproved: 98_765 });
      } else {
        writeByHand(e2e, member, 98_765);
      }
      await pressResync(popup);
      expectPlain(await alertOf(popup, 'plan-moved'), e2e.sandbox);
      await popup.waitForSelector('[data-change="approved_points"] ::-p-text(98,765)');
      expect(pushes(e2e)).toHaveLength(before);
      await pressResync(popup);
      await popup.waitForSelector('[data-state="accepted"], [data-state="not-visible-yet"]');
      e2e.sandbox.world.settle();
      expect(await jobEnd(popup)).toBe('verified');
      expect(pushes(e2e)).toHaveLength(before + 1);
    },
  );
});
