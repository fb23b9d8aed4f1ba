import { resolve } from 'node:path';
import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { HOST, markupOf, overlayShows } from '../browser/overlay.ts';
import { settledRows } from '../browser/rows.ts';
import { useLens } from './use-lens.ts';

const panels = (page: Page): Promise<number> => page.$$eval(HOST, ({ length }) => length);

describe('an extension that is updated, turned off and installed under open pages', () => {
  const e2e = useLens({ customers: 60 });
  const openAnn = async (): Promise<Page> => {
    const page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.ann);
    await settledRows(page);
    return page;
  };
  const extensionId = (): string => new URL(e2e.lens.extensionUrl('')).hostname;

  it('has a new panel in a tab that was in the background, and no note', async () => {
    const behind = await openAnn();
    await behind.$eval(HOST, (host) => host.setAttribute('data-old', ''));
    const inFront = await openAnn();
    await e2e.lens.update();
    await inFront.waitForSelector(HOST);
    await behind.bringToFront();
    await behind.waitForSelector(`${HOST}:not([data-old])`);
    await behind.waitForSelector('[data-old]', { hidden: true });
    await settledRows(behind);
    expect(await panels(behind)).toBe(1);
    expect(await behind.$(`${HOST} >>> .panel-note`)).toBeNull();
  });

  it('leaves a note where nothing takes the panel’s place, which goes without trace', async () => {
    const page = await openAnn();
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    const before = await markupOf(page);
    await e2e.lens.browser.uninstallExtension(extensionId());
    await overlayShows(page, '.panel-note');
    expect(await page.$eval(HOST, (host) => host.shadowRoot?.textContent)).toContain(
      'Loyalty Lens was updated',
    );
    await page.click('aria/Not now[role="button"]');
    await page.waitForSelector(HOST, { hidden: true });
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(errors).toEqual([]);
  });

  it('works in a tab that was open before it was installed, without reloading it', async () => {
    const [site] = e2e.sandbox.world.sites;
    const page = await e2e.lens.openPage(
      `https://app.loyaltylion.com/sites/${site?.id}/customers/${e2e.sandbox.world.cast.ann.id}`,
    );
    await page.evaluate(() => document.body.setAttribute('data-same', ''));
    const optionsOpen = e2e.lens.browser.waitForTarget((target) => target.url().includes('/options.html'));
    await e2e.lens.browser.installExtension(resolve('dist'));
    await optionsOpen;
    await page.bringToFront();
    await overlayShows(page, '.panel');
    expect(await page.$('[data-same]')).not.toBeNull();
  });

  it('offers a reload in its note, which reloads', async () => {
    const [site] = e2e.sandbox.world.sites;
    const page = await e2e.lens.openPage(
      `https://app.loyaltylion.com/sites/${site?.id}/customers/${e2e.sandbox.world.cast.ann.id}`,
    );
    await page.bringToFront();
    await overlayShows(page, '.panel');
    await e2e.lens.browser.uninstallExtension(extensionId());
    await overlayShows(page, '.panel-note');
    await Promise.all([page.waitForNavigation(), page.click('aria/Reload[role="button"]')]);
    expect(await panels(page)).toBe(0);
    await e2e.lens.browser.installExtension(resolve('dist'));
  });
});
