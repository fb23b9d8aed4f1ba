import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { connect } from '../browser/connect.ts';
import { type LensBrowser, launchLens } from '../browser/launch.ts';
import type { LoggedRequest } from '../sandbox/http/journal.ts';
import { type Member, memberState } from '../sandbox/member.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { atMost, type Measure, percentile } from './measure.ts';

const RUNS = 30;
const BUDGET_MS = 100;
const POLL_MS = 20;
const QUIET_MS = 300;
const DEADLINE_MS = 30_000;

declare global {
  /** Epoch ms since when the overlay has shown the whole comparison; null while it does not. */
  var comparedSince: number | null;
}

/**
 * From the last answer of the APIs that a comparison needed to all rows standing in the overlay, on pages of
 * 30 customers. Cold: the worker sleeps, the customer was never read. Warm: the worker is awake, and an
 * earlier answer is shown until the new one has come.
 *
 * Sandbox and browser run on one machine, so both sides' times are of one clock.
 */
export async function latencyBench(): Promise<Measure[]> {
  const sandbox = await startSandbox();
  const lens = await launchLens({ sandbox });
  try {
    await (await connect(lens, sandbox)).close();
    const members = suitable(sandbox).slice(0, RUNS);
    const cold = await eachMember(members, async (member) => {
      await lens.killWorker();
      return measure(lens, sandbox, member);
    });
    await lens.killWorker(); // what it remembers is too young to be read again
    const warm = await eachMember(members, (member) => measure(lens, sandbox, member));
    return [line('cold', cold), line('warm', warm)];
  } finally {
    await lens.close();
    await sandbox.close();
  }
}

const line = (name: string, values: readonly number[]): Measure =>
  atMost({
    name: `comparison complete after the last answer, ${name} (p95 of ${values.length})`,
    value: percentile(values, 0.95),
    budget: BUDGET_MS,
    unit: 'ms',
  });

/** Members without a special case, of whom both systems know one. */
function suitable({ world }: Sandbox): Member[] {
  const cast = new Set(Object.values(world.cast));
  const profiles = (email: string | null): number =>
    email === null ? 0 : world.ometria.profilesByEmail(email).length;
  return world.members.filter(
    (member) => !cast.has(member) && memberState(member) === 'enrolled' && profiles(member.email) === 1,
  );
}

async function eachMember(
  members: readonly Member[],
  run: (member: Member) => Promise<number>,
): Promise<number[]> {
  const values: number[] = [];
  for (const member of members) values.push(await run(member));
  return values;
}

async function measure(lens: LensBrowser, sandbox: Sandbox, member: Member): Promise<number> {
  const first = sandbox.log.length;
  const page = await lens.browser.newPage();
  try {
    await page.evaluateOnNewDocument(noteComparison);
    await page.goto(`https://app.loyaltylion.com/sites/${sandbox.world.sites[0]?.id}/customers/${member.id}`);
    await page.bringToFront();
    return await settled(page, () => sandbox.log.slice(first).filter(({ host }) => host.startsWith('api.')));
  } finally {
    await page.close();
  }
}

/**
 * Waits until everything is answered and shown, and nothing changes any more, and tells how far apart the last
 * necessary answer and the overlay were: what was asked after all rows stood there was asked for the plan. The
 * sandbox may note an answer a moment after the browser had it: that is 0.
 */
async function settled(page: Page, requests: () => readonly LoggedRequest[]): Promise<number> {
  const deadline = Date.now() + DEADLINE_MS;
  let stableSince = Date.now();
  let last: number | null = null;
  while (Date.now() < deadline) {
    const since = await page.evaluate(() => globalThis.comparedSince ?? null);
    const ends = requests().flatMap(({ at, tookMs }) =>
      since !== null && at <= since ? [at + Number(tookMs)] : [],
    );
    const isAnswered = ends.length > 0 && requests().every(({ tookMs }) => tookMs !== null);
    if (since !== last || !isAnswered) stableSince = Date.now();
    else if (Date.now() - stableSince >= QUIET_MS) return Math.max(0, Number(since) - Math.max(...ends));
    last = since;
    await setTimeout(POLL_MS);
  }
  throw new Error(`${page.url()} was not compared.`);
}

/** Runs in the page: notes when the overlay's rows are all there, from answers that are all fresh. */
function noteComparison(): void {
  const note = (root: ShadowRoot): void => {
    const rows = [...root.querySelectorAll('[data-field][data-verdict]')];
    const isWaiting = root.querySelector('[data-verdict=""], .fresh-waiting, .fresh-stale') !== null;
    if (rows.length === 0 || isWaiting) globalThis.comparedSince = null;
    else globalThis.comparedSince ??= Date.now();
  };
  const seen = new WeakSet<ShadowRoot>();
  new MutationObserver(() => {
    const root = document.querySelector('[data-loyalty-lens]')?.shadowRoot;
    if (!root || seen.has(root)) return;
    seen.add(root);
    note(root);
    const changes = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver(() => note(root)).observe(root, changes);
  }).observe(document, { subtree: true, childList: true });
}
