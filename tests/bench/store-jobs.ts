import type { Page } from 'puppeteer';
import type { Job } from '../../src/domain/job.ts';
import { ended } from '../unit/domain/history/jobs.ts';

const MINUTE_MS = 60_000;

/**
 * Puts verified jobs of so many customers, one a minute until now, straight into the store that the worker has made.
 *
 * @param page one of the extension's origin
 */
export async function storeJobs(page: Page, count: number): Promise<void> {
  const jobs = Array.from({ length: count }, (_, index) => jobOf(index, count));
  await page.evaluate(async (records) => {
    const opening = indexedDB.open('loyalty-lens');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const change = opening.result.transaction('jobs', 'readwrite');
    for (const record of records) change.objectStore('jobs').put(record, record.id);
    await new Promise((resolve) => change.addEventListener('complete', resolve));
    opening.result.close();
  }, jobs);
}

const jobOf = (index: number, count: number): Job =>
  ended('verified', {
    id: `job-${index}`,
    createdAt: Date.now() - (count - index) * MINUTE_MS,
    memberId: index,
    customer: { name: `Customer ${index}`, email: `job-${index}@example.com` },
  });
