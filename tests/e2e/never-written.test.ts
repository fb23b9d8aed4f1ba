import type { Page } from 'puppeteer';
import { afterEach, describe, expect, it } from 'vitest';
import { alertOf, shownCodes } from '../browser/alerts.ts';
import { allRows, shownRows } from '../browser/rows.ts';
import type { CastName } from '../sandbox/population/cast.ts';
import { expectPlain } from './expect-plain.ts';
import { useLens } from './use-lens.ts';

describe('a customer who must not be written', () => {
  const e2e = useLens();
  afterEach(() => expect(e2e.sandbox.world.writes).toEqual([]));

  const isOffered = (popup: Page): Promise<boolean> =>
    popup.$$eval('button', (buttons) =>
      buttons.some(({ textContent, disabled }) => /^Resync \d/.test(textContent ?? '') && !disabled),
    );

  const MISSING: readonly (readonly [string, CastName])[] = [
    ['no-profile', 'pos'],
    ['no-profile', 'noProfile'],
  ];
  it.each(MISSING)('is said to be one on both surfaces, beside what is known: %s (%s)', async (code, who) => {
    const page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast[who]);
    expectPlain(await alertOf(page, code), e2e.sandbox);
    expect(await allRows(page)).toHaveLength(21);
    const popup = await e2e.lens.openPopup();
    expectPlain(await alertOf(popup, code), e2e.sandbox);
    await allRows(popup);
    expect(await shownCodes(popup)).toEqual([code]);
    expect(await isOffered(popup)).toBe(false);
  });

  it('has ids that contradict each other: no value is shown beside another person’s', async () => {
    const page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.contradicting);
    expectPlain(await alertOf(page, 'identity-contradiction'), e2e.sandbox);
    const popup = await e2e.lens.openPopup();
    expectPlain(await alertOf(popup, 'identity-contradiction'), e2e.sandbox);
    expect([await shownRows(page), await shownRows(popup)]).toEqual([[], []]);
    expect(await shownCodes(popup)).toEqual(['identity-contradiction']);
    expect(await isOffered(popup)).toBe(false);
  });

  it('has no listing of LoyaltyLion’s', async () => {
    await e2e.openLoyaltyLion(e2e.sandbox.world.cast.noListing);
    const popup = await e2e.lens.openPopup();
    expectPlain(await alertOf(popup, 'listing-not-found'), e2e.sandbox);
    expect(await isOffered(popup)).toBe(false);
  });

  it('is known to Ometria alone', async () => {
    const [profile] = e2e.sandbox.world.ometria.profilesByEmail('subscriber3@example.net');
    const page = await e2e.lens.openPage(`https://console.ometria.com/contacts/${profile?.id}`);
    expectPlain(await alertOf(page, 'no-member'), e2e.sandbox);
    expect(await allRows(page)).toHaveLength(21);
  });

  const openSite = (site: number, id: number): Promise<Page> =>
    e2e.lens.openPage(`https://app.loyaltylion.com/sites/${site}/customers/${id}`);

  it('is nobody whom either system knows', async () => {
    const page = await openSite(e2e.sandbox.world.sites[0]?.id ?? 0, 99_999_999);
    expectPlain(await alertOf(page, 'nobody-found'), e2e.sandbox);
    expect(await shownRows(page)).toEqual([]);
  });

  it('stands on another account’s page, for which nothing is even asked', async () => {
    const asked = (): number => e2e.sandbox.log.filter(({ host }) => host.startsWith('api.')).length;
    const before = asked();
    const page = await openSite(999, e2e.sandbox.world.cast.alice.id);
    expectPlain(await alertOf(page, 'other-account'), e2e.sandbox);
    const popup = await e2e.lens.openPopup();
    expectPlain(await alertOf(popup, 'other-account'), e2e.sandbox);
    expect([await shownRows(page), await shownRows(popup)]).toEqual([[], []]);
    expect(asked()).toBe(before);
  });
});
