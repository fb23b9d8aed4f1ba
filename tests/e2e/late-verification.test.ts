import { describe, expect, it } from 'vitest';
import { alertOf, press } from '../browser/alerts.ts';
import { listedJobs, openHistory } from '../browser/history.ts';
import { passTime } from '../browser/pass-time.ts';
import { jobEnd, pressResync } from '../browser/resync.ts';
import { toolbar } from '../browser/toolbar.ts';
import { expectPlain } from './expect-plain.ts';
import { openOutOfStep, popupOver, writeByHand } from './job-steps.ts';
import { useLens } from './use-lens.ts';

/** A push waits in Ometria's queue until a test lets it out. */
const HOUR_MS = 3_600_000;

describe('a resync that is proven late', () => {
  const e2e = useLens({ switches: { pushDelayMs: HOUR_MS } });

  it('after popup and page were closed and the worker was killed: an alarm goes on, the toolbar tells', async () => {
    const { dora } = e2e.sandbox.world.cast;
    const page = await openOutOfStep(e2e, dora);
    const popup = await e2e.lens.openPopup();
    await pressResync(popup);
    await popup.waitForSelector('[data-state="not-visible-yet"]');
    await page.close();
    expect((await toolbar(e2e.lens)).title).toBe('Loyalty Lens');
    await e2e.lens.killWorker();
    e2e.sandbox.world.settle();
    await expect
      .poll(async () => (await toolbar(e2e.lens)).title, { timeout: 60_000, interval: 500 })
      .toContain('the resync of Dora Plain has ended. Verified');
    expect((await toolbar(e2e.lens)).badge).toBe('');

    const [job] = await listedJobs(await openHistory(e2e.lens));
    expect(job).toMatchObject({ state: 'verified' });
    await expect.poll(async () => (await toolbar(e2e.lens)).title).toBe('Loyalty Lens');
  });

  it('and went wrong: "!" stands on the toolbar wherever no customer is shown, until it is looked at', async () => {
    const { world } = e2e.sandbox;
    const { joann } = world.cast;
    const page = await openOutOfStep(e2e, joann);
    const popup = await e2e.lens.openPopup();
    await pressResync(popup);
    await popup.waitForSelector('[data-state="not-visible-yet"]');
    await page.close();
    world.settle();
    writeByHand(e2e, joann, 7);
    await expect
      .poll(() => toolbar(e2e.lens), { timeout: 30_000 })
      .toEqual({
        badge: '!',
        title: expect.stringContaining('the resync of Joann Reed has ended. Another value won') as unknown,
      });
    // The next customer's page has its own number, and tells the end below it; a line of the popup leads to the job.
    const next = await popupOver(e2e, world.cast.ann);
    await expect
      .poll(() => toolbar(e2e.lens))
      .toEqual({
        badge: expect.stringMatching(/^\d$/) as unknown,
        title: expect.stringMatching(/out of step.*\n.*the resync of Joann Reed has ended/) as unknown,
      });
    await press(next, 'Show');
    await next.waitForSelector('[data-state="overwritten"]');
    await expect.poll(async () => (await toolbar(e2e.lens)).title).toMatch(/out of step in Ometria$/);
  });

  it('never: after half an hour that is said, and nothing is claimed', async () => {
    const { topTier } = e2e.sandbox.world.cast;
    const popup = await popupOver(e2e, topTier);
    await pressResync(popup);
    await popup.waitForSelector('[data-state="not-visible-yet"]');
    await passTime(e2e.lens, 30 * 60_000);
    expect(await jobEnd(popup)).toBe('unconfirmed');
    expectPlain(await alertOf(popup, 'still-not-visible'), e2e.sandbox);
  });
});
