import type { Page } from 'puppeteer';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { LensBrowser } from './launch.ts';

const OPTIONS = 'src/ui/options/options.html';

/** Types both keys, as an agent would, and waits until the account has been learned. */
export async function testKeys(page: Page, keys: Sandbox['keys']): Promise<void> {
  await page.locator('::-p-aria(LoyaltyLion API key)').fill(keys.loyaltylion);
  await page.locator('::-p-aria(Ometria API key)').fill(keys.ometria);
  await page.locator('::-p-aria([name="Save and test"][role="button"])').click();
}

/** Connects the extension to the sandbox through the options page: two keys and one confirmation. */
export async function connect(lens: LensBrowser, sandbox: Sandbox): Promise<Page> {
  const page = await lens.openPage(lens.extensionUrl(OPTIONS));
  await testKeys(page, sandbox.keys);
  await page.locator('::-p-aria([name="Confirm"][role="button"])').setTimeout(60_000).click();
  await page.waitForFunction(() => document.querySelector('[data-phase="confirmed"]') !== null);
  return page;
}
