import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { connect } from '../browser/connect.ts';
import { isolatedWorld } from '../browser/isolated-world.ts';
import { type LensBrowser, launchLens } from '../browser/launch.ts';
import { settledRows } from '../browser/rows.ts';
import type { Member } from '../sandbox/member.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { longestTaskMs } from './longest-task.ts';
import { atMost, type Measure, percentile } from './measure.ts';

const ELEMENTS = 5_000;
const READINGS = 30;
const CHANGES = 20;
const NAVIGATIONS = 20;
/** Longer than a page is given to settle. */
const PAUSE_MS = 400;

/** What the scripts cost in a customer's page of 5,000 elements, and how long the previous customer is seen. */
export async function pageBench(): Promise<Measure[]> {
  const sandbox = await startSandbox();
  const lens = await launchLens({ sandbox });
  try {
    await (await connect(lens, sandbox)).close();
    const page = await lens.openPage(urlOf(sandbox, sandbox.world.cast.ann));
    await page.bringToFront();
    await settledRows(page);
    const navigated = await navigationTimes(page, sandbox);
    await page.evaluate(grow, ELEMENTS);
    await setTimeout(PAUSE_MS);
    const readings = await readingTimes(page, lens);
    const changes = await changeTimes(page);
    const longest = await longestTaskMs(page, () => lookAtAll(page, lens));
    return [
      atMost({
        name: `identity and values of ${ELEMENTS} elements read (p95 of ${READINGS})`,
        value: percentile(readings, 0.95),
        budget: 20,
        unit: 'ms',
      }),
      atMost({
        name: `main thread for a change of a page of ${ELEMENTS} elements, the panel's too (p95 of ${CHANGES})`,
        value: percentile(changes, 0.95),
        budget: 50,
        unit: 'ms',
      }),
      atMost({
        name: 'longest task of such a page while it changes, and for a new panel in it',
        value: longest,
        budget: 50,
        unit: 'ms',
      }),
      atMost({
        name: `client-side navigation to the previous customer gone (p95 of ${NAVIGATIONS})`,
        value: percentile(navigated, 0.95),
        budget: 100,
        unit: 'ms',
      }),
    ];
  } finally {
    await lens.close();
    await sandbox.close();
  }
}

const urlOf = (sandbox: Sandbox, member: Member): string =>
  `https://app.loyaltylion.com/sites/${sandbox.world.sites[0]?.id}/customers/${member.id}`;

/** Runs in the page: adds what makes a page large, more of it with labels and numbers than without. */
function grow(elements: number): void {
  const rows = Array.from(
    { length: Math.ceil(elements / 5) },
    (_, n) => `<tr><th>Order ${n}</th><td><span>£${n}.50</span></td><td>${n} points</td></tr>`,
  );
  const table = document.createElement('table');
  table.innerHTML = `<tbody>${rows.join('')}</tbody>`;
  document.querySelector('main')?.append(table);
}

/** The built reader's own time, in the world in which it runs. */
async function readingTimes(page: Page, lens: LensBrowser): Promise<number[]> {
  const world = await isolatedWorld(page, lens.extensionUrl('').replace(/\/$/, ''));
  const busyMs = await mainThread(page);
  const values: number[] = [];
  for (let n = 0; n < READINGS; n++) {
    const before = await busyMs();
    await world(() => {
      const scope: unknown = Reflect.get(globalThis, Symbol.for('loyalty-lens'));
      const reader: unknown = Reflect.get(Object(scope), 'pageReader');
      const read: unknown = Reflect.get(Object(reader), 'readPage');
      if (typeof read !== 'function') throw new Error('The reader is not here.');
      read.call(reader, new URL(location.href), 'loyaltylion', () => undefined);
    });
    values.push((await busyMs()) - before);
  }
  return values;
}

/** Milliseconds for which the page's main thread has worked: its own time, whoever else is at work on the machine. */
async function mainThread(page: Page): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
  };
}

/** What each change of the page costs, which makes all of it be looked at anew. */
async function changeTimes(page: Page): Promise<number[]> {
  const busyMs = await mainThread(page);
  const values: number[] = [];
  for (let n = 0; n < CHANGES; n++) {
    const before = await busyMs();
    await page.evaluate((text) => {
      const cell = document.querySelector('main td');
      if (cell) cell.textContent = text;
    }, `Order ${n}`);
    await setTimeout(PAUSE_MS);
    values.push((await busyMs()) - before);
  }
  return values;
}

/** What makes the scripts look at the whole page: changes, and a new panel after an update. */
async function lookAtAll(page: Page, lens: LensBrowser): Promise<void> {
  await changeTimes(page);
  await page.$eval('[data-loyalty-lens]', (host) => host.setAttribute('data-old', ''));
  await lens.update();
  await page.waitForSelector('[data-loyalty-lens]:not([data-old])');
  await settledRows(page);
}

/** From one customer to the other and back, by address alone: the page still shows the previous one. */
async function navigationTimes(page: Page, sandbox: Sandbox): Promise<number[]> {
  const { ann, alice } = sandbox.world.cast;
  const values: number[] = [];
  for (let n = 0; n < NAVIGATIONS; n++) {
    const [from, to] = n % 2 === 0 ? [ann, alice] : [alice, ann];
    values.push(await page.evaluate(timeToGone, urlOf(sandbox, to), from.email ?? ''));
    await page.evaluate(
      (was, is) => {
        const main = document.querySelector('main');
        if (main) main.innerHTML = main.innerHTML.replaceAll(was, is);
      },
      from.email ?? '',
      to.email ?? '',
    );
    await page.waitForFunction(
      (email) => document.querySelector('[data-loyalty-lens]')?.shadowRoot?.textContent?.includes(email),
      {},
      to.email ?? '',
    );
  }
  return values;
}

/** Runs in the page: milliseconds from the new address until the panel does not name the email any more. */
async function timeToGone(url: string, email: string): Promise<number> {
  const root = document.querySelector('[data-loyalty-lens]')?.shadowRoot;
  if (!root) throw new Error('There is no panel.');
  const gone = new Promise<void>((resolve) => {
    const check = (): void => {
      if (!root.textContent?.includes(email)) resolve();
    };
    new MutationObserver(check).observe(root, { subtree: true, childList: true, characterData: true });
  });
  const start = performance.now();
  history.pushState({}, '', url);
  await gone;
  return performance.now() - start;
}
