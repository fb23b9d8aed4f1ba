import { describe, expect, it } from 'vitest';
import { jobEnd, jobState, pressResync } from '../browser/resync.ts';
import { popupOver, pushes } from './job-steps.ts';
import { useLens } from './use-lens.ts';

describe('the worker is killed', () => {
  const e2e = useLens();

  const pushed = (): number => pushes(e2e).length;

  it('before the push: the job goes on and writes once', async () => {
    const { ann } = e2e.sandbox.world.cast;
    const popup = await popupOver(e2e, ann);
    const before = pushed();
    const asked = (): number => e2e.sandbox.log.filter(({ path }) => path.includes('since_id')).length;
    const askedBefore = asked();
    e2e.sandbox.faults.add({ host: 'api.loyaltylion.com', path: /since_id/, kind: 'latency', ms: 1_500 });
    await pressResync(popup);
    await expect.poll(asked).toBeGreaterThan(askedBefore);
    expect(await jobState(popup)).toBe('queued');
    await e2e.lens.killWorker();
    expect(await jobEnd(popup)).toBe('verified');
    expect(pushed() - before).toBe(1);
  });

  it('while the push is under way: read back, not repeated', async () => {
    const { joann } = e2e.sandbox.world.cast;
    const popup = await popupOver(e2e, joann);
    const before = pushed();
    e2e.sandbox.faults.add({
      host: 'api.ometria.com',
      path: /push$/,
      method: 'POST',
      kind: 'latency',
      ms: 2_000,
    });
    await pressResync(popup);
    await expect.poll(pushed).toBe(before + 1);
    await e2e.lens.killWorker();
    expect(await jobEnd(popup)).toBe('verified');
    expect(pushed() - before).toBe(1);
  });

  it('once Ometria has accepted it: proven all the same', async () => {
    const { topTier } = e2e.sandbox.world.cast;
    const popup = await popupOver(e2e, topTier);
    const before = pushed();
    const profile = /\/v2\/profiles\//;
    await pressResync(popup);
    await expect.poll(pushed).toBe(before + 1);
    e2e.sandbox.faults.add({ host: 'api.ometria.com', path: profile, kind: 'latency', ms: 2_000 });
    await popup.waitForSelector('[data-state="accepted"]');
    await e2e.lens.killWorker();
    expect(await jobEnd(popup)).toBe('verified');
    expect(pushed() - before).toBe(1);
  });

  it('while it reads back: it goes on reading', async () => {
    const { dora } = e2e.sandbox.world.cast;
    e2e.sandbox.switches.set({ pushDelayMs: 4_000 });
    const popup = await popupOver(e2e, dora);
    const before = pushed();
    await pressResync(popup);
    await popup.waitForSelector('[data-state="not-visible-yet"]');
    await e2e.lens.killWorker();
    expect(await jobEnd(popup)).toBe('verified');
    expect(pushed() - before).toBe(1);
  });

  it('with the popup closed: an alarm starts it again and the job ends', async () => {
    const { plus } = e2e.sandbox.world.cast;
    e2e.sandbox.switches.set({ pushDelayMs: 2_000 });
    const popup = await popupOver(e2e, plus);
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
