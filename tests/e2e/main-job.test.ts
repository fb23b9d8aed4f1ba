import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../src/domain/field.ts';
import { jobEnd, pressResync } from '../browser/resync.ts';
import { allRows, settledRows, verdictOf } from '../browser/rows.ts';
import { useLens } from './use-lens.ts';

describe('the main job', () => {
  const e2e = useLens();

  it('compares all 21 fields on LoyaltyLion, resyncs from the popup and proves it', async () => {
    const { alice } = e2e.sandbox.world.cast;
    const page = await e2e.openLoyaltyLion(alice);
    const before = await allRows(page);
    expect(before.map(({ field }) => field).toSorted()).toEqual(FIELDS.map(({ id }) => id).toSorted());
    expect(verdictOf(before, 'approved_points')).toBe('different');
    expect(verdictOf(before, 'insights_segment')).toBe('empty-in-ometria');
    expect(verdictOf(before, 'receipt_upload_url')).toBe('no-custom-field');

    const heldBefore = e2e.sandbox.world.heldBy(alice);
    const popup = await e2e.lens.openPopup();
    expect(await pressResync(popup)).toBe('Resync 4 fields');
    expect(await jobEnd(popup)).toBe('verified');

    await page.waitForFunction(
      () =>
        document
          .querySelector('[data-loyalty-lens]')
          ?.shadowRoot?.querySelector('[data-field="approved_points"]')
          ?.getAttribute('data-verdict') === 'in-sync',
    );
    const { writes } = e2e.sandbox.world;
    expect(writes.filter(({ by }) => by === 'push')).toHaveLength(1);
    const changed = Object.entries(e2e.sandbox.world.heldBy(alice) ?? {}).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(heldBefore?.[field]),
    );
    expect(changed.map(([field]) => field).toSorted()).toEqual([
      'approved_points',
      'insights_segment',
      'tier_progress',
      'total_points',
    ]);
  });

  it('compares the same customer on Ometria', async () => {
    const { dora } = e2e.sandbox.world.cast;
    const page = await e2e.openOmetria(dora);
    const rows = await allRows(page);
    expect(rows).toHaveLength(FIELDS.length);
    expect(verdictOf(rows, 'approved_points')).toBe('in-sync');
  });

  it('asks nobody on a page without a customer', async () => {
    const requests = (): number => e2e.sandbox.log.filter(({ host }) => host.startsWith('api.')).length;
    const before = requests();
    const page = await e2e.lens.openPage(
      `https://app.loyaltylion.com/sites/${e2e.sandbox.world.sites[0]?.id}/customers`,
    );
    await page.waitForNetworkIdle();
    expect(await page.$('[data-loyalty-lens]')).toBeNull();
    expect(requests()).toBe(before);
  });

  it('never shows the previous customer after navigating within the page', async () => {
    const { ann, joann } = e2e.sandbox.world.cast;
    const page = await e2e.openLoyaltyLion(ann);
    await settledRows(page);
    // From the moment the address changes, every frame is looked at until the next customer is compared.
    const shownLate = await page.evaluate(async (id) => {
      const link = document.createElement('a');
      link.href = location.pathname.replace(/\d+$/, String(id));
      document.querySelector('main')?.append(link);
      link.click();
      const texts = new Set<string>();
      for (;;) {
        await new Promise(requestAnimationFrame);
        const heading = document.querySelector('h1')?.textContent ?? '';
        const root = document.querySelector('[data-loyalty-lens]')?.shadowRoot;
        const text = root?.textContent ?? '';
        if (!heading.startsWith('Joann')) continue;
        texts.add(text);
        const rows = [...(root?.querySelectorAll('[data-verdict]') ?? [])];
        const settled = rows.length > 0 && rows.every((row) => row.getAttribute('data-verdict') !== '');
        if (text.includes('joann@example.com') && settled) return [...texts];
      }
    }, joann.id);
    expect(shownLate.filter((text) => /(?<!jo)ann@example\.com/.test(text))).toEqual([]);
  });
});
