import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { HOST, markupOf, overlayShows } from '../browser/overlay.ts';
import { settledRows } from '../browser/rows.ts';
import { useLens } from './use-lens.ts';

const MARK = `${HOST} >>> [data-mark="approved_points"]`;

interface Beside {
  /** From the end of the value to the mark, in CSS pixels. */
  readonly gap: number;
  /** How much lower the mark's middle is than the value's. */
  readonly lower: number;
}

describe('a mark beside a value that the other system contradicts', () => {
  const e2e = useLens({ customers: 60 });
  const openAlice = async (): Promise<Page> => {
    const page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.alice);
    await settledRows(page);
    return page;
  };
  /** Once it is drawn. */
  const besideValue = async (page: Page): Promise<Beside> => {
    const handle = await page.waitForFunction(
      (host) => {
        const mark = document.querySelector(host)?.shadowRoot?.querySelector('[data-mark="approved_points"]');
        const box = mark?.getBoundingClientRect();
        const frame = document.querySelector('iframe');
        const body = frame ? frame.contentDocument?.body : document.body;
        const walker = body && document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
        let node = walker?.nextNode();
        while (node && node.textContent?.trim() !== '1,240') node = walker?.nextNode();
        if (!node || !box?.width) return null;
        const range = new Range();
        range.selectNodeContents(node);
        const value = range.getBoundingClientRect();
        const { left = 0, top = 0 } = frame?.getBoundingClientRect() ?? {};
        const { clientLeft: across = 0, clientTop: down = 0 } = frame ?? {};
        const found = {
          gap: box.left - value.right - left - across,
          lower: (box.top + box.bottom - value.top - value.bottom) / 2 - top - down,
        };
        return Math.abs(found.lower) < 2 ? found : null;
      },
      {},
      HOST,
    );
    const found = await handle.jsonValue();
    if (!found) throw new Error('There is no mark.');
    return found;
  };
  const isGone = (page: Page): Promise<unknown> => page.waitForSelector(MARK, { hidden: true });
  const expectBeside = async (page: Page): Promise<void> => {
    const { gap } = await besideValue(page);
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThan(10);
  };

  it('stands behind it, says by mouse and keyboard what the other has, and moves nothing', async () => {
    const page = await openAlice();
    await expectBeside(page);
    const label = await page.$eval(MARK, (mark) => mark.getAttribute('aria-label'));
    expect(label).toMatch(/^Approved points: Ometria has [\d,]+$/);
    expect(label).not.toContain('1,240');
    await page.hover(MARK);
    await overlayShows(page, '[data-mark="approved_points"] .mark-tip');
    await page.mouse.move(5, 5);
    await overlayShows(page, '[data-mark="approved_points"] .mark-tip', true);
    await page.evaluate(() => document.body.focus());
    const focused = (): Promise<unknown> =>
      page.$eval(HOST, (host) => host.shadowRoot?.activeElement?.getAttribute('data-mark') ?? null);
    for (let tabs = 0; tabs < 200 && (await focused()) !== 'approved_points'; tabs += 1)
      await page.keyboard.press('Tab');
    await overlayShows(page, '[data-mark="approved_points"] .mark-tip');
    expect(await page.$(`${HOST} >>> [data-mark="pending_points"]`)).toBeNull();
  });

  it('follows the page and a scroller within it, and is gone where its value is out of sight', async () => {
    const page = await openAlice();
    await expectBeside(page);
    await page.evaluate(() => {
      const main = document.querySelector('main');
      const frame = document.createElement('div');
      frame.id = 'scroller';
      for (const [name, value] of Object.entries({ height: '240px', overflow: 'auto', 'margin-top': '90px' }))
        frame.style.setProperty(name, value);
      const [above, below] = [document.createElement('div'), document.createElement('div')];
      for (const space of [above, below]) space.style.setProperty('height', '2000px');
      main?.replaceWith(frame);
      if (main) frame.append(main, below);
      document.body.append(above);
    });
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (node && node.textContent?.trim() !== '1,240') node = walker.nextNode();
      node?.parentElement?.scrollIntoView({ block: 'center' });
    });
    await expectBeside(page);
    await page.evaluate(() => document.querySelector('#scroller')?.scrollBy(0, 40));
    await expectBeside(page);
    await page.evaluate(() => window.scrollBy(0, 30));
    await expectBeside(page);
    await page.evaluate(() => document.querySelector('#scroller')?.scrollBy(0, 1_500));
    await isGone(page);
    await page.evaluate(() => document.querySelector('#scroller')?.scrollBy(0, -1_500));
    await expectBeside(page);
  });

  it('finds its value again where the page draws it anew', async () => {
    const page = await openAlice();
    await expectBeside(page);
    await page.$eval('main', (main) => {
      const again = document.createElement('main');
      again.innerHTML = main.innerHTML;
      again.style.setProperty('padding-top', '60px');
      main.replaceWith(again);
    });
    await expectBeside(page);
  });

  it('is not drawn over what the page lays over its value, and not on paper', async () => {
    const page = await openAlice();
    await expectBeside(page);
    await page.evaluate(() => {
      const sheet = document.createElement('div');
      sheet.id = 'sheet';
      for (const [name, value] of Object.entries({ position: 'fixed', inset: '0', background: 'white' }))
        sheet.style.setProperty(name, value);
      document.body.append(sheet);
    });
    await isGone(page);
    await page.$eval('#sheet', (sheet) => sheet.remove());
    await expectBeside(page);
    await page.emulateMediaType('print');
    await isGone(page);
    await page.emulateMediaType('screen');
    await expectBeside(page);
  });

  it('goes with the panel that is folded, the dialog that covers all and the customer who is left', async () => {
    const page = await openAlice();
    const before = await markupOf(page);
    await expectBeside(page);
    await page.click(`${HOST} >>> [aria-label="Collapse"]`);
    await isGone(page);
    await page.click(`${HOST} >>> .pill`);
    await expectBeside(page);
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      document.body.append(dialog);
      dialog.showModal();
    });
    await isGone(page);
    await page.$eval('dialog', (dialog) => dialog.remove());
    await expectBeside(page);
    expect(await markupOf(page)).toBe(before);
    await page.evaluate((path) => {
      const link = document.createElement('a');
      link.href = path;
      document.querySelector('main')?.append(link);
      link.click();
    }, `/sites/${e2e.sandbox.world.sites[0]?.id}/customers`);
    await isGone(page);
  });

  it('stands beside a value in a frame, in which nothing changes, and is gone with what the frame shows', async () => {
    const { alice } = e2e.sandbox.world.cast;
    const site = `https://app.loyaltylion.com/sites/${e2e.sandbox.world.sites[0]?.id}`;
    const page = await e2e.lens.openPage(site);
    await page.bringToFront();
    const show = (path: string): Promise<void> =>
      page.evaluate(async (src) => {
        const frame = document.querySelector('iframe') ?? document.createElement('iframe');
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
        frame.src = src;
        frame.style.cssText = 'width:700px;height:500px;border:6px solid;margin:20px';
        if (!frame.isConnected) document.querySelector('main')?.replaceChildren(frame);
        await loaded;
      }, site + path);
    /** Once the page in the frame is drawn, values and all. */
    const markup = async (): Promise<unknown> => {
      const handle = await page.waitForFunction(() => {
        const root = document.querySelector('iframe')?.contentDocument?.documentElement;
        return root?.textContent.includes('1,240') && root.outerHTML;
      });
      return handle.jsonValue();
    };
    const style = (name: string, value: string): Promise<void> =>
      page.$eval('iframe', (frame, ...to) => frame.style.setProperty(...to), name, value);
    const scroll = (by: number): Promise<void> =>
      page.$eval('iframe', (frame, to) => frame.contentWindow?.scrollBy(0, to), by);
    await show(`/customers/${alice.id}`);
    const before = await markup();
    const rise = (): Promise<void> =>
      page.$eval('iframe', ({ contentDocument }) => {
        const space = contentDocument?.createElement('div');
        space?.style.setProperty('height', '3000px');
        if (space) contentDocument?.body.append(space);
        const [main] = contentDocument?.querySelectorAll('main') ?? [];
        main?.scrollIntoView({ block: 'start' });
      });
    await rise();
    await expectBeside(page);
    await scroll(40);
    await expectBeside(page);
    await style('margin-top', '90px');
    await expectBeside(page);
    await scroll(2_000);
    await isGone(page);
    await scroll(-2_000);
    await expectBeside(page);
    await style('height', '20px');
    await isGone(page);
    await style('height', '500px');
    await expectBeside(page);
    await style('display', 'none');
    await isGone(page);
    await style('display', 'block');
    await expectBeside(page);
    await page.$eval('iframe', (frame) => frame.contentDocument?.body.lastElementChild?.remove());
    expect(await markup()).toBe(before);
    await show('/customers');
    await isGone(page);
    await show(`/customers/${alice.id}`);
    await markup();
    await rise();
    await expectBeside(page);
    await page.$eval('iframe', (frame) => frame.remove());
    expect(await page.$eval(MARK, (mark) => getComputedStyle(mark).display)).toBe('none');
  });

  it('never stands in a row that a list uses for another field, and is back with its own', async () => {
    const page = await openAlice();
    await expectBeside(page);
    /** Writes into the row of the value, as a list that draws only what is in view does; tells what shows then. */
    const recycle = (label: string, value: string): Promise<string> =>
      page.evaluate(
        (host, ...texts) => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const nodes: Node[] = [];
          while (walker.nextNode()) if (walker.currentNode.nodeValue?.trim()) nodes.push(walker.currentNode);
          const at = nodes.findIndex((node) => /approved points|coupons/i.test(node.nodeValue ?? ''));
          for (const [index, text] of texts.entries()) {
            const node = nodes[at + index];
            if (node) node.nodeValue = text;
          }
          return Promise.resolve().then(() => {
            const mark = document
              .querySelector(host)
              ?.shadowRoot?.querySelector('[data-mark="approved_points"]');
            return mark ? getComputedStyle(mark).display : 'none';
          });
        },
        HOST,
        label,
        value,
      );
    expect(await recycle('Coupons', '1,240')).toBe('none');
    expect(await recycle('Approved points', '1,240')).toBe('none');
    await expectBeside(page);
    expect(await recycle('Approved points', '1,150')).toBe('none');
  });
});
