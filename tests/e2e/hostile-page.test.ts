import type { Page } from 'puppeteer';
import { afterEach, describe, expect, it } from 'vitest';
import { settledRows, shownRows } from '../browser/rows.ts';
import { useLens } from './use-lens.ts';

const HOST = '[data-loyalty-lens]';

describe('a page that works against the overlay', () => {
  const e2e = useLens();
  const pushes = (): unknown[] =>
    e2e.sandbox.log.filter(({ method, host }) => method !== 'GET' && host.startsWith('api.'));
  afterEach(() => {
    expect(pushes()).toEqual([]);
    expect(e2e.sandbox.world.writes).toEqual([]);
  });

  const openAlice = async (): Promise<Page> => {
    const page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.alice);
    await settledRows(page);
    return page;
  };
  /** Opens Alice's page after a script of the page's own. */
  const openAliceAfter = async (hostile: () => void): Promise<Page> => {
    const page = await e2e.lens.browser.newPage();
    await page.evaluateOnNewDocument(hostile);
    const [site] = e2e.sandbox.world.sites;
    await page.goto(
      `https://app.loyaltylion.com/sites/${site?.id}/customers/${e2e.sandbox.world.cast.alice.id}`,
    );
    return page;
  };

  it('removes it, and finds it back', async () => {
    const page = await openAlice();
    for (let round = 0; round < 3; round += 1) {
      await page.$eval(HOST, (host) => host.remove());
      await page.waitForSelector(HOST);
    }
    await page.evaluate((selector) => {
      const host = document.querySelector(selector);
      const root = document.documentElement.cloneNode(true);
      if (root instanceof Element) root.querySelector(selector)?.remove();
      document.documentElement.replaceWith(root);
      host?.remove();
    }, HOST);
    await page.waitForSelector(HOST);
    expect(await shownRows(page)).not.toEqual([]);
  });

  it('removes it whenever it comes, and is not brought to a standstill', async () => {
    const page = await openAlice();
    const turns = await page.evaluate(async (selector) => {
      let removed = 0;
      const remove = (): void => {
        const host = document.querySelector(selector);
        if (host) removed += 1;
        host?.remove();
      };
      new MutationObserver(remove).observe(document.documentElement, { childList: true });
      remove();
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return removed;
    }, HOST);
    expect(turns).toBeGreaterThan(1);
    expect(turns).toBeLessThan(20);
  });

  it('puts its own names over the document, and has the customer compared or left alone', async () => {
    const names = [
      'documentElement',
      'querySelector',
      'createElement',
      'title',
      'hidden',
      'body',
      'parentNode',
    ];
    const page = await openAlice();
    await page.evaluate((clobbering) => {
      const form = document.createElement('form');
      form.style.display = 'none';
      for (const name of clobbering) {
        const image = document.createElement('img');
        image.setAttribute('name', name);
        form.append(image);
        const input = document.createElement('input');
        input.setAttribute('name', name);
        form.append(input);
      }
      Document.prototype.querySelector.call(document, 'main')?.append(form);
    }, names);
    await page.evaluate(
      (selector) => Document.prototype.querySelector.call(document, selector)?.remove(),
      HOST,
    );
    await page.waitForFunction(
      (selector) => Document.prototype.querySelector.call(document, selector) !== null,
      {},
      HOST,
    );
    expect(
      await page.evaluate((selector) => {
        const root: unknown = Reflect.get(Document.prototype, 'documentElement', document);
        return Document.prototype.querySelector.call(document, selector)?.parentNode === root;
      }, HOST),
    ).toBe(true);
  });

  it('takes from the document what a panel is drawn with, and never sees one customer on another’s page', async () => {
    const page = await openAlice();
    const { ann } = e2e.sandbox.world.cast;
    await page.evaluate((path) => {
      for (const name of ['createElementNS', 'createTextNode']) {
        const image = document.createElement('img');
        image.setAttribute('name', name);
        document.querySelector('main')?.before(image);
      }
      history.pushState({}, '', path);
    }, `/sites/${e2e.sandbox.world.sites[0]?.id}/customers/${ann.id}`);
    await page.waitForFunction(
      (selector, email) => !document.querySelector(selector)?.shadowRoot?.textContent?.includes(email),
      {},
      HOST,
      e2e.sandbox.world.cast.alice.email ?? '',
    );
  });

  it('pollutes its prototypes, which are not those of the panel', async () => {
    const page = await openAliceAfter(() => {
      const evil = (): never => {
        throw new Error('polluted');
      };
      // oxlint-disable no-extend-native -- what a hostile page does to itself
      for (const name of ['view', 'ok', 'email', 'token', 'kind'])
        Object.defineProperty(Object.prototype, name, { get: () => 'polluted', configurable: true });
      for (const name of ['map', 'includes', 'find', Symbol.iterator])
        Object.defineProperty(Array.prototype, name, { value: evil });
      // oxlint-enable no-extend-native
      Object.defineProperty(Node.prototype, 'contains', { value: evil });
      Object.defineProperty(Element.prototype, 'attachShadow', { value: evil });
    });
    await page.waitForSelector(`>>> [data-field][data-verdict="different"]`);
    expect(await page.$eval(HOST, (host) => host.shadowRoot?.textContent?.includes('polluted'))).toBe(false);
  });

  it('covers it, makes it transparent and takes the focus, and the layout stays its own', async () => {
    const page = await openAliceAfter(() => {
      addEventListener('DOMContentLoaded', () => {
        const style = document.createElement('style');
        style.textContent =
          '[data-loyalty-lens] { opacity: 0; display: block; margin: 900px; height: 900px }';
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style.textContent);
        document.adoptedStyleSheets = [sheet];
        const input = document.createElement('input');
        input.id = 'greedy';
        document.querySelector('main')?.append(input);
        input.addEventListener('blur', () => input.focus());
        input.focus();
      });
    });
    const measured = () =>
      page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return [
          scrollWidth,
          scrollHeight,
          JSON.stringify(document.querySelector('main')?.getBoundingClientRect()),
        ];
      });
    await settledRows(page);
    const withOverlay = await measured();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('greedy');
    const display = await page.$eval(HOST, (host) => getComputedStyle(host).display);
    expect(display).toBe('contents');
    await page.$eval(HOST, (host) => host.setAttribute('hidden', ''));
    expect(await measured()).toEqual(withOverlay);
  });

  it('presses the panel’s own Resync by script, and only opens the popup', async () => {
    const page = await openAlice();
    const opened = e2e.lens.browser.waitForTarget((target) => target.url().includes('/popup.html'));
    await page.$eval(HOST, (host) => {
      for (const button of host.shadowRoot?.querySelectorAll('footer button') ?? [])
        if (button instanceof HTMLElement) button.click();
    });
    const popup = await (await opened).asPage();
    await settledRows(popup);
    expect(await popup.$$('[data-state]')).toEqual([]);
  });

  it('finds nothing of the extension to load or to frame', async () => {
    const page = await openAlice();
    const files = [
      'manifest.json',
      'src/content/reader.js',
      'src/content/overlay.js',
      'src/ui/popup/popup.html',
      'src/ui/options/options.html',
      'icons/icon-16.png',
    ];
    const urls = files.map((file) => e2e.lens.extensionUrl(file));
    await page.setBypassCSP(true); // the page's own policy must not be what forbids it
    await page.reload({ waitUntil: 'domcontentloaded' });
    const loaded = await page.evaluate(async (addresses) => {
      const fetched = addresses.map((url) =>
        fetch(url).then(
          () => url,
          () => null,
        ),
      );
      const images = addresses.map(
        (url) =>
          new Promise((resolve) => {
            const image = new Image();
            image.addEventListener('load', () => resolve(url));
            image.addEventListener('error', () => resolve(null));
            image.src = url;
          }),
      );
      return (await Promise.all([...fetched, ...images])).filter((url) => url !== null);
    }, urls);
    expect(loaded).toEqual([]);
    await page.evaluate((url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
    }, e2e.lens.extensionUrl('src/ui/popup/popup.html'));
    const framed = await page.waitForFrame(
      (frame) => frame !== page.mainFrame() && frame.url() !== 'about:blank' && frame.url() !== '',
    );
    expect(framed.url()).toContain('chrome-error:');
  });
});
