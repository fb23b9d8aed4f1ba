import type { Browser, Page } from 'puppeteer';

/** What a person would get by pasting. */
export async function clipboardText(browser: Browser): Promise<string> {
  const page: Page = await browser.newPage();
  await page.setContent('<textarea></textarea>');
  await page.focus('textarea');
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  return page.$eval('textarea', (area) => area.value);
}
