import type { Page } from 'puppeteer';
import { afterAll, describe, expect, it } from 'vitest';
import { alertOf, press } from '../browser/alerts.ts';
import { testKeys } from '../browser/connect.ts';
import { askWorker } from '../browser/connections.ts';
import { kept, openOptions } from '../browser/keys.ts';
import { canSetPolicies, removePolicy, setPolicy } from '../browser/policies.ts';
import { settledRows } from '../browser/rows.ts';
import { useLens } from './use-lens.ts';

const SETTINGS = { format: 'loyalty-lens-settings', version: 2, historyDays: 30 };
/** The browser looks at its policies anew some seconds after they were changed. */
const SEEN_MS = 60_000;

// Only administrators can set a policy: elsewhere the unit tests alone hold what is made of one.
describe.runIf(canSetPolicies())('a policy', () => {
  const e2e = useLens({ customers: 60, connected: false });
  const extensionId = (): string => new URL(e2e.lens.extensionUrl('')).hostname;
  const connectionOf = () => {
    const siteIds = e2e.sandbox.world.sites.map(({ id }) => id);
    return {
      id: 'uk-shop',
      name: 'UK shop of the group',
      colour: 'rose',
      siteIds,
      readOnly: true,
      // As an exported file has it: the browser's schema does not know formats, and must not mind them.
      fieldMap: {
        approved_points: { state: 'mapped', ometriaField: 'of_another_account', format: { kind: 'number' } },
      },
      confirmedAt: '2026-11-15T12:00:00.000Z',
    };
  };
  const shows = (page: Page, selector: string) => page.waitForSelector(selector, { timeout: SEEN_MS });

  afterAll(() => removePolicy(extensionId()));

  it('gives connections that cannot be edited, as soon as it is set', async () => {
    const options = await openOptions(e2e.lens);
    await options.waitForSelector('[data-phase="no-keys"]');
    await setPolicy(extensionId(), { settings: { ...SETTINGS, connections: [connectionOf()] } });
    await shows(options, '[data-policy="set"]');
    await options.reload();
    await options.waitForSelector('[data-imported-map="waits"]');
    await testKeys(options, e2e.sandbox.keys);
    await options.waitForSelector('[data-imported-map="other-account"]', { timeout: 60_000 });
    await options.locator('::-p-aria([name="Confirm"][role="button"])').setTimeout(60_000).click();
    await options.waitForSelector('[data-managed="uk-shop"]');
    expect(await options.$('#connection-name')).toBeNull();
    for (const [name, ask] of [
      ['edit-connection', { connectionId: 'uk-shop', change: { readOnly: false } }],
      ['remove-connection', { connectionId: 'uk-shop' }],
      ['set-retention', { days: 0 }],
    ] as const) {
      const refused = { ok: false, failure: { code: 'set-by-organisation' } };
      expect(await askWorker(options, name, ask)).toMatchObject(refused);
    }
  });

  it('still counts once the worker has been ended', async () => {
    await e2e.lens.killWorker();
    const page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.alice);
    await settledRows(page);
    const popup = await e2e.lens.openPopup();
    await alertOf(popup, 'read-only');
  });

  it('that is not understood says so in the options, and changes nothing', async () => {
    const options = await openOptions(e2e.lens);
    await options.waitForSelector('[data-policy="set"]');
    await setPolicy(extensionId(), { settings: { ...SETTINGS, version: 9, connections: [] } });
    await shows(options, '[data-policy="damaged"]');
    await alertOf(options, 'settings-newer');
    await options.waitForSelector('[data-managed="uk-shop"]');
  });

  it('can ask for keys that are never on disk', async () => {
    const options = await openOptions(e2e.lens);
    await setPolicy(extensionId(), { keyProtection: 'session' });
    await options.waitForFunction(
      () => document.querySelector('[data-policy="set"]')?.textContent?.includes('this session only'),
      { timeout: SEEN_MS },
    );
    const page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.alice);
    await alertOf(page, 'protection-required');
    await options.bringToFront();
    await press(options, 'Use this session only');
    await kept(options, 'session');
    await page.bringToFront();
    await page.reload();
    await settledRows(page);
  });
});
