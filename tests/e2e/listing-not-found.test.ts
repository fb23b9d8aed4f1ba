import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import { alertOf, press } from '../browser/alerts.ts';
import { openOptions, testKeys } from '../browser/connect.ts';
import { jobEnd, pressResync } from '../browser/resync.ts';
import { settledRows } from '../browser/rows.ts';
import type { AccountStyle } from '../sandbox/account-style.ts';
import { type E2e, type UseLensOptions, useLens } from './use-lens.ts';

const COLLECTION = 'c_7f3a91';

/** An account that keeps LoyaltyLion's collection to itself, tested and not confirmed. */
function useTested(
  collectionIs: AccountStyle['collectionIs'],
  { allowed = [], switches = {} }: Pick<UseLensOptions, 'allowed' | 'switches'> = {},
) {
  const account = { collectionIs, collection: COLLECTION };
  const e2e = useLens({ connected: false, allowed, switches, account });
  beforeAll(async () => {
    const options = await openOptions(e2e.lens);
    await testKeys(options, e2e.sandbox.keys);
    await options.waitForSelector('[data-phase="learned"]');
    await options.close();
  });
  return e2e;
}

async function name(options: Page, collection: string): Promise<void> {
  await options.locator('.name-collection input').fill(collection);
  await press(options, 'Look into it');
}

async function confirm(options: Page): Promise<void> {
  await press(options, 'Confirm');
  await options.waitForSelector('[data-phase="confirmed"]');
}

async function resyncAlice(e2e: E2e): Promise<Page> {
  await settledRows(await e2e.openLoyaltyLion(e2e.sandbox.world.cast.alice));
  const popup = await e2e.lens.openPopup();
  await pressResync(popup);
  expect(await jobEnd(popup)).toBe('verified');
  return popup;
}

const pushes = ({ sandbox }: E2e) => sandbox.world.writes.filter(({ by }) => by === 'push');

describe('LoyaltyLion’s collection, which Ometria does not list', () => {
  const e2e = useTested('unlisted');

  it('is named by hand, looked into, confirmed, and written to', async () => {
    const options = await openOptions(e2e.lens);
    await options.waitForSelector('[data-looked="shop_customers"]');
    await name(options, 'newsletter_forms');
    await alertOf(options, 'collection-not-proven');
    await options.waitForSelector('[data-looked="newsletter_forms"]');
    await name(options, COLLECTION);
    const facts = await options.waitForSelector('[data-listing]');
    expect(await facts?.evaluate(({ textContent }) => textContent)).toMatch(
      /c_7f3a91.*of \d+ members|members found/,
    );
    await confirm(options);
    await resyncAlice(e2e);
    expect(pushes(e2e).map(({ collection }) => collection)).toEqual([COLLECTION]);
  });
});

describe('LoyaltyLion’s collection, of which Ometria does not show what is in it', () => {
  const e2e = useTested('listed', { switches: { listingShape: 'no-properties' } });

  it('is named by hand, and used only once it is understood what it means if it is another', async () => {
    const options = await openOptions(e2e.lens);
    await options.waitForSelector('[data-code="collection-not-found"]');
    await name(options, 'shop_customers');
    await alertOf(options, 'collection-not-shown');
    await options.waitForSelector('[data-question="unproven-collection"] ::-p-text(shop_customers)');
    expect(await options.$('[data-listing]')).toBeNull();
    await name(options, COLLECTION);
    await options.waitForSelector(`[data-question="unproven-collection"] ::-p-text(${COLLECTION})`);
    await options.locator('[data-question="unproven-collection"] input').click();
    await press(options, 'Use this collection');
    await options.waitForSelector('[data-listing] ::-p-text(does not show what its records hold)');
    await confirm(options);
    await resyncAlice(e2e);
    expect(pushes(e2e).map(({ collection }) => collection)).toEqual([COLLECTION]);
  });
});

describe('LoyaltyLion’s records, which Ometria does not show', () => {
  const e2e = useTested('hidden', { allowed: ['foreign-listing', 'created-listing'] });

  it('are done without only after an explicit choice, which says what it may hide', async () => {
    const profiles = e2e.sandbox.world.ometria.profileCount;
    const options = await openOptions(e2e.lens);
    await options.waitForSelector('.listing-none');
    expect(await options.$eval('.own-records', (folded) => folded.hasAttribute('open'))).toBe(false);
    await options.locator('.own-records summary').click();
    await options.locator('.understood input').click();
    await press(options, 'Use records of our own');
    await options.waitForSelector('[data-listing="own"]');
    await confirm(options);

    const { alice } = e2e.sandbox.world.cast;
    await settledRows(await e2e.openLoyaltyLion(alice));
    const plan = await e2e.lens.openPopup();
    const note = await plan.waitForSelector('#resync-note ::-p-text(a record of our own)');
    expect(await note?.evaluate(({ textContent }) => textContent)).toContain('loyalty_lens');
    await plan.close();
    await resyncAlice(e2e);
    expect(pushes(e2e).map(({ collection, id }) => [collection, id])).toEqual([
      ['loyalty_lens', alice.merchantId],
    ]);
    expect(e2e.sandbox.world.ometria.profileCount).toBe(profiles);

    await options.bringToFront();
    await options.locator('#history .history-toggle').click();
    await options.waitForSelector('#history ::-p-text(a record of our own)');
  });

  it('are chosen anew at any time, with a confirmation', async () => {
    const options = await openOptions(e2e.lens);
    await options.locator('.listing-change summary').click();
    await name(options, COLLECTION);
    await alertOf(options, 'collection-not-proven');
    expect(await options.$eval('[data-listing]', (facts) => facts.getAttribute('data-listing'))).toBe('own');
    expect(await options.$eval('[data-phase]', (page) => page.getAttribute('data-phase'))).toBe('confirmed');
  });
});
