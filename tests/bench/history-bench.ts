import type { Page } from 'puppeteer';
import { type LensBrowser, launchLens } from '../browser/launch.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { atMost, type Measure, percentile } from './measure.ts';
import { storeJobs } from './store-jobs.ts';

const JOBS = 1_000;
const RUNS = 30;
const BUDGET_MS = 200;
const OPTIONS = 'src/ui/options/options.html';

declare global {
  /** Milliseconds from the page's start until the history's first page stood in it. */
  var historyAfter: number | undefined;
}

/**
 * From opening the page to the newest of 1,000 jobs standing in it, everything else of the page included; and
 * from the last key of a search to the one job that it finds, the oldest.
 */
export async function historyBench(): Promise<Measure[]> {
  const sandbox = await startSandbox();
  const lens = await launchLens({ sandbox });
  try {
    await fill(lens);
    const opened: number[] = [];
    const found: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const page = await lens.browser.newPage();
      await page.evaluateOnNewDocument(noteHistory);
      await page.goto(lens.extensionUrl(OPTIONS));
      opened.push(Number(await (await page.waitForFunction(() => globalThis.historyAfter)).jsonValue()));
      found.push(await search(page, 'job-0@'));
      await page.close();
    }
    return [
      line(`history of ${JOBS} jobs opens (p95 of ${RUNS})`, opened),
      line(`history of ${JOBS} jobs is searched (p95 of ${RUNS})`, found),
    ];
  } finally {
    await lens.close();
    await sandbox.close();
  }
}

const line = (name: string, values: readonly number[]): Measure =>
  atMost({ name, value: percentile(values, 0.95), budget: BUDGET_MS, unit: 'ms' });

/** Straight into the store that the worker has made by now. */
async function fill(lens: LensBrowser): Promise<void> {
  const page = await lens.openPage(lens.extensionUrl(OPTIONS));
  await page.waitForSelector('#history .history-none');
  await storeJobs(page, JOBS);
  await page.close();
}

/** Runs in the page. */
function noteHistory(): void {
  const note = new MutationObserver(() => {
    if (document.querySelectorAll('#history [data-job]').length < 50) return;
    globalThis.historyAfter ??= performance.now();
    note.disconnect();
  });
  note.observe(document, { subtree: true, childList: true });
}

/** Types a search, at once, and tells how long it took to show the one job that it finds. */
const search = (page: Page, text: string): Promise<number> =>
  page.evaluate(async (typed) => {
    const input = document.querySelector<HTMLInputElement>('#history input[type="search"]');
    if (!input) throw new Error('There is no search.');
    const start = performance.now();
    input.value = typed;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    while (document.querySelectorAll('#history [data-job]').length !== 1) {
      await new Promise(requestAnimationFrame);
    }
    return performance.now() - start;
  }, text);
