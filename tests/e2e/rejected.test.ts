import { describe, expect, it } from 'vitest';
import { alertOf } from '../browser/alerts.ts';
import { overlayState } from '../browser/follow-job.ts';
import { listedJobs, openHistory } from '../browser/history.ts';
import { passTime } from '../browser/pass-time.ts';
import { jobEnd, pressResync } from '../browser/resync.ts';
import { expectPlain } from './expect-plain.ts';
import { heldPoints, openOutOfStep, popupOver, pushes } from './job-steps.ts';
import { useLens } from './use-lens.ts';

const MINUTE_MS = 60_000;
/** Until then an entry of the error list may be somebody else's push, and ours still in the queue. */
const GIVE_UP_MS = 30 * MINUTE_MS;
/** A push waits in Ometria's queue until a test lets it out. */
const HOUR_MS = 3_600_000;

describe('Ometria rejects a push', () => {
  const e2e = useLens();

  it('at once: nothing is written, which is said with the way on', async () => {
    const { ann } = e2e.sandbox.world.cast;
    const before = heldPoints(e2e, ann);
    e2e.sandbox.faults.add({
      host: 'api.ometria.com',
      path: /push$/,
      method: 'POST',
      kind: 'status',
      status: 400,
    });
    const page = await openOutOfStep(e2e, ann);
    const popup = await e2e.lens.openPopup();
    await pressResync(popup);
    expect(await jobEnd(popup)).toBe('rejected');
    expectPlain(await alertOf(popup, 'push-rejected'), e2e.sandbox);
    await overlayState(page, 'rejected');
    expect(heldPoints(e2e, ann)).toEqual(before);
    expect(pushes(e2e)).toHaveLength(1);
  });

  it('in its queue: its own words stand beside our code and what to do, and in the history', async () => {
    const { world, switches } = e2e.sandbox;
    switches.set({ nullClears: 'error' });
    const { onlyInOmetria: member } = world.cast;
    const before = world.heldBy(member);
    const page = await e2e.openLoyaltyLion(member);
    const popup = await e2e.lens.openPopup();
    await popup.locator('[data-change="birthday"] input').click();
    await pressResync(popup);
    const words = `root > properties > ${world.style.fieldIds.birthday}: not a valid value`;
    const hint = await alertOf(popup, 'push-doubted');
    expect(hint.text).toContain(`Ometria said: “${words}”`);
    expectPlain(hint, e2e.sandbox);
    await popup.waitForSelector('[data-state="not-visible-yet"]');
    await overlayState(page, 'not-visible-yet');
    expect((await alertOf(page, 'push-doubted')).text).toContain(words);
    await passTime(e2e.lens, GIVE_UP_MS);
    expect(await jobEnd(popup)).toBe('rejected');
    const alert = await alertOf(popup, 'push-rejected');
    expect(alert.text).toContain(`Ometria said: “${words}”`);
    expect(alert.sentence).toMatch(/^[A-Z][^.!?:]+: [^.!?:]+\.$/);
    expect(world.heldBy(member)).toEqual(before);

    const history = await openHistory(e2e.lens);
    const [job] = await listedJobs(history);
    expect(job).toMatchObject({ state: 'rejected', undo: 'none' });
    await history.locator(`[data-job="${job?.id}"] .history-toggle`).click();
    await history.waitForSelector(`[data-job="${job?.id}"] [role="alert"][data-code="push-rejected"]`);
    expect((await listedJobs(history))[0]?.text).toContain(words);
  });

  it('of another integration: its words are not taken for ours', async () => {
    const { joann } = e2e.sandbox.world.cast;
    const { switches, world } = e2e.sandbox;
    switches.set({ pushDelayMs: HOUR_MS });
    const popup = await popupOver(e2e, joann);
    await pressResync(popup);
    await popup.waitForSelector('[data-state="not-visible-yet"]');
    world.ometria.addError({ error_message: 'not a valid value', error_path: 'root > lastname' });
    const looks = (): number => e2e.sandbox.log.filter(({ path }) => path === '/v2/push/_errors').length;
    await passTime(e2e.lens, MINUTE_MS);
    const before = looks();
    await expect.poll(looks).toBeGreaterThan(before);
    await popup.waitForSelector('[data-state="not-visible-yet"]:not(:has([role="alert"]))');
    world.settle();
    expect(await jobEnd(popup)).toBe('verified');
  });

  it('perhaps: an entry that may be another integration’s is a hint until the write shows', async () => {
    const { dora } = e2e.sandbox.world.cast;
    const { switches, world } = e2e.sandbox;
    switches.set({ pushDelayMs: HOUR_MS });
    const popup = await popupOver(e2e, dora);
    await pressResync(popup);
    await popup.waitForSelector('[data-state="not-visible-yet"]');
    world.ometria.addError({ error_message: 'is too long', error_path: 'root > properties' });
    const hint = await alertOf(popup, 'push-doubted');
    expect(hint.text).toContain('Ometria said: “root > properties: is too long”');
    world.settle();
    expect(await jobEnd(popup)).toBe('verified');
    expect(await popup.$('[data-state="verified"] [role="alert"]')).toBeNull();
  });
});
