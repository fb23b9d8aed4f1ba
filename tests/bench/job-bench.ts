import type { Page } from 'puppeteer';
import { connect } from '../browser/connect.ts';
import { type LensBrowser, launchLens } from '../browser/launch.ts';
import type { LoggedRequest } from '../sandbox/http/journal.ts';
import { type Member, memberState } from '../sandbox/member.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { atMost, type Measure, percentile } from './measure.ts';

const RUNS = 20;
const BUDGET_MS = 50;
/** The requests that the popup was filled with no longer count for the vendors' limits. */
const LOOKED_AT_MS = 1_500;

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
    const first = log.length;
    const { clickedAt, acceptedAt } = await clickWhenReady(popup);
    const requests = log.slice(first).filter(({ at }) => at >= clickedAt && at <= acceptedAt);
    return Math.max(0, acceptedAt - clickedAt - busyMs(requests, acceptedAt));
  } finally {
    await page.close();
  }
}

/** Presses the button once it can be pressed and nothing happens any more. Times are epoch ms. */
function clickWhenReady(popup: Page): Promise<{ clickedAt: number; acceptedAt: number }> {
  return popup.evaluate(async (lookedAtMs) => {
    const ready = (): HTMLButtonElement | undefined =>
      [...document.querySelectorAll('button')].find(
        (button) => /^Resync \d+ fields?$/.test(button.textContent.trim()) && !button.disabled,
      );
    const changed = (isDone: () => boolean) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (!isDone()) return;
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true, attributes: true });
        look();
      });
    await changed(() => ready() !== undefined);
    await new Promise((resolve) => setTimeout(resolve, lookedAtMs));
    const clickedAt = Date.now();
    ready()?.click();
    await changed(() =>
      ['accepted', 'not-visible-yet', 'verified'].includes(
        document.querySelector<HTMLElement>('[data-state]')?.dataset['state'] ?? '',
      ),
    );
    return { clickedAt, acceptedAt: Date.now() };
  }, LOOKED_AT_MS);
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
