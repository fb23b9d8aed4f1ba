import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import type { LensBrowser } from './launch.ts';
import { waitUntil } from './wait-until.ts';

/** One job as the history lists it. */
export interface ListedJob {
  readonly id: string;
  readonly state: string;
  readonly undo: string;
  readonly text: string;
}

/** The options page, once its history has arrived. */
export async function openHistory(lens: LensBrowser): Promise<Page> {
  const page = await lens.openPage(lens.extensionUrl('src/ui/options/options.html'));
  await page.bringToFront();
  await page.waitForSelector('#history .history-list, #history .history-none');
  return page;
}

export const listedJobs = (page: Page): Promise<ListedJob[]> =>
  page.$$eval('#history [data-job]', (jobs) =>
    jobs.map((job) => ({
      id: job.getAttribute('data-job') ?? '',
      state: job.getAttribute('data-state') ?? '',
      undo: job.getAttribute('data-undo') ?? '',
      text: job.textContent.replaceAll(/\s+/g, ' ').trim(),
    })),
  );

/** Presses **Undo** beside a job. */
export const pressUndo = (page: Page, id: string): Promise<void> =>
  page.locator(`#history [data-job="${id}"] .history-action button`).click();

/** Presses an export button and reads the file that the browser saved. */
export async function exported(lens: LensBrowser, page: Page, name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lens-export-'));
  const session = await lens.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
  const file = await waitUntil(async () =>
    (await readdir(folder)).find(
      (saved) => saved.startsWith('loyalty-lens-history-') && !saved.endsWith('.crdownload'),
    ),
  );
  await session.detach();
  return readFile(join(folder, file), 'utf8');
}
