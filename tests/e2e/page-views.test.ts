import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { HOST, markupOf, overlayShows } from '../browser/overlay.ts';
import { settledRows } from '../browser/rows.ts';
import { useLens } from './use-lens.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

describe('however the page is looked at', () => {
  const e2e = useLens({ customers: 60 });
  const openAlice = async (): Promise<Page> => {
    const page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.alice);
    await settledRows(page);
    return page;
  };
  const boxOf = (page: Page, selector: string): Promise<Box> =>
    page.$eval(`${HOST} >>> ${selector}`, (element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    });
  const expectWithin = async (page: Page, selector: string): Promise<void> => {
    const { left, top, right, bottom } = await boxOf(page, selector);
    const [width, height] = await page.evaluate(() => [innerWidth, innerHeight]);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(width ?? 0);
    expect(bottom).toBeLessThanOrEqual(height ?? 0);
  };
  /** Whether everything in the panel can be brought into sight by scrolling it up and down alone. */
  const expectReachable = async (page: Page): Promise<void> => {
    await expectWithin(page, '.panel');
    const hidden = await page.$eval(`${HOST} >>> .panel`, (panel) => {
      const cut: string[] = [];
      for (const element of panel.querySelectorAll('button, a, [data-field]')) {
        element.scrollIntoView({ block: 'center' });
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const frame = panel.getBoundingClientRect();
        if (left < frame.left - 1 || right > frame.right + 1 || bottom < frame.top || top > frame.bottom)
          cut.push(element.outerHTML);
      }
      return cut;
    });
    expect(hidden).toEqual([]);
  };

  it.each([
    [1280, 1024, 1],
    [1280, 1024, 2],
    [320, 256, 4], // 1280 × 1024 at 400 %
    [240, 600, 1],
  ])('everything is within %d × %d CSS pixels at a scale of %d', async (width, height, deviceScaleFactor) => {
    const page = await openAlice();
    await page.setViewport({ width, height, deviceScaleFactor });
    await page.waitForFunction((wanted) => innerWidth === wanted, {}, width);
    await expectReachable(page);
    await page.$eval(
      `${HOST} >>> [aria-label="Collapse"]`,
      (button) => button instanceof HTMLElement && button.click(),
    );
    await overlayShows(page, '.pill');
    await expectWithin(page, '.pill');
    await page.click(`${HOST} >>> .pill`);
    await overlayShows(page, '.panel');
  });

  it('the browser’s own zoom makes it larger and cuts nothing off', async () => {
    const page = await openAlice();
    await e2e.lens.zoom(4);
    await page.waitForFunction(() => devicePixelRatio === 4);
    await expectReachable(page);
    await e2e.lens.zoom(1);
  });

  it('a page that is written from right to left keeps its layout, and has the panel, in its own direction, at its end', async () => {
    const page = await openAlice();
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
      document.body.style.direction = 'rtl';
    });
    await expectReachable(page);
    expect(await page.$eval(`${HOST} >>> .panel`, (panel) => getComputedStyle(panel).direction)).toBe('ltr');
    expect((await boxOf(page, '.panel')).left).toBe(12);
  });

  it('in forced colours every verdict is told by a word and by an icon of the text’s colour', async () => {
    const page = await openAlice();
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    const told = await page.$eval(HOST, (host) =>
      [...(host.shadowRoot?.querySelectorAll('[data-field] .verdict') ?? [])].map((verdict) => {
        const icon = verdict.querySelector('.icon');
        return {
          word: (verdict.textContent ?? '').trim() !== '',
          icon: icon !== null && getComputedStyle(icon).stroke === getComputedStyle(verdict).color,
        };
      }),
    );
    expect(told.length).toBeGreaterThan(3);
    for (const each of told) expect(each).toEqual({ word: true, icon: true });
    const border = await page.$eval(`${HOST} >>> .panel`, (panel) => getComputedStyle(panel).borderTopStyle);
    expect(border).toBe('solid');
  });

  it('on paper there is nothing of it', async () => {
    const page = await openAlice();
    await page.addStyleTag({ content: `${HOST} { display: block !important }` }).catch(() => null);
    await page.emulateMediaType('print');
    expect(await page.$eval(HOST, (host) => getComputedStyle(host).display)).toBe('none');
    await page.emulateMediaType('screen');
  });

  it('whoever wants less motion sees none', async () => {
    const page = await openAlice();
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const moving = await page.$eval(HOST, (host) =>
      [...(host.shadowRoot?.querySelectorAll('.lens *') ?? [])]
        .filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return transitionDuration !== '0s' || animationName !== 'none';
        })
        .map(({ outerHTML }) => outerHTML),
    );
    expect(moving).toEqual([]);
  });

  it('the document holds one element of ours and is otherwise as it was', async () => {
    const page = await openAlice();
    const after = await markupOf(page);
    expect(after).not.toContain('loyalty-lens');
    expect(await page.$$eval('html > *', (children) => children.map(({ localName }) => localName))).toEqual([
      'head',
      'body',
      'div',
    ]);
  });
});
