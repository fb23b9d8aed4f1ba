import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import { alertOf, press, shownCodes } from '../browser/alerts.ts';
import { addConnection, openOptions } from '../browser/connect.ts';
import { askWorker, resyncButtons, shownConnection } from '../browser/connections.ts';
import { jobEnd, pressResync } from '../browser/resync.ts';
import { allRows, settledRows, verdictOf } from '../browser/rows.ts';
import type { Account } from '../sandbox/http/exchange.ts';
import type { CastName } from '../sandbox/population/cast.ts';
import { useLens } from './use-lens.ts';

const FIRST = 'Harbour & Pine UK';
const SECOND = 'Meadow & Moss';

describe('two connections', () => {
  const e2e = useLens({ withOther: true, customers: 60 });

  beforeAll(async () => {
    // The same people in both programmes, with other points: whose values are shown tells whose keys were used.
    const { other } = e2e.sandbox;
    for (const { id } of other.world.members)
      other.world.updateMember(id, { pointsApproved: 77_000 + (id % 100) });
    await (await addConnection(e2e.lens, other.keys)).close();
  });

  const open = async (url: string): Promise<Page> => {
    const page = await e2e.lens.openPage(url);
    await page.bringToFront();
    return page;
  };
  const openLoyaltyLion = ({ world }: Account, name: CastName): Promise<Page> =>
    open(`https://app.loyaltylion.com/sites/${world.sites[0]?.id}/customers/${world.cast[name].id}`);
  const openOmetria = ({ world }: Account, name: CastName): Promise<Page> => {
    const [profile] = world.ometria.profilesByEmail(world.cast[name].email ?? '');
    return open(`https://console.ometria.com/contacts/${profile?.id}`);
  };
  const pushes = (): number => e2e.sandbox.log.filter(({ method }) => method === 'POST').length;

  it('are told apart by the site on a LoyaltyLion page', async () => {
    const { sandbox } = e2e;
    expect(await shownConnection(await openLoyaltyLion(sandbox, 'ann'))).toBe(FIRST);
    const page = await openLoyaltyLion(sandbox.other, 'ann');
    expect(await shownConnection(page)).toBe(SECOND);
    const approved = (await allRows(page)).find(({ field }) => field === 'approved_points');
    expect(approved?.text).toMatch(/77,0\d\d/);
  });

  it('are told apart by the profile on an Ometria page, though both know the email', async () => {
    const { sandbox } = e2e;
    const page = await openOmetria(sandbox.other, 'joann');
    expect(await shownConnection(page)).toBe(SECOND);
    const approved = (await allRows(page)).find(({ field }) => field === 'approved_points');
    expect(approved?.text).toMatch(/77,0\d\d/);
    const [profile] = sandbox.world.ometria.profilesByEmail('joann@example.com');
    await page.goto(`https://console.ometria.com/contacts/${profile?.id}`);
    await page.waitForFunction(
      (name) => document.querySelector('[data-loyalty-lens]')?.shadowRoot?.textContent?.includes(name),
      {},
      FIRST,
    );
    expect(verdictOf(await allRows(page), 'approved_points')).toBe('in-sync');
  });

  it('are asked for the customer of a tab one at a time, the last proven one first', async () => {
    const page = await openOmetria(e2e.sandbox.other, 'dora');
    await settledRows(page);
    const before = e2e.sandbox.log.length;
    const [profile] = e2e.sandbox.other.world.ometria.profilesByEmail('dora+vip@example.com');
    await page.goto(`https://console.ometria.com/contacts/${profile?.id}`);
    await page.waitForFunction(() =>
      document.querySelector('[data-loyalty-lens]')?.shadowRoot?.textContent?.includes('dora+vip'),
    );
    await settledRows(page);
    const looked = e2e.sandbox.log.slice(before).filter(({ path }) => path === `/v2/profiles/${profile?.id}`);
    expect(looked).toHaveLength(1);
  });

  it('write through the one that was chosen, and through no other', async () => {
    const { sandbox } = e2e;
    await settledRows(await openLoyaltyLion(sandbox.other, 'alice'));
    const popup = await e2e.lens.openPopup();
    expect(await shownConnection(popup)).toBe(SECOND);
    await pressResync(popup);
    expect(await jobEnd(popup)).toBe('verified');
    expect(sandbox.other.world.writes.filter(({ by }) => by === 'push')).toHaveLength(1);
    expect(sandbox.world.writes.filter(({ by }) => by === 'push')).toHaveLength(0);
    await popup.close();

    const page = await openLoyaltyLion(sandbox, 'alice');
    await settledRows(page);
    expect(await page.$('>>> [data-state]')).toBeNull(); // the other Alice's job, of the same LoyaltyLion id
  });

  it('are a question where only an email is known, which the agent answers once', async () => {
    e2e.sandbox.switches.set({ ometriaPathId: 'opaque' });
    const list = await open('https://console.ometria.com/contacts?q=ann@example.com');
    const path = await list.$$eval('main a', (links) => links[0]?.getAttribute('href') ?? '');
    const page = await open(`https://console.ometria.com${path}`);
    await page.evaluate(() => {
      for (const label of document.querySelectorAll('dt')) {
        if (!/Profile ID|User ID/.test(label.textContent ?? '')) continue;
        label.nextElementSibling?.remove();
        label.remove();
      }
    });
    await page.waitForSelector('>>> [data-question="which-connection"]');
    const popup = await e2e.lens.openPopup();
    const question = await popup.waitForSelector('[data-question="which-connection"]');
    expect(await question?.$$eval('button', (buttons) => buttons.length)).toBe(2);
    await popup.locator(`[data-question] button ::-p-text(${SECOND})`).click();
    await settledRows(popup);
    expect(await shownConnection(popup)).toBe(SECOND);
    await e2e.lens.killWorker();
    await press(popup, 'Refresh');
    await settledRows(popup);
    expect(await shownConnection(popup)).toBe(SECOND);
    expect(await popup.$('[data-question]')).toBeNull();
    e2e.sandbox.switches.set({ ometriaPathId: 'profile-id' });
  });

  it('show a LoyaltyLion site that is none of theirs as another account', async () => {
    const before = e2e.sandbox.log.filter(({ host }) => host.startsWith('api.')).length;
    const page = await open('https://app.loyaltylion.com/sites/9999/customers/6932');
    const { text } = await alertOf(page, 'other-account');
    expect(text).toContain('another LoyaltyLion account');
    expect(await page.$('>>> [data-verdict]')).toBeNull();
    expect(e2e.sandbox.log.filter(({ host }) => host.startsWith('api.'))).toHaveLength(before);
  });

  describe.each(['profile-id', 'customer-id', 'opaque'] as const)(
    'with %s in the address',
    (ometriaPathId) => {
      it.each(['shown', 'hidden'] as const)(
        'say in words that an Ometria page is of an account none of them has, personal data %s',
        async (ometriaPersonalData) => {
          const before = pushes();
          e2e.sandbox.switches.set({ ometriaSession: 'other-account', ometriaPathId, ometriaPersonalData });
          const list = await open('https://console.ometria.com/contacts');
          const path = await list.$$eval('main a', (links) => links[0]?.getAttribute('href') ?? '');
          const page = await open(`https://console.ometria.com${path}`);
          const { text } = await alertOf(page, 'other-account');
          expect(text).toContain('This is another account');
          expect(await page.$('>>> [data-verdict]')).toBeNull();

          const popup = await e2e.lens.openPopup();
          await alertOf(popup, 'other-account');
          expect(await resyncButtons(popup)).toEqual([]);
          const tabId = await popup.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id);
          const subject = { kind: 'tab', tabId };
          const ask = { subject, token: '', fields: ['approved_points'], confirmed: true };
          expect(await askWorker(popup, 'resync', ask)).toMatchObject({ ok: false });
          expect(pushes()).toBe(before);
          e2e.sandbox.switches.set({
            ometriaSession: 'same-account',
            ometriaPathId: 'profile-id',
            ometriaPersonalData: 'shown',
          });
        },
      );
    },
  );

  it('refuse to write through one that is read only, and show everything', async () => {
    const options = await openOptions(e2e.lens);
    await options.locator(`.connection-tab ::-p-text(${SECOND})`).click();
    await options.locator('.connection-switch input').click();
    await options.waitForSelector('.connection-tab .connection-read-only');

    const page = await openLoyaltyLion(e2e.sandbox.other, 'plus');
    e2e.sandbox.other.world.updateMember(e2e.sandbox.other.world.cast.plus.id, { pointsApproved: 5 });
    expect(await allRows(page)).toHaveLength(21);
    const popup = await e2e.lens.openPopup();
    await alertOf(popup, 'read-only');
    expect(await resyncButtons(popup)).toEqual([true]);

    const before = pushes();
    const tabId = await popup.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id);
    const subject = { kind: 'tab', tabId };
    const ask = { subject, token: '', fields: ['approved_points'], confirmed: true };
    expect(await askWorker(popup, 'resync', ask)).toMatchObject({
      ok: false,
      failure: { code: 'read-only' },
    });
    expect(pushes()).toBe(before);
    expect(await shownCodes(popup)).toEqual(['read-only']);
  });

  it('leave nothing to compare with once one is removed', async () => {
    const page = await openLoyaltyLion(e2e.sandbox.other, 'ann');
    await settledRows(page);
    const options = await openOptions(e2e.lens);
    await options.bringToFront();
    await options.locator(`.connection-tab ::-p-text(${SECOND})`).click();
    await press(options, 'Remove connection');
    await press(options, 'Remove with its keys');
    await options.waitForFunction(
      (name) =>
        ![...document.querySelectorAll('.connection-tab')].some((tab) => tab.textContent?.includes(name)),
      {},
      SECOND,
    );
    await page.bringToFront();
    await alertOf(page, 'other-account');
    expect(await page.$('>>> [data-verdict]')).toBeNull();
  });
});
