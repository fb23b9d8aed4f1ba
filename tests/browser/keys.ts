import type { Page } from 'puppeteer';
import { press } from './alerts.ts';
import type { LensBrowser } from './launch.ts';

export const openOptions = (lens: LensBrowser): Promise<Page> =>
  lens.openPage(lens.extensionUrl('src/ui/options/options.html'));

/** Types into the input with this label. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  await page.locator(`::-p-aria([name="${label}"][role="textbox"])`).fill(text);
}

/** Waits until the options page says that the keys are kept like this. */
export async function kept(options: Page, mode: 'device' | 'passphrase' | 'session'): Promise<void> {
  await options.waitForSelector(`[data-protection="${mode}"]`);
}

export async function setPassphrase(options: Page, passphrase: string): Promise<void> {
  await press(options, 'Set passphrase');
  await type(options, 'New passphrase', passphrase);
  await type(options, 'New passphrase again', passphrase);
  await press(options, 'Set passphrase');
  await kept(options, 'passphrase');
}

export async function unlock(page: Page, passphrase: string): Promise<void> {
  await type(page, 'Passphrase', passphrase);
  await press(page, 'Unlock');
}

/** What the extension has stored in this browser, by where it is; read on one of its own pages. */
export function storedOn(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const found: Record<string, number> = { alarms: (await chrome.alarms.getAll()).length };
    for (const area of ['local', 'session', 'sync'] as const) {
      found[area] = Object.keys(await chrome.storage[area].get()).length;
    }
    found['page'] = localStorage.length + sessionStorage.length;
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error ?? new Error(name)));
      });
      for (const store of database.objectStoreNames) {
        const counting = database.transaction(store).objectStore(store).count();
        await new Promise((resolve) => counting.addEventListener('success', resolve));
        found[store] = counting.result;
      }
      database.close();
    }
    return found;
  });
}
