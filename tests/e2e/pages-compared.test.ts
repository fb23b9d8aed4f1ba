import type { Page } from 'puppeteer';
import { afterEach, describe, expect, it } from 'vitest';
import { allRows, rowOf, rowWhen, settledRows, shownRows } from '../browser/rows.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { useLens } from './use-lens.ts';

const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('[data-loyalty-lens]')?.shadowRoot?.textContent ?? '');

describe('two dashboards before any key is stored', () => {
  const e2e = useLens({ connected: false });
  const requests = (): unknown[] => e2e.sandbox.log.filter(({ host }) => host.startsWith('api.'));
  afterEach(() => {
    expect(requests()).toEqual([]);
    expect(e2e.sandbox.world.writes).toEqual([]);
  });

  it('are compared by what their pages show, and nothing can be written', async () => {
    const { alice } = e2e.sandbox.world.cast;
    const first = await e2e.openLoyaltyLion(alice);
    await waitUntil(
      async () => (await textOf(first)).includes('Open the same customer in Ometria') || undefined,
    );
    const second = await e2e.openOmetria(alice);
    const row = await rowWhen(second, 'approved_points', ({ verdict }) => verdict === 'different');
    expect(row.text).toMatch(/1,240.*page, .*1,150.*page, /);
    expect(rowOf(await allRows(second), 'pending_points')?.verdict).toBe('in-sync');
    expect(rowOf(await shownRows(second), 'rewards_used')?.text).toContain('not on the page');
    expect(await textOf(second)).toMatch(
      /Read from the dashboards’ pages.*Nothing can be written.*Open options/,
    );
    const popup = await e2e.lens.openPopup();
    await settledRows(popup);
    const buttons = await popup.$$eval('button', (all) => all.map(({ textContent }) => textContent));
    expect(buttons).toContain('Open options');
    expect(buttons.filter((name) => name?.includes('Resync'))).toEqual([]);
    await popup.close();
    await first.bringToFront();
    await rowWhen(first, 'approved_points', ({ verdict }) => verdict === 'different');
  });

  it('are compared one after the other in one tab, after the worker was ended too', async () => {
    const { dora } = e2e.sandbox.world.cast;
    const page = await e2e.openOmetria(dora);
    await waitUntil(async () => (await textOf(page)).includes('Open the same customer') || undefined);
    await e2e.lens.killWorker();
    await page.goto(
      `https://app.loyaltylion.com/sites/${e2e.sandbox.world.sites[0]?.id}/customers/${dora.id}`,
    );
    await rowWhen(page, 'approved_points', ({ verdict }) => verdict === 'in-sync');
  });

  it('are compared where the emails differ and both label the shop’s id, and that is said', async () => {
    const { cast, ometria, sites } = e2e.sandbox.world;
    const { emailDiffers: nora } = cast;
    const first = await e2e.lens.browser.newPage();
    await first.evaluateOnNewDocument((id) => {
      addEventListener('DOMContentLoaded', () => {
        const pair = document.createElement('dl');
        pair.innerHTML = `<dt>User ID</dt><dd>${id}</dd>`;
        document.querySelector('main')?.append(pair);
      });
    }, nora.merchantId);
    await first.goto(`https://app.loyaltylion.com/sites/${sites[0]?.id}/customers/${nora.id}`);
    await first.bringToFront();
    await waitUntil(async () => (await textOf(first)).includes('Open the same customer') || undefined);
    const [profile] = ometria.profilesByEmail('nora.old@example.com');
    const second = await e2e.lens.openPage(`https://console.ometria.com/contacts/${profile?.id}`);
    await second.bringToFront();
    await rowWhen(second, 'approved_points', ({ verdict }) => verdict === 'in-sync');
    expect(await textOf(second)).toMatch(/nora\.new@example\.com in LoyaltyLion, nora\.old@example\.com/);
  });

  it('are not compared where the emails are not exactly the same', async () => {
    const { ann, joann } = e2e.sandbox.world.cast;
    const first = await e2e.openLoyaltyLion(joann);
    await waitUntil(async () => (await textOf(first)).includes('Open the same customer') || undefined);
    const page = await e2e.openOmetria(ann);
    await waitUntil(async () => (await textOf(page)).includes('Open the same customer') || undefined);
    expect(await shownRows(page)).toEqual([]);
  });
});
