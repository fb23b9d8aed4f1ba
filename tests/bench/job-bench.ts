import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { connect } from '../browser/connect.ts';
import { type LensBrowser, launchLens } from '../browser/launch.ts';
import type { LoggedRequest } from '../sandbox/http/journal.ts';
import { type Member, memberState } from '../sandbox/member.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { atMost, type Measure, percentile } from './measure.ts';

const RUNS = 20;
const BUDGET_MS = 50;
/** After this the requests that filled the popup, and the last job's, count no more for the vendors' limits. */
const QUIET_MS = 1_300;
const POLL_MS = 50;

/**
 * From a click on Resync until the popup shows it as accepted, without the time in which a vendor had a request
 * to answer: reading both sides anew, the record stored three times, everything drawn, the way to the vendors.
 */
export async function jobBench(): Promise<Measure[]> {
  const sandbox = await startSandbox();
  const lens = await launchLens({ sandbox });
  try {
    await (await connect(lens, sandbox)).close();
    const values: number[] = [];
    for (const member of suitable(sandbox).slice(0, RUNS)) values.push(await resync(lens, sandbox, member));
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

async function resync(lens: LensBrowser, sandbox: Sandbox, member: Member): Promise<number> {
  const { world, log } = sandbox;
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
    while (Date.now() - (log.findLast(isCall)?.at ?? 0) < QUIET_MS) await setTimeout(POLL_MS);
    const { clickedAt, acceptedAt } = await click(popup);
    const requests = log.filter(
      (request) => isCall(request) && request.at >= clickedAt && request.at <= acceptedAt,
    );
    return Math.max(0, acceptedAt - clickedAt - busyMs(requests, acceptedAt));
  } finally {
    await page.close();
  }
}

const isCall = ({ host }: LoggedRequest): boolean => host.startsWith('api.');

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

/** For how long at least one of the requests was being answered. */
function busyMs(requests: readonly LoggedRequest[], until: number): number {
  let busy = 0;
  let last = 0;
  for (const { at, tookMs } of requests.toSorted((a, b) => a.at - b.at)) {
    const end = Math.min(until, at + (tookMs ?? 0));
    busy += Math.max(0, end - Math.max(at, last));
    last = Math.max(last, end);
  }
  return busy;
}
