import type { Page } from 'puppeteer';
import { afterEach, describe, expect, it } from 'vitest';
import { alertOf, press, shownCodes } from '../browser/alerts.ts';
import { testKeys } from '../browser/connect.ts';
import { settledRows } from '../browser/rows.ts';
import type { Switches } from '../sandbox/switches.ts';
import { expectPlain } from './expect-plain.ts';
import { useLens } from './use-lens.ts';

const RIGHT: Partial<Switches> = {
  loyaltyLionKey: 'active',
  loyaltyLionScopes: 'read_customers',
  ometriaKey: 'active',
};

/** Each after one with another code, so that none can be met by what is still shown of the last. */
const REFUSALS: readonly (readonly [string, Partial<Switches>])[] = [
  ['bad-loyaltylion-key', { loyaltyLionKey: 'disabled' }],
  ['ometria-key-too-new', { ometriaKey: 'not-active-yet', badOmetriaKey: 403 }],
  ['missing-scope', { loyaltyLionScopes: 'none' }],
  ['ometria-key-too-new', { ometriaKey: 'not-active-yet', badOmetriaKey: 401 }],
  ['missing-scope', { loyaltyLionScopes: 'read_orders' }],
];

describe('what set-up says until it is done', () => {
  const e2e = useLens({ connected: false });
  afterEach(() => e2e.sandbox.switches.set(RIGHT));
  const openOptions = (): Promise<Page> =>
    e2e.lens.openPage(e2e.lens.extensionUrl('src/ui/options/options.html'));

  const expectOnBothSurfaces = async (code: string): Promise<void> => {
    const page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.alice);
    expectPlain(await alertOf(page, code), e2e.sandbox);
    const popup = await e2e.lens.openPopup();
    expectPlain(await alertOf(popup, code), e2e.sandbox);
    const options = e2e.lens.browser.waitForTarget((target) => target.url().includes('/options.html'));
    await press(popup, 'Open options');
    await options;
  };

  it('asks for the keys', () => expectOnBothSurfaces('no-keys'));

  it.each(REFUSALS)('says %s for %o', async (code, switches) => {
    e2e.sandbox.switches.set(switches);
    const options = await openOptions();
    await testKeys(options, e2e.sandbox.keys);
    expectPlain(await alertOf(options, code), e2e.sandbox);
    await options.waitForSelector('[data-phase="failed"]');
    expect(await shownCodes(options)).toEqual([code]);
  });

  it('asks for the confirmation, and compares once it is given', async () => {
    const options = await openOptions();
    await press(options, 'Save and test');
    await options.waitForSelector('[data-phase="learned"]');
    expect(await shownCodes(options)).toEqual([]);
    await expectOnBothSurfaces('not-confirmed');

    const page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.alice);
    await alertOf(page, 'not-confirmed');
    await options.bringToFront();
    await press(options, 'Confirm');
    await page.bringToFront();
    expect(await settledRows(page)).not.toEqual([]);
  });
});
