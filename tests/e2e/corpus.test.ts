import type { HTTPRequest, Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../src/content/page-reading.ts';
import type { Vendor } from '../../src/domain/error-code.ts';
import { settleShown } from '../../src/domain/shown/settle-shown.ts';
import type { Sighting } from '../../src/messages/sighting.ts';
import { vendorOfHost } from '../../src/messages/vendor-of-host.ts';
import { type InIsolatedWorld, isolatedWorld } from '../browser/isolated-world.ts';
import { PAGES, type PageCase } from '../unit/content/page-corpus.ts';
import { VALUE_PAGES } from '../unit/content/value-corpus.ts';
import { useLens } from './use-lens.ts';

const POLL_MS = 20;
/** Addresses that name the customer, so that the page is read whatever its text founds. */
const ADDRESSES: Readonly<Record<Vendor, string>> = {
  loyaltylion: 'https://app.loyaltylion.com/sites/123/customers/6932',
  ometria: 'https://console.ometria.com/contacts/1a2b-3c4d5e-6f7a8b',
};
const KEYS = ['emails', 'customerIds', 'profileIds'] as const;

/**
 * Runs in our scripts' world: what the built reader makes of the page, injected whether or not it was asked for, and
 * anew where the detection script has just started and ended it.
 */
async function readNow(vendor: string, pollMs: number): Promise<PageReading> {
  const scope = Reflect.get(globalThis, Symbol.for('loyalty-lens'));
  for (let polls = 0; !scope.pageReader; polls += 1) {
    if (polls % 25 === 0) await chrome.runtime.sendMessage({ name: 'start-reader', ask: {} });
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  return scope.pageReader.readPage(new URL(location.href), vendor, () => undefined);
}

/** Runs there too: whom the extension itself has found by now. */
const found = (): Sighting | null =>
  Reflect.get(globalThis, Symbol.for('loyalty-lens'))?.reading?.sighting ?? null;

/** The unit tests read the same pages by the source; here the built scripts do, in a real browser. */
describe('the corpus, in a browser', () => {
  const e2e = useLens({ connected: false, customers: 20 });

  /** A tab in which the address shows this page and nothing else is loaded. */
  const open = async (url: string, html: string): Promise<Page> => {
    const page = await e2e.lens.browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request: HTTPRequest) => {
      const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
      const body = `<!doctype html><meta charset="utf-8">${html}`;
      void (isPage ? request.respond({ contentType: 'text/html', body }) : request.abort());
    });
    await page.goto(url, { waitUntil: 'load' });
    return page;
  };

  const inOurWorld = (page: Page): Promise<InIsolatedWorld> =>
    isolatedWorld(page, e2e.lens.extensionUrl('').slice(0, -1));

  const expectFound = (page: Page, inOurs: InIsolatedWorld): Promise<void> =>
    expect
      .poll(async () => {
        await page.bringToFront(); // an install opens a page of its own in front
        return inOurs(found);
      })
      .not.toBeNull();

  it.each<PageCase>(PAGES)('$name', async ({ url, html, expected }) => {
    const page = await open(url, html);
    const inOurs = await inOurWorld(page);
    if (expected) await expectFound(page, inOurs);
    const { sighting } = await inOurs(readNow, vendorOfHost(new URL(url).hostname) ?? '', POLL_MS);
    if (!expected) return expect(sighting).toBeNull();
    for (const key of KEYS) {
      const [first] = sighting?.[key] ?? [];
      if (first !== undefined) expect(expected[key]).toContain(first);
    }
  });

  it.each(VALUE_PAGES)('its values: $name', async ({ vendor, html, values }) => {
    const page = await open(ADDRESSES[vendor], html);
    const inOurs = await inOurWorld(page);
    await expectFound(page, inOurs);
    const { shown } = await inOurs(readNow, vendor, POLL_MS);
    const settled = settleShown(shown?.texts ?? [], shown?.language ?? '');
    const read = Object.fromEntries(settled.map(({ field, text }) => [field, text]));
    expect(read).toEqual(values);
  });
});
