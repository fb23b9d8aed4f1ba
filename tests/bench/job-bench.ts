import { setTimeout } from 'node:timers/promises';
import { type Page, TargetType } from 'puppeteer';
import { connect } from '../browser/connect.ts';
import { type LensBrowser, launchLens } from '../browser/launch.ts';
import { type Member, memberState } from '../sandbox/member.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { atMost, type Measure, percentile } from './measure.ts';

const RUNS = 20;
const BUDGET_MS = 50;
/** After this the requests that filled the popup, and the last job's, count no more for the vendors' limits. */
const QUIET_MS = 1_300;
const POLL_MS = 50;

/** One request from where it left the worker to where its answer had come: epoch ms. */
interface Call {
  readonly leftAt: number;
  readonly answeredAt: number;
}

/**
 * From a click on Resync until the popup shows it as accepted, without the time in which the worker waits for a
 * vendor's answer: the message, the record stored three times, everything planned anew, everything drawn.
 */
export async function jobBench(): Promise<Measure[]> {
  const sandbox = await startSandbox();
  const lens = await launchLens({ sandbox });
  try {
    await (await connect(lens, sandbox)).close();
    const values: number[] = [];
    for (const member of suitable(sandbox).slice(0, RUNS)) {
      values.push(await resync(lens, sandbox, member));
    }
    return [
      atMost({
        name: `click on Resync to accepted, beside the APIs' own time (p95 of ${values.length})`,
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

/** Members without a special case, of whom both systems know one. */
function suitable({ world }: Sandbox): Member[] {
  const cast = new Set(Object.values(world.cast));
  return world.members.filter(
    (member) =>
      !cast.has(member) &&
      memberState(member) === 'enrolled' &&
      member.email !== null &&
      world.ometria.profilesByEmail(member.email).length === 1,
  );
}

/** Every request of the worker since it was last asked, by the browser's own timing. */
async function takeCalls({ browser }: LensBrowser): Promise<Call[]> {
  const target = await browser.waitForTarget((one) => one.type() === TargetType.SERVICE_WORKER);
  const worker = await target.worker();
  if (!worker) throw new Error('The service worker is not running.');
  return worker.evaluate(() => {
    const entries = performance.getEntriesByType('resource');
    performance.clearResourceTimings();
    return entries.map(({ startTime, duration }) => {
      const leftAt = performance.timeOrigin + startTime;
      return { leftAt, answeredAt: leftAt + duration };
    });
  });
}

async function resync(lens: LensBrowser, { world, log }: Sandbox, member: Member): Promise<number> {
  world.updateMember(member.id, { pointsApproved: member.pointsApproved + 11 });
  const page = await lens.openPage(
    `https://app.loyaltylion.com/sites/${world.sites[0]?.id}/customers/${member.id}`,
  );
  try {
    await page.bringToFront();
    const popup = await lens.openPopup();
    await popup.waitForFunction(() => {
      const buttons = [...document.querySelectorAll('button')];
      return buttons.some((button) => /^Resync \d/.test(button.textContent.trim()) && !button.disabled);
    });
    const lastCall = (): number => log.findLast(({ host }) => host.startsWith('api.'))?.at ?? 0;
    while (Date.now() - lastCall() < QUIET_MS) await setTimeout(POLL_MS);
    await takeCalls(lens);
    const { clickedAt, acceptedAt } = await click(popup);
    const waited = (await takeCalls(lens)).filter(
      ({ leftAt }) => leftAt >= clickedAt && leftAt <= acceptedAt,
    );
    if (waited.length === 0) throw new Error('Nothing was asked of the vendors.');
    return acceptedAt - clickedAt - coveredMs(waited, acceptedAt);
  } finally {
    await page.close();
  }
}

/** Presses the button. Times are epoch ms. */
function click(popup: Page): Promise<{ clickedAt: number; acceptedAt: number }> {
  return popup.evaluate(async () => {
    const isAccepted = (): boolean => {
      const state = document.querySelector<HTMLElement>('[data-state]')?.dataset['state'];
      return state !== undefined && state !== 'queued' && state !== 'sent';
    };
    const accepted = new Promise<number>((resolve) => {
      new MutationObserver((_, observer) => {
        if (!isAccepted()) return;
        observer.disconnect();
        resolve(Date.now());
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    const button = [...document.querySelectorAll('button')].find((one) =>
      one.textContent.startsWith('Resync '),
    );
    const clickedAt = Date.now();
    button?.click();
    return { clickedAt, acceptedAt: await accepted };
  });
}

/** For how long at least one of the calls was under way. */
function coveredMs(calls: readonly Call[], until: number): number {
  let covered = 0;
  let last = 0;
  for (const { leftAt, answeredAt } of calls.toSorted((a, b) => a.leftAt - b.leftAt)) {
    const end = Math.min(until, answeredAt);
    covered += Math.max(0, end - Math.max(leftAt, last));
    last = Math.max(last, end);
  }
  return covered;
}
