import type { HTTPRequest, Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../src/content/page-reading.ts';
import type { Sighting } from '../../src/messages/sighting.ts';
import { vendorOfHost } from '../../src/messages/vendor-of-host.ts';
import { isolatedWorld } from '../browser/isolated-world.ts';
import { PAGES, type PageCase } from '../unit/content/page-corpus.ts';
import { useLens } from './use-lens.ts';

const POLL_MS = 20;
const KEYS = ['emails', 'customerIds', 'profileIds'] as const;

/** Runs in our scripts' world: what the built reader makes of the page, injected whether or not it was asked for. */
async function readNow(vendor: string, pollMs: number): Promise<Sighting | null> {
  await chrome.runtime.sendMessage({ name: 'start-reader', ask: {} });
  const scope = Reflect.get(globalThis, Symbol.for('loyalty-lens'));
  while (!scope.pageReader) await new Promise((resolve) => setTimeout(resolve, pollMs));
  const reading: PageReading = scope.pageReader.readPage(new URL(location.href), vendor, () => undefined);
  return reading.sighting;
}

/** Runs there too: whom the extension itself has found by now. */
const found = (): Sighting | null =>
  Reflect.get(globalThis, Symbol.for('loyalty-lens'))?.reading?.sighting ?? null;

/** The unit tests read the same pages by the source; here the built scripts do, in a real browser. */
describe('the corpus, in a browser', () => {
  const e2e = useLens({ connected: false, customers: 20 });

  /** A tab in which the address shows this page and nothing else is loaded. */
  const open = async ({ url, html }: PageCase): Promise<Page> => {
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

  it.each<PageCase>(PAGES)('$name', async (shown) => {
    const { url, expected } = shown;
    const page = await open(shown);
    const inOurs = await isolatedWorld(page, e2e.lens.extensionUrl('').slice(0, -1));
    const look = async (): Promise<unknown> => {
      await page.bringToFront(); // an install opens a page of its own in front
      return inOurs(found);
    };
    if (expected) await expect.poll(look).not.toBeNull();
    const sighting = await inOurs(readNow, vendorOfHost(new URL(url).hostname) ?? '', POLL_MS);
    if (!expected) return expect(sighting).toBeNull();
    for (const key of KEYS) {
      const [first] = sighting?.[key] ?? [];
      if (first !== undefined) expect(expected[key]).toContain(first);
    }
  });
});
