import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { connect } from '../browser/connect.ts';
import { type LensBrowser, launchLens } from '../browser/launch.ts';
import { settledRows } from '../browser/rows.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { atMost, type Measure, percentile } from './measure.ts';

const PAIRS = 15;
const SETTLE_MS = 300;
const BYTES_PER_MB = 1_000_000;

/** One load of a customer's page: largest paint, slowest answer to a click, heap of the tab. */
interface Load {
  readonly lcpMs: number;
  readonly inpMs: number;
  readonly heapMb: number;
}

/**
 * What a customer's page loses by the extension: loads with it are paired with loads of a build that runs in no
 * page. How far two loads without it are apart is noise; the median difference must lie within it.
 */
export async function impactBench(): Promise<Measure[]> {
  const sandbox = await startSandbox();
  const [lens, control] = [
    await launchLens({ sandbox }),
    await launchLens({ sandbox, extension: await inNoPage() }),
  ];
  try {
    await (await connect(lens, sandbox)).close();
    for (const browser of [control, lens]) await load(browser, sandbox, browser === lens); // the first is a cold one
    const loads: { readonly first: Load; readonly second: Load; readonly ours: Load }[] = [];
    for (let n = 0; n < PAIRS; n++) {
      const first = await load(control, sandbox, false);
      const ours = await load(lens, sandbox, true);
      const second = await load(control, sandbox, false);
      loads.push({ first, second, ours });
    }
    const difference = (key: keyof Load): number =>
      percentile(
        loads.map(({ first, ours }) => ours[key] - first[key]),
        0.5,
      );
    const noise = (key: keyof Load): number =>
      percentile(
        loads.map(({ first, second }) => Math.abs(second[key] - first[key])),
        0.95,
      );
    return [
      atMost({
        name: `largest paint later by (median of ${PAIRS} pairs; budget: p95 of pairs without)`,
        value: difference('lcpMs'),
        budget: noise('lcpMs'),
        unit: 'ms',
      }),
      atMost({
        name: `answer to a click later by (median of ${PAIRS} pairs; budget: p95 of pairs without)`,
        value: difference('inpMs'),
        budget: noise('inpMs'),
        unit: 'ms',
      }),
      atMost({
        name: `heap of an idle tab more by (median of ${PAIRS} pairs)`,
        value: difference('heapMb'),
        budget: 2,
        unit: 'MB',
      }),
    ];
  } finally {
    await lens.close();
    await control.close();
    await sandbox.close();
  }
}

/** The built extension without its content script. */
async function inNoPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'loyalty-lens-'));
  await cp('dist', folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest: Record<string, unknown> = JSON.parse(await readFile(path, 'utf8'));
  delete manifest['content_scripts'];
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}

async function load(lens: LensBrowser, sandbox: Sandbox, isCompared: boolean): Promise<Load> {
  const page = await lens.browser.newPage();
  try {
    await page.bringToFront();
    await page.evaluateOnNewDocument(noteVitals);
    const site = sandbox.world.sites[0]?.id;
    await page.goto(`https://app.loyaltylion.com/sites/${site}/customers/${sandbox.world.cast.ann.id}`);
    if (isCompared) await settledRows(page);
    for (const tab of await page.$$('main [role=tab]')) await tab.click();
    await setTimeout(SETTLE_MS);
    const { lcpMs, inpMs } = await page.evaluate(() => globalThis.vitals);
    return { lcpMs, inpMs, heapMb: (await heapBytes(page)) / BYTES_PER_MB };
  } finally {
    await page.close();
  }
}

declare global {
  var vitals: { lcpMs: number; inpMs: number };
}

/** Runs in the page. */
function noteVitals(): void {
  const vitals = { lcpMs: 0, inpMs: 0 };
  globalThis.vitals = vitals;
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) vitals.lcpMs = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  const events = { type: 'event', buffered: true, durationThreshold: 16 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) vitals.inpMs = Math.max(vitals.inpMs, duration);
  }).observe(events);
}

/** Of the page and of every script in it, ours too, once what nobody holds is gone. */
async function heapBytes(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
