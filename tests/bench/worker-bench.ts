import type { Page } from 'puppeteer';
import { launchLens } from '../browser/launch.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { atMost, type Measure, percentile } from './measure.ts';
import { storeJobs } from './store-jobs.ts';

const RUNS = 30;
const JOBS = 1_000;
const BUDGET_MS = 150;
/** A page of the extension's origin in which nothing of ours runs, and starts the worker again. */
const QUIET_PAGE = 'manifest.json';

/** From a message to the worker that was ended to its answer, out of the database; 1,000 jobs are in it. */
export async function workerBench(): Promise<Measure[]> {
  const sandbox = await startSandbox();
  const lens = await launchLens({ sandbox });
  try {
    const page = await lens.openPage(lens.extensionUrl(QUIET_PAGE));
    await firstAnswer(page); // the database is made once, not at every start
    await storeJobs(page, JOBS);
    const values: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await lens.killWorker();
      values.push(await firstAnswer(page));
    }
    return [
      atMost({
        name: `worker's cold start to its first answer, ${JOBS} jobs stored (p95 of ${RUNS})`,
        value: percentile(values, 0.95),
        budget: BUDGET_MS,
        unit: 'ms',
      }),
    ];
  } finally {
    await lens.close();
    await sandbox.close();
  }
}

function firstAnswer(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = performance.now();
    const reply: unknown = await chrome.runtime.sendMessage({ name: 'recent-customers', ask: {} });
    if (typeof reply !== 'object' || reply === null || !('ok' in reply) || reply.ok !== true) {
      throw new Error(`The worker answered ${JSON.stringify(reply)}`);
    }
    return performance.now() - start;
  });
}
