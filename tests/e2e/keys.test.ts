import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { alertOf, press } from '../browser/alerts.ts';
import { connect, testKeys } from '../browser/connect.ts';
import { kept, openOptions, setPassphrase, storedOn, type, unlock } from '../browser/keys.ts';
import { jobEnd, pressResync } from '../browser/resync.ts';
import { settledRows, verdictOf } from '../browser/rows.ts';
import { expectPlain } from './expect-plain.ts';
import { useLens } from './use-lens.ts';

/** In front: a tab in the background draws nothing. */
async function reload(page: Page): Promise<void> {
  await page.bringToFront();
  await page.reload();
}

const PASSPHRASE = 'four random words here';

describe('a passphrase', () => {
  const e2e = useLens();

  it('locks every surface until it is typed, and a killed worker does not ask for it', async () => {
    const page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.alice);
    await settledRows(page);
    const options = await openOptions(e2e.lens);
    await setPassphrase(options, PASSPHRASE);
    await e2e.lens.killWorker();
    await reload(page);
    await settledRows(page);

    await options.bringToFront();
    await press(options, 'Lock now');
    expectPlain(await alertOf(options, 'locked'), e2e.sandbox);
    expectPlain(await alertOf(page, 'locked'), e2e.sandbox);
    await page.bringToFront();
    const popup = await e2e.lens.openPopup();
    expectPlain(await alertOf(popup, 'locked'), e2e.sandbox);

    await unlock(popup, 'another passphrase');
    expectPlain(await alertOf(popup, 'wrong-passphrase'), e2e.sandbox);
    await unlock(popup, PASSPHRASE);
    expect(verdictOf(await settledRows(popup), 'approved_points')).toBe('different');
    await page.waitForSelector('>>> [data-field="approved_points"][data-verdict="different"]');
    await options.waitForSelector('[data-locked="false"]');
  });

  it('is asked for where no customer is open too', async () => {
    const options = await openOptions(e2e.lens);
    await press(options, 'Lock now');
    await alertOf(options, 'locked');
    const popup = await e2e.lens.openPopup();
    await alertOf(popup, 'locked');
    await unlock(popup, PASSPHRASE);
    await popup.waitForSelector('#query');
  });

  it('keeps a resync waiting, and lets it end once it is typed', async () => {
    const { dora } = e2e.sandbox.world.cast;
    e2e.sandbox.switches.set({ pushDelayMs: 3_000 });
    e2e.sandbox.world.updateMember(dora.id, { pointsApproved: dora.pointsApproved + 11 });
    const page = await e2e.openLoyaltyLion(dora);
    await settledRows(page);
    const popup = await e2e.lens.openPopup();
    await pressResync(popup);
    await popup.waitForSelector('[data-state="accepted"], [data-state="not-visible-yet"]');
    const options = await openOptions(e2e.lens);
    await press(options, 'Lock now');
    await alertOf(options, 'locked');
    const asked = (): number => e2e.sandbox.log.filter(({ host }) => host === 'api.ometria.com').length;
    await e2e.lens.killWorker();
    const before = asked();
    await reload(page);
    await alertOf(page, 'locked');
    expect(asked()).toBe(before);

    await options.bringToFront();
    await unlock(options, PASSPHRASE);
    await options.waitForSelector('[data-locked="false"]');
    await page.bringToFront();
    expect(await jobEnd(await e2e.lens.openPopup())).toBe('verified');
    expect(e2e.sandbox.log.filter(({ path }) => path === '/v2/push')).toHaveLength(1);
  });

  it('is removed by nobody but who knows it', async () => {
    const options = await openOptions(e2e.lens);
    await press(options, 'Remove passphrase');
    await type(options, 'Current passphrase', 'another passphrase');
    await press(options, 'Remove passphrase');
    expectPlain(await alertOf(options, 'wrong-passphrase'), e2e.sandbox);
    await type(options, 'Current passphrase', PASSPHRASE);
    await press(options, 'Remove passphrase');
    await kept(options, 'device');
    await settledRows(await e2e.openLoyaltyLion(e2e.sandbox.world.cast.ann));
  });
});

describe('keys', () => {
  const e2e = useLens();

  it('are replaced one by one; a removed one is asked for', async () => {
    const { keys, world } = e2e.sandbox;
    const options = await openOptions(e2e.lens);
    await type(options, 'LoyaltyLion API key', `pat_${'0'.repeat(32)}`);
    await press(options, 'Save and test');
    await alertOf(options, 'bad-loyaltylion-key');
    await type(options, 'LoyaltyLion API key', keys.loyaltylion);
    await press(options, 'Save and test');
    await options.waitForSelector('[data-phase="learned"]');

    await press(options, 'Remove Ometria key');
    await press(options, 'Yes, remove it');
    await options.waitForSelector('[data-phase="no-keys"]');
    const page = await e2e.openLoyaltyLion(world.cast.alice);
    await alertOf(page, 'no-keys');
    await options.bringToFront();
    await type(options, 'Ometria API key', keys.ometria);
    await press(options, 'Save and test');
    await options.waitForSelector('[data-phase="learned"]');
    await reload(page);
    await settledRows(page);
  });

  it('kept for the session are gone with it, and nothing of them was on disk', async () => {
    const options = await openOptions(e2e.lens);
    await press(options, 'Use this session only');
    await kept(options, 'session');
    const page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.dora);
    await settledRows(page);
    await e2e.lens.killWorker();
    await reload(page);
    await settledRows(page);

    await options.evaluate(() => chrome.storage.session.clear()); // as the browser does when it closes
    await e2e.lens.killWorker();
    await reload(page);
    await alertOf(page, 'no-keys');
    await options.bringToFront();
    await testKeys(options, e2e.sandbox.keys);
    await options.waitForSelector('[data-phase="learned"]');
    await reload(page);
    await settledRows(page);
  });

  it('are erased with everything else, and the extension begins anew without a restart', async () => {
    const page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.alice);
    await settledRows(page);
    const options = await openOptions(e2e.lens);
    expect(Object.values(await storedOn(options)).filter((count) => count > 0).length).toBeGreaterThan(3);
    await press(options, 'Erase everything');
    await press(options, 'Yes, erase everything');
    await options.waitForSelector('[data-erased="true"]');
    await options.waitForSelector('[data-phase="no-keys"]');
    const left = await storedOn(options);
    expect(Object.entries(left).filter(([, count]) => count > 0)).toEqual([]);
    await options.close();

    await reload(page);
    await alertOf(page, 'no-keys');
    await connect(e2e.lens, e2e.sandbox);
    await reload(page);
    expect(verdictOf(await settledRows(page), 'approved_points')).toBe('different');
  });
});
