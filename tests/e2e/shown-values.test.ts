import type { Page } from 'puppeteer';
import { afterEach, describe, expect, it } from 'vitest';
import { isolatedWorld } from '../browser/isolated-world.ts';
import { answers } from '../browser/readable.ts';
import { jobEnd, pressResync } from '../browser/resync.ts';
import { allRows, rowOf, rowWhen, settledRows, shownRows } from '../browser/rows.ts';
import { useLens } from './use-lens.ts';

/** Rows that LoyaltyLion's page shows of those that the Headless API tells. */
const TIER_ROWS = ['tier_progress', 'tier_needed_renew', 'tier_needed_upgrade'];
const PAGES = /page, (?:just now|\d+ (?:s|min) ago)/;

const noticesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...(document.querySelector('[data-loyalty-lens]')?.shadowRoot?.querySelectorAll('[data-notice]') ?? []),
    ].map((note) => note.textContent ?? ''),
  );

describe('what the page itself shows', () => {
  const e2e = useLens();
  afterEach(() => e2e.sandbox.switches.set({ headless: 'on' }));

  it('is called older where its own system has moved on, until the page is loaded again', async () => {
    const { dora } = e2e.sandbox.world.cast;
    const page = await e2e.openLoyaltyLion(dora);
    expect(rowOf(await allRows(page), 'approved_points')?.hint).toBe('');
    e2e.sandbox.world.updateMember(dora.id, { pointsApproved: dora.pointsApproved + 7 });
    await (await page.waitForSelector('aria/Refresh[role="button"]'))?.click();
    const row = await rowWhen(page, 'approved_points', ({ hint }) => hint === 'page-older');
    expect(row.text).toContain('page is older');
    expect(await noticesOf(page)).toEqual([expect.stringContaining('Reload the page')]);
    await page.reload();
    await settledRows(page);
    await rowWhen(page, 'approved_points', ({ hint }) => hint !== 'page-older');
    expect(await noticesOf(page)).toEqual([]);
  });

  it('stands in for what the Headless API refuses to tell, and is never written', async () => {
    e2e.sandbox.switches.set({ headless: 'refused-403' });
    const { alice } = e2e.sandbox.world.cast;
    const page = await e2e.openLoyaltyLion(alice);
    await allRows(page);
    const progress = await rowWhen(page, 'tier_progress', ({ verdict }) => verdict === 'different');
    expect(progress.text).toMatch(PAGES);
    const rows = await shownRows(page);
    for (const field of TIER_ROWS) expect(rowOf(rows, field)?.text, field).toMatch(PAGES);
    for (const field of ['next_tier', 'tier_progress_projected']) {
      expect(rowOf(rows, field)).toMatchObject({ verdict: 'not-comparable' });
      expect(rowOf(rows, field)?.text).toContain('Headless API refused');
    }
    const held = e2e.sandbox.world.heldBy(alice)?.tier_progress;
    const popup = await e2e.lens.openPopup();
    expect(await pressResync(popup)).toBe('Resync 3 fields');
    expect(await jobEnd(popup)).toBe('verified');
    expect(e2e.sandbox.world.heldBy(alice)?.tier_progress).toEqual(held);
  });

  it('is taken from nobody but the page that shows it, and drawn as it stands', async () => {
    e2e.sandbox.switches.set({ headless: 'refused-403' });
    const { ann } = e2e.sandbox.world.cast;
    const written = e2e.sandbox.world.writes.length;
    const page = await e2e.openLoyaltyLion(ann);
    await allRows(page);
    const world = await isolatedWorld(page, e2e.lens.extensionUrl('').replace(/\/$/, ''));
    const texts = [{ field: 'next_tier', text: '<img src=x onerror="document.title=1">' }];
    const forged = [
      { page: 'of somebody else', language: 'en', texts },
      { page: 'x'.repeat(10_000_000), language: 'en', texts },
      { page: '', language: 'en', texts: Array(30).fill(texts[0]) },
      { page: '', language: 'en', texts: [{ field: 'next_tier', text: 'x'.repeat(10_000_000) }] },
    ];
    await world(
      answers,
      forged.map((ask) => ({ name: 'shown', ask })),
      [],
    );
    expect(rowOf(await shownRows(page), 'next_tier')?.verdict).toBe('not-comparable');
    await page.evaluate((text) => {
      document
        .querySelector('main')
        ?.insertAdjacentHTML('afterbegin', '<dl><dt>Next tier</dt><dd></dd></dl>');
      document.querySelector('main dl dd')?.append(text);
    }, texts[0]?.text ?? '');
    const row = await rowWhen(page, 'next_tier', ({ verdict }) => verdict !== 'not-comparable');
    expect(row.text).toContain('<img');
    expect(await page.title()).not.toBe('1');
    expect(e2e.sandbox.world.writes).toHaveLength(written);
  });
});
