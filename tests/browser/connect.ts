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
  const page = await openOptions(lens);
  await testAndConfirm(page, sandbox.keys);
  return page;
}

/** Adds a connection to those that there are. */
export async function addConnection(lens: LensBrowser, keys: Sandbox['keys']): Promise<Page> {
  const page = await openOptions(lens);
  await page.locator('::-p-aria([name="Add connection"][role="button"])').click();
  await page.waitForSelector('[data-phase="no-keys"]');
  await testAndConfirm(page, keys);
  return page;
}

export const openOptions = (lens: LensBrowser): Promise<Page> => lens.openPage(lens.extensionUrl(OPTIONS));

async function testAndConfirm(page: Page, keys: Sandbox['keys']): Promise<void> {
  await testKeys(page, keys);
  await page.locator('::-p-aria([name="Confirm"][role="button"])').setTimeout(60_000).click();
  await page.waitForSelector('[data-phase="confirmed"]');
}
