import type { Page } from 'puppeteer';

/** Every element of ours in a page. */
const OURS = '[data-loyalty-lens]';
/** The one that holds the panel. */
export const HOST = '[data-loyalty-lens=""]';

/** Waits until the panel, the pill or a mark that the selector names is in the page; `hidden`: until it is not. */
export async function overlayShows(page: Page, selector: string, hidden = false): Promise<void> {
  await page.waitForSelector(`${HOST} >>> ${selector}`, hidden ? { hidden } : {});
}

/** The document as markup, without what is ours. */
export const markupOf = (page: Page): Promise<string> =>
  page.evaluate((selector) => {
    const root = document.documentElement.cloneNode(true);
    if (!(root instanceof Element)) throw new Error('The document has no root.');
    for (const host of root.querySelectorAll(selector)) host.remove();
    return root.outerHTML;
  }, OURS);
