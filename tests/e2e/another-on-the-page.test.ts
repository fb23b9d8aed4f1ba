import type { Page } from 'puppeteer';
import { afterEach, describe, expect, it } from 'vitest';
import { allRows, verdictOf } from '../browser/rows.ts';
import { DASHBOARD_SWITCHES } from '../sandbox/dashboards/markup.ts';
import { useLens } from './use-lens.ts';

/** All that the overlay says. */
const overlayText = (page: Page): Promise<string> =>
  page.$eval('[data-loyalty-lens]', (host) => host.shadowRoot?.textContent ?? '');

describe('a customer’s page that tells of another customer as well', () => {
  const e2e = useLens();
  afterEach(() => e2e.sandbox.switches.set({ dashboardMarkup: 'dl' }));

  it.each(DASHBOARD_SWITCHES.dashboardMarkup.settings)(
    'is compared for its own, with another under "Recently viewed", as %s',
    async (dashboardMarkup) => {
      e2e.sandbox.switches.set({ dashboardMarkup });
      const { ann } = e2e.sandbox.world.cast;
      const page = await e2e.openLoyaltyLion(ann);
      expect(verdictOf(await allRows(page), 'approved_points')).toBe('in-sync');
      const text = await overlayText(page);
      expect(text).toContain(ann.email);
      expect(text).not.toContain('@others.example');
    },
  );

  it('is compared for whom its address names, with another under a title that nobody knows', async () => {
    const { ann, joann } = e2e.sandbox.world.cast;
    const [site] = e2e.sandbox.world.sites;
    const page = await e2e.lens.browser.newPage();
    await page.evaluateOnNewDocument((other) => {
      addEventListener('DOMContentLoaded', () => {
        const card = document.createElement('section');
        card.innerHTML = `<h2>In the same boat</h2><dl><dt>Customer email</dt><dd>${other}</dd></dl>`;
        document.querySelector('main')?.prepend(card);
      });
    }, joann.email ?? '');
    await page.goto(`https://app.loyaltylion.com/sites/${site?.id}/customers/${ann.id}`);
    await page.bringToFront();
    expect(verdictOf(await allRows(page), 'approved_points')).toBe('in-sync');
    const text = await overlayText(page);
    expect(text).toContain(ann.email);
    expect(text).not.toContain(joann.email);
  });
});
