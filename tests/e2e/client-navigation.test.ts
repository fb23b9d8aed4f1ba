import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { isolatedWorld } from '../browser/isolated-world.ts';
import { HOST } from '../browser/overlay.ts';
import { settledRows } from '../browser/rows.ts';
import type { Member } from '../sandbox/member.ts';
import { useLens } from './use-lens.ts';

describe('a page that goes from customer to customer without loading', () => {
  const e2e = useLens({ customers: 60 });
  const pathOf = ({ id }: Member): string => `/sites/${e2e.sandbox.world.sites[0]?.id}/customers/${id}`;
  /** By a link, as the page's own router has it. */
  const follow = (page: Page, path: string): Promise<void> =>
    page.evaluate((href) => {
      const link = document.createElement('a');
      link.href = href;
      document.querySelector('main')?.append(link);
      link.click();
    }, path);
  const says = (page: Page, text: string): Promise<unknown> =>
    page.waitForFunction(
      (selector, wanted) => document.querySelector(selector)?.shadowRoot?.textContent?.includes(wanted),
      {},
      HOST,
      text,
    );
  const isHidden = (page: Page): Promise<unknown> => page.waitForSelector(`${HOST}[hidden]`);

  async function goThere(page: Page): Promise<void> {
    const { ann, joann } = e2e.sandbox.world.cast;
    await follow(page, pathOf(joann));
    await says(page, joann.email ?? '');
    await page.goBack();
    await says(page, ann.email ?? '');
    await follow(page, `/sites/${e2e.sandbox.world.sites[0]?.id}/customers`);
    await isHidden(page);
    await page.goBack();
    await says(page, ann.email ?? '');
    expect(await page.$$eval(HOST, ({ length }) => length)).toBe(1);
  }

  it('is followed by the Navigation API', async () => {
    const page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.ann);
    await settledRows(page);
    await goThere(page);
  });

  it('is followed without it', async () => {
    const page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.ann);
    await settledRows(page);
    const inOurWorld = await isolatedWorld(page, e2e.lens.extensionUrl('').replace(/\/$/, ''));
    const left = await inOurWorld(() => {
      Object.defineProperty(globalThis, 'navigation', { value: undefined });
      return typeof Reflect.get(globalThis, 'navigation');
    });
    expect(left).toBe('undefined');
    await e2e.lens.startDetection();
    await goThere(page);
  });
});
