import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { press } from '../browser/alerts.ts';
import { openOptions } from '../browser/connect.ts';
import { allRows, settledRows } from '../browser/rows.ts';
import type { Member } from '../sandbox/member.ts';
import { useLens } from './use-lens.ts';

const HOST = 'mailing.shop.example';

/** The panels that a page holds. */
const panels = (page: Page): Promise<number> => page.$$eval('[data-loyalty-lens]', ({ length }) => length);

describe('a dashboard under an address of its own', () => {
  const e2e = useLens({ customers: 60, allowedHosts: [HOST] });
  const openContact = async (member: Member): Promise<Page> => {
    const [profile] = e2e.sandbox.world.ometria.profilesByEmail(member.email ?? '');
    const page = await e2e.lens.openPage(`https://${HOST}/contacts/${profile?.id}`);
    await page.bringToFront();
    return page;
  };
  const addHost = async (options: Page, typed: string): Promise<void> => {
    await options.locator('#dashboard-host').fill(typed);
    await press(options, 'Add as Ometria');
  };

  it('is left alone until it is added, and then compared without being loaded again', async () => {
    const page = await openContact(e2e.sandbox.world.cast.ann);
    await page.waitForNetworkIdle();
    expect(await panels(page)).toBe(0);
    const options = await openOptions(e2e.lens);
    await addHost(options, `https://${HOST.toUpperCase()}/contacts`);
    await options.waitForSelector(`[data-host="${HOST}"]`);
    await page.bringToFront();
    expect(await allRows(page)).toHaveLength(21);
  });

  it('is compared from then on, like any other', async () => {
    const page = await openContact(e2e.sandbox.world.cast.dora);
    expect(await allRows(page)).toHaveLength(21);
    expect(await panels(page)).toBe(1);
  });

  it.each([
    ['localhost', 'Type a host such as'],
    [`${HOST}:8443`, 'Type a host such as'],
    [HOST, 'runs there already'],
    ['app.loyaltylion.com', 'runs there already'],
  ])('is not added as %s', async (typed, why) => {
    const options = await openOptions(e2e.lens);
    await addHost(options, typed);
    await options.waitForSelector(`.host-problem ::-p-text(${why})`);
    expect(await options.$$eval('[data-host]', ({ length }) => length)).toBe(1);
  });

  it('is left alone again once it is removed', async () => {
    const options = await openOptions(e2e.lens);
    await press(options, `Remove ${HOST}`);
    await options.waitForSelector('[data-host]', { hidden: true });
    const page = await openContact(e2e.sandbox.world.cast.joann);
    await page.waitForNetworkIdle();
    expect(await panels(page)).toBe(0);
  });
});

describe('a dashboard that was open before an update', () => {
  const e2e = useLens({ customers: 60 });

  it('goes on with one panel, of the new version, without being loaded again', async () => {
    const page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.ann);
    await settledRows(page);
    await page.evaluate(() => document.querySelector('[data-loyalty-lens]')?.setAttribute('data-old', ''));
    await e2e.lens.update();
    await page.waitForSelector('[data-loyalty-lens]:not([data-old])');
    await page.waitForSelector('[data-old]', { hidden: true });
    expect(await allRows(page)).toHaveLength(21);
    expect(await panels(page)).toBe(1);

    const link = `/sites/${e2e.sandbox.world.sites[0]?.id}/customers/${e2e.sandbox.world.cast.joann.id}`;
    await page.evaluate((path) => {
      const anchor = document.createElement('a');
      anchor.href = path;
      document.querySelector('main')?.append(anchor);
      anchor.click();
    }, link);
    await page.waitForFunction(() =>
      document.querySelector('[data-loyalty-lens]')?.shadowRoot?.textContent?.includes('joann@example.com'),
    );
    expect(await panels(page)).toBe(1);
  });
});
