import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { press } from '../browser/alerts.ts';
import { openOptions } from '../browser/connect.ts';
import { jobEnd, pressResync } from '../browser/resync.ts';
import { allRows, shownRows, verdictOf } from '../browser/rows.ts';
import { useLens } from './use-lens.ts';

const FIELD = 'receipt_upload_url';
const NEW_URL = 'https://upload.loyaltylion.com/receipts/new';

describe('a custom field that was missing and appears later', () => {
  const e2e = useLens({ customers: 120 });

  const shown = async (page: Page): Promise<string | undefined> => verdictOf(await shownRows(page), FIELD);
  it('is not missing any more after a refresh, is compared, and written once it is confirmed', async () => {
    const { world } = e2e.sandbox;
    const { alice } = world.cast;
    const page = await e2e.openLoyaltyLion(alice);
    expect(verdictOf(await allRows(page), FIELD)).toBe('no-custom-field');

    world.createCustomField(FIELD);
    world.loyaltyLionSync(alice.id);
    world.updateMember(alice.id, { receiptUploadUrl: NEW_URL });
    await page.locator('>>> button[aria-label="Refresh"]').click();
    await page.waitForSelector(`>>> [data-field="${FIELD}"]:not([data-verdict="no-custom-field"])`);
    await page.waitForSelector('>>> [data-notice="fields-appeared"]');
    await page.waitForSelector(`>>> [data-field="${FIELD}"][data-verdict="different"]`);

    const popup = await e2e.lens.openPopup();
    await popup.waitForSelector('[data-notice="fields-appeared"]');
    await expect.poll(() => shown(popup)).toBe('different');
    expect(await popup.$(`[data-change="${FIELD}"]`)).toBeNull();
    await popup.close();

    const options = await openOptions(e2e.lens);
    await options.bringToFront();
    await options.waitForSelector('[data-notice="fields-appeared"]');
    const mapped = await options.$eval(`[data-field="${FIELD}"]`, (row) =>
      row.getAttribute('data-ometria-field'),
    );
    expect(mapped).toBe(world.style.fieldIds[FIELD]);
    await press(options, 'Confirm');
    await options.waitForSelector('[data-phase="confirmed"]');
    expect(await options.$('[data-notice="fields-appeared"]')).toBeNull();

    await page.bringToFront();
    await page.waitForFunction(
      () =>
        !document
          .querySelector('[data-loyalty-lens]')
          ?.shadowRoot?.querySelector('[data-notice="fields-appeared"]'),
    );
    const after = await e2e.lens.openPopup();
    await after.waitForSelector(`[data-change="${FIELD}"]`);
    await pressResync(after);
    expect(await jobEnd(after)).toBe('verified');
    expect(world.heldBy(alice)?.[FIELD]).toBe(NEW_URL);
  });
});
