import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { press, shownCodes } from '../browser/alerts.ts';
import { resyncButtons } from '../browser/connections.ts';
import { followJob, overlayState, overlayVerdict } from '../browser/follow-job.ts';
import { listedJobs, openHistory, pressUndo } from '../browser/history.ts';
import { jobEnd, pressResync, pressResyncInAll, resyncIsOffered } from '../browser/resync.ts';
import { allRows } from '../browser/rows.ts';
import { heldPoints, openOutOfStep, popupOver, pushes } from './job-steps.ts';
import { useLens } from './use-lens.ts';

/** Long enough for a second surface to be opened while the first one's resync is under way. */
const QUEUE_MS = 6_000;

describe('one customer in two tabs', () => {
  const e2e = useLens();

  /** The popup over the tab in front, as a page of its own: it outlives the next click elsewhere. */
  async function pinnedPopup(tab: Page): Promise<Page> {
    await tab.bringToFront();
    const popup = await e2e.lens.openPage(e2e.lens.extensionUrl('src/ui/popup/popup.html'));
    await resyncIsOffered(popup);
    return popup;
  }

  it('is resynced once; both tabs and the next popup follow it to its end', async () => {
    const { alice } = e2e.sandbox.world.cast;
    e2e.sandbox.switches.set({ pushDelayMs: QUEUE_MS });
    const loyaltyLion = await e2e.openLoyaltyLion(alice);
    await allRows(loyaltyLion);
    const ometria = await e2e.openOmetria(alice);
    await allRows(ometria);
    const seen = await Promise.all([followJob(loyaltyLion), followJob(ometria)]);

    await pressResync(await e2e.lens.openPopup());
    for (const page of [loyaltyLion, ometria]) await overlayState(page, 'not-visible-yet');
    await loyaltyLion.bringToFront();
    const second = await e2e.lens.openPopup();
    await second.waitForSelector('::-p-text(A resync is under way.)');
    await second.waitForSelector('[data-state="not-visible-yet"]');
    expect(await resyncButtons(second)).toEqual([true]);
    expect(await jobEnd(second)).toBe('verified');

    for (const page of [loyaltyLion, ometria]) {
      await overlayState(page, 'verified');
      await overlayVerdict(page, 'approved_points', 'in-sync');
    }
    for (const states of seen) {
      expect(await states()).toEqual(
        expect.arrayContaining(['queued', 'sent', 'accepted', 'not-visible-yet', 'verified']),
      );
    }
    expect(pushes(e2e)).toHaveLength(1);
  });

  it('is pressed in two popups at the same moment: one job, which both show', async () => {
    const { dora } = e2e.sandbox.world.cast;
    e2e.sandbox.switches.set({ pushDelayMs: 300 });
    const page = await openOutOfStep(e2e, dora);
    const popups = [await pinnedPopup(page), await pinnedPopup(page)];
    const before = pushes(e2e).length;
    await pressResyncInAll(popups);
    for (const popup of popups) {
      await popup.bringToFront();
      expect(await jobEnd(popup)).toBe('verified');
      expect(await shownCodes(popup)).toEqual([]);
    }
    expect(pushes(e2e)).toHaveLength(before + 1);
    const jobs = await listedJobs(await openHistory(e2e.lens));
    expect(jobs.filter(({ text }) => text.includes('Dora'))).toHaveLength(1);
  });

  it('is undone in the history while a popup offers another resync: the popup is told to wait', async () => {
    const { ann } = e2e.sandbox.world.cast;
    const before = heldPoints(e2e, ann);
    const popup = await popupOver(e2e, ann);
    await pressResync(popup);
    expect(await jobEnd(popup)).toBe('verified');
    const page = await openOutOfStep(e2e, ann, ann.pointsApproved + 7);
    await press(page, 'Refresh'); // what was read moments ago is not read again by itself
    await overlayVerdict(page, 'approved_points', 'different');
    const pinned = await pinnedPopup(page);

    e2e.sandbox.switches.set({ pushDelayMs: QUEUE_MS });
    const written = pushes(e2e).length;
    const history = await openHistory(e2e.lens);
    const [job] = await listedJobs(history);
    await pressUndo(history, job?.id ?? '');
    await pinned.waitForSelector('::-p-text(A resync is under way.)');
    await pressResyncInAll([pinned]);
    await history.waitForSelector(`[data-job="${job?.id}"][data-undo="undone"]`);
    expect(heldPoints(e2e, ann)).toEqual(before);
    expect(pushes(e2e)).toHaveLength(written + 1);
  });
});
