import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { settledRows } from '../browser/rows.ts';
import { useLens } from './use-lens.ts';

describe('the worker was ended while it was told who is open', () => {
  const e2e = useLens();

  const knownTabs = async (): Promise<string[]> =>
    (await e2e.lens.worker()).evaluate(async () =>
      Object.keys(await chrome.storage.session.get(null)).filter((name) => name.startsWith('tab-')),
    );

  const pressRefresh = (page: Page): Promise<void> =>
    page.evaluate(() =>
      document
        .querySelector('[data-loyalty-lens]')
        ?.shadowRoot?.querySelector<HTMLButtonElement>('button[aria-label="Refresh"]')
        ?.click(),
    );

  it('the overlay tells the next one, and goes on', async () => {
    const { dora } = e2e.sandbox.world.cast;
    const page = await e2e.openLoyaltyLion(dora);
    await settledRows(page);
    const tabs = await knownTabs();
    await (await e2e.lens.worker()).evaluate((names) => chrome.storage.session.remove(names), tabs);
    await e2e.lens.killWorker();
    await expect.poll(knownTabs, { timeout: 20_000 }).toEqual(tabs);
    e2e.sandbox.world.updateMember(dora.id, { pointsApproved: dora.pointsApproved + 11 });
    await pressRefresh(page);
    await page.waitForFunction(
      () =>
        document
          .querySelector('[data-loyalty-lens]')
          ?.shadowRoot?.querySelector('[data-field="approved_points"]')
          ?.getAttribute('data-verdict') === 'different',
    );
  });
});
