import type { Page } from 'puppeteer';

/** Waits until a surface, an overlay in its shadow root included, names the connection of its customer. */
export async function shownConnection(page: Page): Promise<string> {
  const chip = await page.waitForSelector('>>> .connection .connection-name');
  return (await chip?.evaluate((element) => element.textContent)) ?? '';
}

/** The buttons of a surface that would write. */
export const resyncButtons = (page: Page): Promise<boolean[]> =>
  page.$$eval('button', (buttons) =>
    buttons
      .filter(({ textContent }) => /^Resync \d+ fields?$/.test(textContent?.trim() ?? ''))
      .map(({ disabled }) => disabled),
  );

/** Sends the worker a request from one of the extension's own pages, as a button of it would. */
export const askWorker = (
  page: Page,
  name: string,
  ask: object,
): Promise<{ ok: boolean; failure?: { code: string } }> =>
  page.evaluate((message) => chrome.runtime.sendMessage(message), { name, ask });
