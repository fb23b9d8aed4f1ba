import { afterEach, describe, expect, it } from 'vitest';
import { alertOf, press } from '../browser/alerts.ts';
import { setOffline } from '../browser/offline.ts';
import { passTime } from '../browser/pass-time.ts';
import { jobEnd, jobState, pressResync, resyncIsOffered } from '../browser/resync.ts';
import { allRows, settledRows } from '../browser/rows.ts';
import { expectCompared, openFailing, openFailingPopup, retry } from './failure-steps.ts';
import { popupOver, pushes } from './job-steps.ts';
import { useLens } from './use-lens.ts';

/** A push waits in Ometria's queue until a test lets it out. */
const HOUR_MS = 3_600_000;

describe('a computer without a network', () => {
  const e2e = useLens();
  afterEach(() => setOffline(e2e.lens, false));

  it('is said to be offline, and compares after Retry', async () => {
    await setOffline(e2e.lens, true);
    const page = await openFailing(e2e, e2e.sandbox.world.cast.dora, 'offline');
    const popup = await openFailingPopup(e2e, 'offline');
    await setOffline(e2e.lens, false);
    await retry(popup);
    await expectCompared(page);
  });

  it('shows the earlier answer beside the failure', async () => {
    const page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.alice);
    const before = await allRows(page);
    await setOffline(e2e.lens, true);
    await press(page, 'Refresh');
    await alertOf(page, 'offline');
    expect(await settledRows(page)).toEqual(before);
  });

  it('asks anew as soon as somebody looks again', async () => {
    await setOffline(e2e.lens, true);
    const page = await openFailing(e2e, e2e.sandbox.world.cast.plus, 'offline');
    await setOffline(e2e.lens, false);
    await expectCompared(await e2e.lens.openPopup());
    await expectCompared(page);
  });

  it('lets a resync wait until it is back', async () => {
    const { ann } = e2e.sandbox.world.cast;
    const popup = await popupOver(e2e, ann);
    await resyncIsOffered(popup);
    await setOffline(e2e.lens, true);
    await pressResync(popup);
    await popup.waitForSelector('[data-state="queued"] [role="alert"][data-code="offline"]');
    expect(pushes(e2e)).toEqual([]);
    await setOffline(e2e.lens, false);
    expect(await jobEnd(popup)).toBe('verified');
    expect(pushes(e2e)).toHaveLength(1);
  });

  it('proves a resync that had left before, once it is back', async () => {
    const { joann } = e2e.sandbox.world.cast;
    e2e.sandbox.switches.set({ pushDelayMs: HOUR_MS });
    const popup = await popupOver(e2e, joann);
    const before = pushes(e2e).length;
    await pressResync(popup);
    await popup.waitForSelector('[data-state="not-visible-yet"]');
    await setOffline(e2e.lens, true);
    e2e.sandbox.world.settle();
    const reads = e2e.sandbox.log.length;
    await passTime(e2e.lens, 60_000);
    expect(await jobState(popup)).toBe('not-visible-yet');
    expect(e2e.sandbox.log).toHaveLength(reads);
    await setOffline(e2e.lens, false);
    await passTime(e2e.lens, 60_000);
    expect(await jobEnd(popup)).toBe('verified');
    expect(pushes(e2e)).toHaveLength(before + 1);
  });
});
