import type { Page } from 'puppeteer';
import type { LensBrowser } from './launch.ts';

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
