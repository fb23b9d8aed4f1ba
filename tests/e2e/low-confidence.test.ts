import { describe, expect, it } from 'vitest';
import { press } from '../browser/alerts.ts';
import { openOptions, testKeys } from '../browser/connect.ts';
import { useLens } from './use-lens.ts';

describe('a Field ID of which little speaks', () => {
  // LoyaltyLion has sent nothing yet: of its fields only what somebody typed by hand is to be seen.
  const e2e = useLens({ connected: false, customers: 120, account: { installed: false } });

  it('is to be looked at before it is confirmed, and can be set by hand', async () => {
    const page = await openOptions(e2e.lens);
    await page.bringToFront();
    await testKeys(page, e2e.sandbox.keys);
    await page.waitForSelector('[data-phase="learned"]');
    const rows = (word: string): Promise<(string | undefined)[]> =>
      page.$$eval(
        'tr[data-ometria-field]',
        (all, text) =>
          all.filter((row) => row.textContent?.includes(text)).map((row) => row.dataset['field']),
        word,
      );
    const doubtful = await rows('Please check');
    const [field] = doubtful;
    expect(field).toBeDefined();
    const words = doubtful.length === 1 ? '1 field needs a look' : `${doubtful.length} fields need a look`;
    await page.waitForSelector(`.confirm-bar ::-p-text(${words} first)`);
    expect(await rows('High')).not.toContain(field);

    await page.locator(`tr[data-field="${field}"] input`).fill('field_of_ours');
    await page.keyboard.press('Tab');
    await page.waitForSelector(`tr[data-field="${field}"][data-ometria-field="field_of_ours"]`);
    expect(await rows('Please check')).toEqual(doubtful.slice(1));
    expect(await rows('Set by hand')).toEqual([field]);
    await press(page, 'Confirm');
    await page.waitForSelector('[data-phase="confirmed"]');
    await page.reload();
    await page.waitForSelector(`tr[data-field="${field}"][data-ometria-field="field_of_ours"]`);
  });
});
