import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alertOf, press } from '../browser/alerts.ts';
import { testKeys } from '../browser/connect.ts';
import { keyTraces } from '../browser/key-traces.ts';
import { openOptions, storedOn, type } from '../browser/keys.ts';
import { type LensBrowser, launchLens } from '../browser/launch.ts';
import { jobEnd, pressResync } from '../browser/resync.ts';
import { settledRows, verdictOf } from '../browser/rows.ts';
import { chooseSettings, importChosen, saved } from '../browser/settings-file.ts';
import { useLens } from './use-lens.ts';

const NAME = 'Pine, as the lead calls it';

describe('a settings file', () => {
  const e2e = useLens({ customers: 60, withOther: true });
  let colleague: LensBrowser;
  let newcomer: LensBrowser;
  let file = '';

  beforeAll(async () => {
    colleague = await launchLens({ sandbox: e2e.sandbox });
    newcomer = await launchLens({ sandbox: e2e.sandbox });
  });
  afterAll(async () => {
    await colleague.close();
    await newcomer.close();
  });

  const openAlice = async (lens: LensBrowser): Promise<Page> => {
    const { sites, cast } = e2e.sandbox.world;
    const url = `https://app.loyaltylion.com/sites/${sites[0]?.id}/customers/${cast.alice.id}`;
    const page = await lens.openPage(url);
    await page.bringToFront();
    return page;
  };

  it('takes along what a lead has set up, and neither a key nor a customer', async () => {
    const options = await openOptions(e2e.lens);
    await options.bringToFront();
    await options.locator('#connection-name').fill(NAME);
    await options.locator('h1').click(); // leaving the input is what changes the name
    await options.waitForFunction(
      (name) => document.querySelector('.connection-tab')?.textContent?.includes(name),
      {},
      NAME,
    );
    file = await saved(e2e.lens, options, 'Export settings');
    expect(file).toContain(NAME);
    expect(file).toContain('"approved_points"');
    expect(keyTraces(file, Object.values(e2e.sandbox.keys))).toEqual([]);
    const { members } = e2e.sandbox.world;
    const personal = members.flatMap(({ email, merchantId }) => [email, merchantId]);
    expect(personal.filter((text) => text && file.includes(`"${text}"`))).toEqual([]);
    expect(file).not.toContain('@');
  });

  it('is imported on first run, and works with two keys and no confirmation', async () => {
    const options = await openOptions(colleague);
    await chooseSettings(options, file);
    await options.waitForSelector('[data-outcome="added"]');
    expect(await storedOn(options)).toMatchObject({ connections: 0 });
    await importChosen(options);
    await options.waitForSelector('[data-imported-map="waits"]');

    await testKeys(options, e2e.sandbox.keys);
    await options.waitForSelector('[data-imported-map="adopted"]', { timeout: 60_000 });
    await options.waitForSelector('[data-phase="confirmed"]');
    const page = await openAlice(colleague);
    expect(verdictOf(await settledRows(page), 'approved_points')).toBe('different');
    const popup = await colleague.openPopup();
    await pressResync(popup);
    expect(await jobEnd(popup)).toBe('verified');
  });

  it('imported once more changes nothing', async () => {
    const options = await openOptions(colleague);
    await chooseSettings(options, file);
    await options.waitForSelector('[data-outcome="unchanged"]');
    await press(options, 'Cancel');
  });

  it('that is damaged, foreign, newer or holds a key says so, and nothing is lost', async () => {
    const options = await openOptions(colleague);
    await options.waitForSelector('[data-phase="confirmed"]');
    const before = await storedOn(options);
    for (const [text, code] of [
      [file.slice(0, -9), 'settings-damaged'],
      ['{"format": "loyalty-lens-history", "version": 1}', 'settings-foreign'],
      [file.replace('"version": 2', '"version": 9'), 'settings-newer'],
      [file.replace('"readOnly": false', '"readOnly": "no"'), 'settings-invalid'],
      [file.replace(NAME, e2e.sandbox.keys.loyaltylion), 'settings-hold-key'],
    ] as const) {
      await chooseSettings(options, text);
      const { text: words } = await alertOf(options, code);
      expect(keyTraces(words, Object.values(e2e.sandbox.keys))).toEqual([]);
      expect(await options.$('.import-preview')).toBeNull();
    }
    expect(await storedOn(options)).toMatchObject({
      connections: before['connections'],
      jobs: before['jobs'],
    });
    expect(await settledRows(await openAlice(colleague))).not.toEqual([]);
  });

  it('of an earlier version is understood; with keys of another shop its map does not count', async () => {
    const { connections } = JSON.parse(file);
    const [{ id: _id, colour: _colour, hosts: _hosts, ...connection }] = connections;
    const options = await openOptions(newcomer);
    await chooseSettings(
      options,
      JSON.stringify({ format: 'loyalty-lens-settings', version: 1, connection }),
    );
    await importChosen(options);
    await options.waitForSelector('[data-imported-map="waits"]');
    await testKeys(options, e2e.sandbox.other.keys);
    await options.waitForSelector('[data-imported-map="other-account"]', { timeout: 60_000 });
    await options.waitForSelector('[data-phase="learned"]');

    await type(options, 'LoyaltyLion API key', e2e.sandbox.keys.loyaltylion);
    await type(options, 'Ometria API key', e2e.sandbox.keys.ometria);
    await press(options, 'Save and test');
    await options.waitForSelector('[data-imported-map="adopted"]', { timeout: 60_000 });
    await settledRows(await openAlice(newcomer));
  });
});
