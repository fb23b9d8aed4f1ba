import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { press } from './alerts.ts';
import type { LensBrowser } from './launch.ts';
import { waitUntil } from './wait-until.ts';

/** Presses a button and reads the file that the browser saved. */
export async function saved(lens: LensBrowser, page: Page, button: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lens-saved-'));
  const session = await lens.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await press(page, button);
  const file = await waitUntil(async () =>
    (await readdir(folder)).find((name) => name.startsWith('loyalty-lens-') && !name.endsWith('.crdownload')),
  );
  await session.detach();
  return readFile(join(folder, file), 'utf8');
}

/** Chooses a file with this text under **Import settings**. */
export async function chooseSettings(page: Page, text: string): Promise<void> {
  const path = join(await mkdtemp(join(tmpdir(), 'lens-chosen-')), 'team.json');
  await writeFile(path, text);
  const input = await page.waitForSelector('.import input[type="file"]');
  await input?.uploadFile(path);
}

/** Imports what was chosen, once it is shown what that would do. */
export async function importChosen(page: Page): Promise<void> {
  await page.waitForSelector('.import-preview [data-outcome]');
  await press(page, 'Import');
  await page.waitForSelector('[data-imported="true"]');
}
