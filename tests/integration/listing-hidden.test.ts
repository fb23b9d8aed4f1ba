import { describe, expect, test } from 'vitest';
import type { ListingIdSource } from '../sandbox/account-style.ts';
import { idOf, now, useAccounts } from './listing-accounts.ts';
import { givePoints, isInStep, outcomeOf, resynced } from './resync.ts';
import { pushesOf, see } from './steps.ts';
import { compare, member, saveAndTest } from './use-lens.ts';

const open = useAccounts();

describe('the collections do not show what is in them', () => {
  const HIDDEN = { listingShape: 'no-properties' } as const;
  const named = (collection: string, mayBeUnproven: boolean) =>
    ({ kind: 'named', collection, mayBeUnproven }) as const;

  test.each(['c_7f3a91', 'shop_customers'])('%s is not used without a word', async (collection) => {
    const { lens, view } = await open({ collection: 'c_7f3a91' }, HIDDEN);
    expect(view.learned?.listing.rule).toBeNull();
    const choosing = lens.useCases.setup.chooseListing(idOf(view), named(collection, false));
    await expect(choosing).rejects.toMatchObject({ failure: { code: 'collection-not-shown' } });
    const { listing } = (await now(lens, idOf(view))).learned ?? {};
    expect(listing?.rule).toBeNull();
    expect(listing?.looked.at(-1)).toMatchObject({ collection, found: 'not-shown' });
  });

  test('the right one is used once that is understood, and tested again, still is', async () => {
    const { lens, sandbox, view } = await open({ collection: 'c_7f3a91' }, HIDDEN);
    const { collection } = sandbox.world.style;
    await lens.useCases.setup.chooseListing(idOf(view), named(collection, true));
    await lens.useCases.setup.confirm(idOf(view), {});
    const { alice } = sandbox.world.cast;
    expect(outcomeOf(await resynced(lens, alice))).toBe('verified');
    expect((await saveAndTest(lens)).learned?.listing.rule?.collection).toBe(collection);
  });

  test('one that nobody’s records are in is refused, whatever is understood', async () => {
    const { lens, view } = await open({ collection: 'c_7f3a91' }, HIDDEN);
    const choosing = lens.useCases.setup.chooseListing(idOf(view), named('newsletter_forms', true));
    await expect(choosing).rejects.toMatchObject({ failure: { code: 'collection-not-proven' } });
  });
});

describe('listings show neither email nor customer id', () => {
  const openMinimal = async (from: ListingIdSource) => {
    const account = { listingId: { from, prefix: 'LL_' }, collection: 'loyaltylion' };
    const opened = await open(account, { listingShape: 'minimal', listingsPageShape: 'ids' });
    await opened.lens.useCases.setup.confirm(idOf(opened.view), {});
    return opened;
  };

  test.each(['merchant_id', 'email_sha1'] as const)(
    'an id made of the %s proves whose it is',
    async (from) => {
      const { lens, sandbox } = await openMinimal(from);
      const { alice, emailDiffers } = sandbox.world.cast;
      expect(outcomeOf(await resynced(lens, alice))).toBe('verified');
      expect(isInStep(lens, alice)).toBe(true);
      givePoints(lens, emailDiffers);
      const { plan } = await compare(lens, see(lens, 'ometria', 'emailDiffers'));
      expect(plan?.failure?.code).toMatch(/^listing-not-(proven|found)$/);
    },
  );

  test('LoyaltyLion’s number does not, which is said at set-up', async () => {
    const { lens, sandbox, view } = await openMinimal('loyaltylion_id');
    expect(view.learned?.listing.rule).toBeNull();
    expect(view.learned?.listing.looked[0]).toMatchObject({ collection: 'loyaltylion', found: 'no-owner' });
    const { plan } = await compare(lens, member(sandbox.world.cast.alice.id));
    expect(plan?.failure?.code).toBe('collection-not-found');
    expect(pushesOf(sandbox)).toBe(0);
  });
});
