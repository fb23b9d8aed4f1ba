import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { jobEnd, jobState, pressResync } from '../browser/resync.ts';
import { settledRows } from '../browser/rows.ts';
import type { Member } from '../sandbox/member.ts';
import { useLens } from './use-lens.ts';

describe('the worker is killed', () => {
  const e2e = useLens();

  const pushes = (): number => e2e.sandbox.log.filter(({ path }) => path === '/v2/push').length;

  /** A member whose approved points are out of step, the popup open over their page. */
  async function popupOver(member: Member): Promise<Page> {
    e2e.sandbox.world.updateMember(member.id, { pointsApproved: member.pointsApproved + 11 });
    const page = await e2e.openLoyaltyLion(member);
    await settledRows(page);
    return e2e.lens.openPopup();
  }

  it('before the push: the job goes on and writes once', async () => {
    const { ann } = e2e.sandbox.world.cast;
    const popup = await popupOver(ann);
    const before = pushes();
    e2e.sandbox.faults.add({ host: 'api.loyaltylion.com', path: /since_id/, kind: 'latency', ms: 1_500 });
    await pressResync(popup);
    await expect.poll(() => e2e.sandbox.log.some(({ path }) => path.includes('since_id'))).toBe(true);
    expect(await jobState(popup)).toBe('queued');
    await e2e.lens.killWorker();
    expect(await jobEnd(popup)).toBe('verified');
    expect(pushes() - before).toBe(1);
  });

  it('while the push is under way: read back, not repeated', async () => {
    const { joann } = e2e.sandbox.world.cast;
    const popup = await popupOver(joann);
    const before = pushes();
    e2e.sandbox.faults.add({
      host: 'api.ometria.com',
      path: /push$/,
      method: 'POST',
      kind: 'latency',
      ms: 2_000,
    });
    await pressResync(popup);
    await expect.poll(pushes).toBe(before + 1);
    await e2e.lens.killWorker();
    expect(await jobEnd(popup)).toBe('verified');
    expect(pushes() - before).toBe(1);
  });

  it('while it reads back: it goes on reading', async () => {
    const { dora } = e2e.sandbox.world.cast;
    e2e.sandbox.switches.set({ pushDelayMs: 4_000 });
    const popup = await popupOver(dora);
    const before = pushes();
    await pressResync(popup);
    await popup.waitForSelector('[data-state="not-visible-yet"]');
    await e2e.lens.killWorker();
    expect(await jobEnd(popup)).toBe('verified');
    expect(pushes() - before).toBe(1);
  });

  it('with the popup closed: an alarm starts it again and the job ends', async () => {
    const { plus } = e2e.sandbox.world.cast;
    e2e.sandbox.switches.set({ pushDelayMs: 2_000 });
    const popup = await popupOver(plus);
    await pressResync(popup);
    await popup.waitForSelector('[data-state="accepted"], [data-state="not-visible-yet"]');
    for (const page of (await e2e.lens.browser.pages()).slice(1)) await page.close();
    await e2e.lens.killWorker();
    // Chrome fires alarms at most every 30 seconds: the profile is read again without any page of ours.
    const reads = (): number => e2e.sandbox.log.filter(({ path }) => path.startsWith('/v2/profiles/')).length;
    const readsBefore = reads();
    await expect.poll(reads, { timeout: 60_000, interval: 500 }).toBeGreaterThan(readsBefore);
  });
});
