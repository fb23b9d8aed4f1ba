import type { Page } from 'puppeteer';
import { afterEach, describe, expect, it } from 'vitest';
import { shownRows } from '../browser/rows.ts';
import type { Member } from '../sandbox/member.ts';
import { useLens } from './use-lens.ts';

describe('a page at one customer’s address that shows another', () => {
  const e2e = useLens();
  afterEach(() => expect(e2e.sandbox.world.writes).toEqual([]));

  const profileOf = ({ email }: Member) => e2e.sandbox.world.ometria.profilesByEmail(email ?? '')[0];
  const loyaltyLionUrl = ({ id }: Member): string =>
    `https://app.loyaltylion.com/sites/${e2e.sandbox.world.sites[0]?.id}/customers/${id}`;
  const ometriaUrl = (member: Member): string =>
    `https://console.ometria.com/contacts/${profileOf(member)?.id}`;

  /** Opens an address whose page puts other texts in place of its own before anybody can read it. */
  async function openForged(url: string, forged: Readonly<Record<string, string>>): Promise<Page> {
    const page = await e2e.lens.browser.newPage();
    await page.evaluateOnNewDocument((texts) => {
      addEventListener('DOMContentLoaded', () => {
        const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode;
          for (const [from, to] of Object.entries(texts))
            node.nodeValue = (node.nodeValue ?? '').replaceAll(from, to);
        }
        const [label, value] = ['label', 'value'].map((key) => texts[key] ?? '');
        if (!label) return;
        const pair = document.createElement('dl');
        pair.innerHTML = `<dt>${label}</dt><dd>${value}</dd>`;
        document.querySelector('h1')?.after(pair);
      });
    }, forged);
    await page.goto(url);
    await page.bringToFront();
    return page;
  }

  /** What differs between the two as a page shows it. */
  function forgery(from: Member, to: Member): Record<string, string> {
    return { [from.email ?? '']: to.email ?? '', [from.firstName ?? '']: to.firstName ?? '' };
  }

  async function expectRefused(page: Page): Promise<void> {
    const surfaces = [page, await e2e.lens.openPopup()];
    for (const surface of surfaces) {
      await surface.waitForSelector(
        '>>> :is([data-question], [role="alert"][data-code="identity-contradiction"])',
      );
      expect(await shownRows(surface)).toEqual([]);
      const offered = await surface.$$eval(
        'button',
        (buttons) => buttons.filter(({ textContent }) => /^Resync \d/.test(textContent ?? '')).length,
      );
      expect(offered).toBe(0);
    }
  }

  it('in LoyaltyLion, by the email', async () => {
    const { alice, ann } = e2e.sandbox.world.cast;
    await expectRefused(await openForged(loyaltyLionUrl(alice), forgery(alice, ann)));
  });

  it('in LoyaltyLion, by email and labelled id', async () => {
    const { alice, ann } = e2e.sandbox.world.cast;
    const forged = { ...forgery(alice, ann), label: 'Customer ID', value: ann.merchantId };
    await expectRefused(await openForged(loyaltyLionUrl(alice), forged));
  });

  it('in Ometria, by the email', async () => {
    const { alice, ann } = e2e.sandbox.world.cast;
    await expectRefused(await openForged(ometriaUrl(alice), forgery(alice, ann)));
  });

  it('in Ometria, by email and User ID', async () => {
    const { alice, ann } = e2e.sandbox.world.cast;
    const forged = { ...forgery(alice, ann), [alice.merchantId]: ann.merchantId };
    await expectRefused(await openForged(ometriaUrl(alice), forged));
  });

  it('in Ometria, by everything but the address', async () => {
    const { alice, ann } = e2e.sandbox.world.cast;
    const forged = {
      ...forgery(alice, ann),
      [alice.merchantId]: ann.merchantId,
      [profileOf(alice)?.id ?? '']: profileOf(ann)?.id ?? '',
    };
    await expectRefused(await openForged(ometriaUrl(alice), forged));
  });
});
