import type { Page } from 'puppeteer';

/** A failure as a surface shows it. */
export interface ShownAlert {
  /** What happened and what to do next. */
  readonly sentence: string;
  /** The sentence and everything beside it. */
  readonly text: string;
}

/** Waits until a surface, an overlay in its shadow root included, shows the failure with this code. */
export async function alertOf(page: Page, code: string): Promise<ShownAlert> {
  const alert = await page.waitForSelector(`>>> [role="alert"][data-code="${code}"]`);
  if (!alert) throw new Error(`No alert ${code}`);
  return alert.evaluate((element) => ({
    sentence: element.querySelector('p')?.textContent ?? '',
    text: element.textContent ?? '',
  }));
}

/** The codes of all failures that a surface shows at this moment. */
export async function shownCodes(page: Page): Promise<string[]> {
  return page.$$eval('>>> [role="alert"]', (alerts) =>
    alerts.map((alert) => alert.getAttribute('data-code') ?? ''),
  );
}

/** Presses a button by its name, as a person would. */
export async function press(page: Page, name: string): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
}
