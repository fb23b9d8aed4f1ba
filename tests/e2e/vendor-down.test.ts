import { describe, expect, it } from 'vitest';
import { alertOf } from '../browser/alerts.ts';
import { overlayState } from '../browser/follow-job.ts';
import { passTime } from '../browser/pass-time.ts';
import { jobEnd, jobState, pressResync, resyncIsOffered } from '../browser/resync.ts';
import type { CastName } from '../sandbox/population/cast.ts';
import { expectPlain } from './expect-plain.ts';
import { openOutOfStep, popupOver, pushes } from './job-steps.ts';
import { useLens } from './use-lens.ts';

const MINUTE_MS = 60_000;

describe('a vendor answers 5xx for minutes', () => {
  const e2e = useLens();

  const refused = (): number => e2e.sandbox.log.filter(({ status }) => status === 503).length;
  const takeDown = (host: string, path = /./): (() => void) =>
    e2e.sandbox.faults.add({ host, path, kind: 'status', status: 503, times: Number.POSITIVE_INFINITY });

  /** Lets time pass until the vendor has been asked once more, in vain. */
  async function askedInVain(ms: number): Promise<void> {
    const before = refused();
    await passTime(e2e.lens, ms);
    await expect.poll(refused, { timeout: 30_000 }).toBeGreaterThan(before);
  }

  const isWaitedFor = async (host: string, who: CastName, meanwhile: () => Promise<void>): Promise<void> => {
    const page = await openOutOfStep(e2e, e2e.sandbox.world.cast[who]);
    const popup = await e2e.lens.openPopup();
    await resyncIsOffered(popup);
    const before = pushes(e2e).length;
    const up = takeDown(host);
    await pressResync(popup);
    const waiting = '[data-state="queued"] [role="alert"][data-code="vendor-down"]';
    await popup.waitForSelector(waiting);
    await overlayState(page, 'queued');
    expectPlain(await alertOf(popup, 'vendor-down'), e2e.sandbox);
    await meanwhile();
    await popup.waitForSelector(waiting);
    await askedInVain(3 * MINUTE_MS);
    await askedInVain(2 * MINUTE_MS);
    expect(await jobState(popup)).toBe('queued');
    expect(pushes(e2e)).toHaveLength(before);
    up();
    await passTime(e2e.lens, MINUTE_MS);
    expect(await jobEnd(popup)).toBe('verified');
    expect(pushes(e2e)).toHaveLength(before + 1);
  };

  it('LoyaltyLion before the push: it is waited for, the worker is killed meanwhile, one write', () =>
    isWaitedFor('api.loyaltylion.com', 'ann', () => e2e.lens.killWorker()));

  it('Ometria before the push: it is waited for, one write', () =>
    isWaitedFor('api.ometria.com', 'joann', async () => undefined));

  it('after the push: it is read back until the vendor answers, and never sent again', async () => {
    const { dora } = e2e.sandbox.world.cast;
    e2e.sandbox.switches.set({ pushDelayMs: 3_000 });
    const popup = await popupOver(e2e, dora);
    await resyncIsOffered(popup);
    const before = pushes(e2e).length;
    await pressResync(popup);
    await expect.poll(() => pushes(e2e).length).toBe(before + 1);
    const up = takeDown('api.ometria.com', /profiles/);
    await askedInVain(3 * MINUTE_MS);
    expectPlain(await alertOf(popup, 'vendor-down'), e2e.sandbox);
    await askedInVain(2 * MINUTE_MS);
    expect(['accepted', 'not-visible-yet']).toContain(await jobState(popup));
    up();
    await passTime(e2e.lens, MINUTE_MS);
    expect(await jobEnd(popup)).toBe('verified');
    expect(pushes(e2e)).toHaveLength(before + 1);
  });

  it('for half an hour: nothing was written, and that is said', async () => {
    const { topTier } = e2e.sandbox.world.cast;
    const page = await openOutOfStep(e2e, topTier);
    const popup = await e2e.lens.openPopup();
    await resyncIsOffered(popup);
    const before = pushes(e2e).length;
    takeDown('api.ometria.com');
    await pressResync(popup);
    await popup.waitForSelector('[data-state="queued"] [role="alert"][data-code="vendor-down"]');
    await passTime(e2e.lens, 30 * MINUTE_MS);
    expect(await jobEnd(popup)).toBe('failed');
    expectPlain(await alertOf(popup, 'vendor-down'), e2e.sandbox);
    await overlayState(page, 'failed');
    expect(pushes(e2e)).toHaveLength(before);
  });
});
