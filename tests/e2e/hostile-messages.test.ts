import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import { callOf, type InIsolatedWorld, isolatedWorld } from '../browser/isolated-world.ts';
import { keyTraces } from '../browser/key-traces.ts';
import { openOptions, storedOn } from '../browser/keys.ts';
import { answers } from '../browser/readable.ts';
import { jobEnd, pressResync } from '../browser/resync.ts';
import { settledRows } from '../browser/rows.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { ASKS } from '../fixtures/asks.ts';
import {
  BAD_ASKS,
  BAD_MESSAGES,
  FALSE_SENDERS,
  FROM_PAGES,
  TAKES_NOTHING,
} from '../fixtures/hostile-messages.ts';
import { useLens } from './use-lens.ts';

const NAMES = Object.keys(ASKS);
const QUERY = { text: '', field: null } as const;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.]+/g;

interface Sent {
  readonly replies: readonly unknown[];
  readonly told: readonly (readonly unknown[])[];
}

/** What a surface of ours is told of a customer: the token of the plan and the id of the last job. */
interface Known {
  readonly token: string;
  readonly jobId: string;
}

async function knownOf(options: Page, memberId: number): Promise<Known | undefined> {
  const watch = { type: 'watch', subject: { kind: 'member', connectionId: null, memberId }, withPlan: true };
  const view = await options.evaluate(answers, [], [watch]);
  const [, token] = /"token":"((?:[^"\\]|\\.)*)"/.exec(view) ?? [];
  const [, jobId] = /"id":"([0-9a-f-]{36})"/.exec(view) ?? [];
  return token && jobId ? { token: String(JSON.parse(`"${token}"`)), jobId } : undefined;
}

const sentFrom = (text: string): Sent => {
  const [replies, told] = JSON.parse(text);
  return { replies, told };
};

const isOk = (reply: unknown): boolean =>
  typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true;

describe('a message that a page could have forged', () => {
  const e2e = useLens();
  let known: Known;
  let page: Page;
  let world: InIsolatedWorld;
  let options: Page;
  let before: { jobs: unknown; pushes: number; writes: number };

  const origin = (): string => e2e.lens.extensionUrl('').replace(/\/$/, '');
  const spoils = async () => ({
    jobs: (await storedOn(options))['jobs'],
    pushes: e2e.sandbox.log.filter(({ method, host }) => method !== 'GET' && host.startsWith('api.')).length,
    writes: e2e.sandbox.world.writes.length,
  });
  const send = async (asks: readonly unknown[], watches: readonly unknown[] = []): Promise<Sent> => {
    const text = await world(answers, asks, watches);
    expect(keyTraces(text, Object.values(e2e.sandbox.keys))).toEqual([]);
    const emails = new Set(text.match(EMAIL));
    emails.delete(e2e.sandbox.world.cast.alice.email ?? '');
    expect([...emails]).toEqual([]);
    return sentFrom(text);
  };

  /** Alice has been resynced, so that there is a job to undo, and is out of step again, so that there is a plan. */
  beforeAll(async () => {
    const { alice } = e2e.sandbox.world.cast;
    await e2e.openLoyaltyLion(alice);
    const popup = await e2e.lens.openPopup();
    await pressResync(popup);
    expect(await jobEnd(popup)).toBe('verified');
    e2e.sandbox.world.updateMember(alice.id, { pointsApproved: alice.pointsApproved + 7 });
    await popup.close();
  });

  const prepare = async (): Promise<void> => {
    const { alice } = e2e.sandbox.world.cast;
    page = await e2e.openLoyaltyLion(alice);
    await settledRows(page);
    options = await openOptions(e2e.lens);
    known = await waitUntil(() => knownOf(options, alice.id));
    await page.bringToFront();
    world = await isolatedWorld(page, origin());
    before = await spoils();
    expect(before).toMatchObject({ jobs: 1, writes: 1 });
  };

  it('is answered with nothing but what a page may cause', async () => {
    await prepare();
    const { alice } = e2e.sandbox.world.cast;
    const subject = { kind: 'member', connectionId: null, memberId: alice.id } as const;
    const plan = { ...ASKS.resync, subject, token: known.token };
    const telling = [
      { name: 'resync', ask: plan },
      { name: 'preview-resync', ask: plan },
      { name: 'undo', ask: { jobId: known.jobId } },
      { name: 'preview-undo', ask: { jobId: known.jobId } },
      { name: 'export-history', ask: { format: 'json', query: QUERY } },
      { name: 'look-up', ask: { query: alice.email } },
    ];
    const refused = await send(telling);
    expect(refused.replies).toEqual(telling.map(() => ({ ok: false, failure: { code: 'not-allowed' } })));
    const valid = await send(Object.entries(ASKS).map(([name, ask]) => ({ name, ask })));
    expect(NAMES.filter((_, index) => isOk(valid.replies[index]))).toEqual(FROM_PAGES);
    expect(await spoils()).toEqual(before);
  });

  it('does nothing where it is malformed, whoever sends it', async () => {
    await prepare();
    const malformed = [
      ...BAD_MESSAGES,
      ...NAMES.filter((name) => !TAKES_NOTHING.has(name)).flatMap((name) =>
        BAD_ASKS.map((ask) => ({ name, ask })),
      ),
    ];
    const { replies } = await send([...malformed, ...FALSE_SENDERS]);
    expect(answeredOk([...malformed, ...FALSE_SENDERS], replies)).toEqual([]);
    const own = sentFrom(String(await options.evaluate(callOf(answers, [malformed, []]))));
    expect(answeredOk(malformed, own.replies)).toEqual([]);
    const pollution = await options.evaluate(() => Reflect.get({}, 'polluted'));
    expect(pollution).toBe(undefined);
    expect(await spoils()).toEqual(before);
  });

  it('watches its own tab and nothing else', async () => {
    await prepare();
    const { ann } = e2e.sandbox.world.cast;
    await e2e.openLoyaltyLion(ann);
    const tabs = await options.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id));
    const subjects = [
      ...tabs.map((tabId) => ({ kind: 'tab', tabId })),
      ...e2e.sandbox.world.members
        .slice(0, 20)
        .map(({ id }) => ({ kind: 'member', connectionId: null, memberId: id })),
    ];
    const watches = [
      ...subjects.map((subject) => ({ type: 'watch', subject, withPlan: true })),
      { type: 'watch-setup' },
      { type: 'watch-protection' },
      { type: 'watch-history', query: QUERY, limit: 50 },
      { type: 'refresh' },
      ...BAD_MESSAGES,
    ];
    const forged = await send([], watches);
    expect(forged.told.flat()).toEqual([]);
    const [own] = (await send([], [{ type: 'watch-own-tab', subject: subjects[1], withPlan: true }])).told;
    expect(own?.length).toBeGreaterThan(0);
    expect(JSON.stringify(own)).not.toContain('"token"');
    expect(await spoils()).toEqual(before);
  });

  it('cannot be sent by the page itself', async () => {
    await prepare();
    expect(await page.evaluate(() => typeof globalThis.chrome?.runtime)).toBe('undefined');
  });
});

const answeredOk = (messages: readonly unknown[], replies: readonly unknown[]): string[] =>
  messages.filter((_, index) => isOk(replies[index])).map((message) => JSON.stringify(message).slice(0, 200));
