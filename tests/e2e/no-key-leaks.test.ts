import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { alertOf, press } from '../browser/alerts.ts';
import { connect } from '../browser/connect.ts';
import { isolatedWorld } from '../browser/isolated-world.ts';
import { keyTraces } from '../browser/key-traces.ts';
import { openOptions, type } from '../browser/keys.ts';
import { collectOutputs } from '../browser/outputs.ts';
import { answers, readable } from '../browser/readable.ts';
import { jobEnd, pressResync } from '../browser/resync.ts';
import { allRows } from '../browser/rows.ts';
import { ASKS } from '../fixtures/asks.ts';
import { useLens } from './use-lens.ts';

const QUERY = { text: '', field: null } as const;

describe('the keys', () => {
  const e2e = useLens({ connected: false });
  let outputs: readonly string[] = [];
  let page: Page;
  let popup: Page;

  const traces = (text: string): string[] => keyTraces(text, Object.values(e2e.sandbox.keys));
  /** Names the place where something was found. */
  const expectNone = (place: string, text: string): void => {
    expect(text.length, place).toBeGreaterThan(0);
    expect({ place, traces: traces(text) }).toEqual({ place, traces: [] });
  };
  const origin = (): string => e2e.lens.extensionUrl('').replace(/\/$/, '');

  /** Every request of every name, those about the open customer and the last job among them. */
  function asksOf(view: string): unknown[] {
    const memberId = e2e.sandbox.world.cast.alice.id;
    const subject = { kind: 'member', connectionId: null, memberId } as const;
    const [, token = ''] = /"token":"((?:[^"\\]|\\.)*)"/.exec(view) ?? [];
    const [, jobId = ''] = /"id":"([0-9a-f-]{36})","kind"/.exec(view) ?? [];
    const plan = { ...ASKS['preview-resync'], subject, token: String(JSON.parse(`"${token}"`)) };
    const telling = [
      { name: 'preview-resync', ask: plan },
      { name: 'preview-undo', ask: { jobId } },
      { name: 'export-history', ask: { format: 'csv', query: QUERY } },
      { name: 'export-history', ask: { format: 'json', query: QUERY } },
      { name: 'look-up', ask: { query: String(memberId) } },
    ];
    return [...telling, ...Object.entries(ASKS).map(([name, ask]) => ({ name, ask }))];
  }

  function watchesOf(connectionId: string | null): unknown[] {
    const { id: memberId } = e2e.sandbox.world.cast.alice;
    return [
      { type: 'watch-own-tab' },
      { type: 'watch-setup', connectionId },
      { type: 'watch-connections' },
      { type: 'watch-protection' },
      { type: 'watch-history', query: QUERY, limit: 50 },
      { type: 'watch', subject: { kind: 'member', connectionId: null, memberId }, withPlan: true },
    ];
  }

  /** Compared, resynced, compared again under failures: whatever is ever shown or stored is there. */
  async function workWithThem(): Promise<void> {
    outputs = collectOutputs(e2e.lens.browser);
    await (await connect(e2e.lens, e2e.sandbox)).close();
    page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.alice);
    await allRows(page);
    popup = await e2e.lens.openPopup();
    await pressResync(popup);
    expect(await jobEnd(popup)).toBe('verified');
    e2e.sandbox.switches.set({ loyaltyLionKey: 'disabled', ometriaKey: 'not-active-yet' });
    await press(popup, 'Refresh');
    await alertOf(popup, 'bad-loyaltylion-key');
    await alertOf(page, 'bad-loyaltylion-key');
    e2e.sandbox.switches.set({ loyaltyLionKey: 'active', ometriaKey: 'active' });
    await press(popup, 'Retry');
    await popup.waitForSelector('[role="alert"]', { hidden: true });
    await allRows(popup);
  }

  it('would be found in storage, in a form, in a console and in a part of something', async () => {
    const { ometria: key } = e2e.sandbox.keys;
    const said = collectOutputs(e2e.lens.browser);
    const options = await openOptions(e2e.lens);
    await type(options, 'Ometria API key', key);
    expect(traces(await options.evaluate(readable))).not.toEqual([]);

    await options.evaluate((planted) => chrome.storage.local.set({ planted }), key.slice(5, 30));
    const dashboard = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.alice);
    const world = await isolatedWorld(dashboard, origin());
    expect(traces(await world(readable))).not.toEqual([]);
    expect(traces(await dashboard.evaluate(readable))).toEqual([]);
    await options.evaluate(() => chrome.storage.local.clear());

    // oxlint-disable-next-line no-console -- what is looked for
    await dashboard.evaluate((text) => console.log(btoa(`a${text}`)), key);
    await expect.poll(() => traces(said.join('\n'))).not.toEqual([]);
  });

  // One test, since what it looks at is one browser's state after one day's work.
  it('are nowhere that a page, a content script or a surface can look', async () => {
    await workWithThem();
    const world = await isolatedWorld(page, origin());
    expectNone('the page', await page.evaluate(readable));
    expectNone('the content script', await world(readable));
    expectNone('the popup', await popup.evaluate(readable));
    const options = await openOptions(e2e.lens);
    await options.waitForSelector('[data-phase="confirmed"]');
    expectNone('the options', await options.evaluate(readable));

    const listed = await options.evaluate(answers, [], [{ type: 'watch-connections' }]);
    const [, connectionId = null] = /"id":"([0-9a-f-]{36})"/.exec(listed) ?? [];
    const watches = watchesOf(connectionId);
    const asks = asksOf(await options.evaluate(answers, [], watches));
    const toContent = await world(answers, asks, watches);
    expect(toContent).toContain('not-allowed');
    expectNone('messages to the content script', toContent);
    const toOwnPage = await options.evaluate(answers, asks, watches);
    for (const telling of ['x-ometria-auth', 'approved_points', '"ok":true'])
      expect(toOwnPage).toContain(telling);
    expectNone('messages to a page of ours', toOwnPage);
    expectNone('consoles and errors', outputs.join('\n'));
  });
});
