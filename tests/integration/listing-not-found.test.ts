import { describe, expect, test } from 'vitest';
import { type ListingRule, OWN_COLLECTION } from '../../src/domain/connection.ts';
import type { SetupView } from '../../src/messages/setup-view.ts';
import type { AccountStyle } from '../sandbox/account-style.ts';
import type { BreachRule } from '../sandbox/http/journal.ts';
import type { Member } from '../sandbox/member.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { LensInNode } from './lens-in-node.ts';
import { idOf, now, useAccounts } from './listing-accounts.ts';
import { givePoints, isInStep, outcomeOf, resynced } from './resync.ts';
import { pushesOf, see } from './steps.ts';
import { compare, endOf, member, pressResync, saveAndTest } from './use-lens.ts';

/** What writing to records of our own is: what the person has chosen, and nothing beside it. */
const CHOSEN: readonly BreachRule[] = ['foreign-listing', 'created-listing'];

const openAccount = useAccounts();

/** An account that keeps LoyaltyLion's collection to itself. */
const open = (
  collectionIs: AccountStyle['collectionIs'],
  options?: Parameters<typeof openAccount>[1],
): ReturnType<typeof openAccount> => openAccount({ collectionIs, collection: 'c_7f3a91' }, options);

const OWN = { allowed: CHOSEN } as const;

async function writeToOwn({ useCases }: LensInNode, view: SetupView): Promise<void> {
  await useCases.setup.chooseListing(idOf(view), { kind: 'own' });
  await useCases.setup.confirm(idOf(view), {});
}

const profilesOf = ({ world }: Sandbox): number => world.ometria.profileCount;
const own = ({ world }: Sandbox, { merchantId }: Member) => world.ometria.listing(OWN_COLLECTION, merchantId);

describe('LoyaltyLion’s records are not found', () => {
  test('it is said what was tried; everything else is learned', async () => {
    const { view, sandbox } = await open('hidden');
    expect(view.phase).toBe('learned');
    const { listing } = view.learned ?? {};
    expect(listing?.rule).toBeNull();
    expect(listing?.members).toBeGreaterThan(100);
    const found = Object.fromEntries(listing?.looked.map((each) => [each.collection, each.found]) ?? []);
    expect(found['shop_customers']).toBe('no-field');
    expect(found).not.toHaveProperty(sandbox.world.style.collection);
    const check = view.checks.find(({ id }) => id === 'listing');
    expect(check).toMatchObject({ state: 'failed', failure: { code: 'collection-not-found' } });
    expect(view.learned?.fields.filter(({ state }) => state === 'mapped').length).toBeGreaterThan(15);
  });

  test('nothing is written as long as nobody has chosen', async () => {
    const { lens, sandbox, view } = await open('hidden');
    await lens.useCases.setup.confirm(idOf(view), {});
    const { plan } = await compare(lens, member(sandbox.world.cast.alice.id));
    expect(plan?.failure?.code).toBe('collection-not-found');
    expect(pushesOf(sandbox)).toBe(0);
  });
});

describe('the collection is named by hand', () => {
  test('it is looked into, and after a confirmation written to as if it had been found', async () => {
    const { lens, sandbox, view } = await open('unlisted');
    const { collection } = sandbox.world.style;
    expect(view.learned?.listing.rule).toBeNull();
    await lens.useCases.setup.chooseListing(idOf(view), { kind: 'named', collection, mayBeUnproven: false });
    const named = await now(lens, idOf(view));
    const { rule, tried, looked } = named.learned?.listing ?? {};
    expect(named.phase).toBe('learned');
    expect(rule?.collection).toBe(collection);
    expect(tried).toBeGreaterThanOrEqual(3);
    expect(looked?.at(-1)).toMatchObject({ collection, found: 'fields' });
    await lens.useCases.setup.confirm(idOf(view), {});
    const { alice } = sandbox.world.cast;
    expect(outcomeOf(await resynced(lens, alice))).toBe('verified');
    expect(isInStep(lens, alice)).toBe(true);

    const again = await saveAndTest(lens);
    expect(again.learned?.listing.rule).toEqual(rule);
  });

  test.each(['shop_customers', 'newsletter_forms', 'no_such_collection', OWN_COLLECTION])(
    '%s is refused, and the evidence kept',
    async (collection) => {
      const { lens, view } = await open('hidden');
      const choice = { kind: 'named', collection, mayBeUnproven: false } as const;
      await expect(lens.useCases.setup.chooseListing(idOf(view), choice)).rejects.toMatchObject({
        failure: { code: 'collection-not-proven' },
      });
      expect((await now(lens, idOf(view))).learned?.listing.rule).toBeNull();
    },
  );

  test('a wrong name does not undo what was confirmed', async () => {
    const { lens, view } = await open('listed');
    await lens.useCases.setup.confirm(idOf(view), {});
    const choice = { kind: 'named', collection: 'newsletter_forms', mayBeUnproven: false } as const;
    await expect(lens.useCases.setup.chooseListing(idOf(view), choice)).rejects.toThrow();
    const after = await now(lens, idOf(view));
    expect([after.phase, after.learned?.listing.rule]).toEqual(['confirmed', view.learned?.listing.rule]);
  });
});

describe('records of our own', () => {
  test('are what the plan says; the push makes one, which joins the very profile', async () => {
    const { lens, sandbox, view } = await open('hidden', OWN);
    const { alice } = sandbox.world.cast;
    await writeToOwn(lens, view);
    const { plan } = await compare(lens, member(alice.id));
    expect(plan).toMatchObject({
      listing: { collection: OWN_COLLECTION, id: alice.merchantId },
      failure: null,
      baseCharacters: 2,
    });
    const profiles = profilesOf(sandbox);
    const job = await resynced(lens, alice);
    expect(outcomeOf(job)).toBe('verified');
    expect(job.listing).toEqual({ collection: OWN_COLLECTION, id: alice.merchantId });
    expect(profilesOf(sandbox)).toBe(profiles);
    expect(isInStep(lens, alice)).toBe(true);
    expect([...(own(sandbox, alice)?.properties.keys() ?? [])].sort()).toEqual(
      job.changes.map(({ ometriaField }) => ometriaField).sort(),
    );
  });

  test.each(['merge', 'replace'] as const)('keep what an earlier resync wrote (%s)', async (merge) => {
    const { lens, sandbox, view } = await open('hidden', { ...OWN, merge });
    const { alice, ann } = sandbox.world.cast;
    await writeToOwn(lens, view);
    const first = await resynced(lens, alice);
    lens.kill(); // whoever opens the customer next reads them anew
    expect(outcomeOf(await resynced(lens, alice))).toBe('verified');
    const kept = own(sandbox, alice)?.properties;
    for (const { ometriaField } of first.changes) expect(kept?.has(ometriaField)).toBe(true);
    expect(outcomeOf(await resynced(lens, ann))).toBe('verified');
    const undone = await lens.useCases.resync.undo(
      (await lens.jobs.ofMember(first.connectionId, ann.id))[0]?.id ?? '',
    );
    expect(outcomeOf(await endOf(lens, undone))).toBe('verified');
  });

  test('are refused where Ometria does not show what an earlier resync wrote', async () => {
    const { lens, sandbox, view } = await open('hidden', OWN);
    const { alice } = sandbox.world.cast;
    await writeToOwn(lens, view);
    await resynced(lens, alice);
    sandbox.switches.set({ listingShape: 'no-properties' });
    givePoints(lens, alice);
    const { plan } = await compare(lens, member(alice.id));
    expect(plan?.failure?.code).toBe('own-listing-unreadable');
  });

  test('never make a contact: nobody without a profile gets one', async () => {
    const { lens, sandbox, view } = await open('hidden', OWN);
    const { noProfile, pos, contradicting } = sandbox.world.cast;
    await writeToOwn(lens, view);
    for (const who of [noProfile, pos]) {
      expect((await compare(lens, member(who.id))).plan).toBeNull();
    }
    const { plan } = await compare(lens, member(contradicting.id));
    expect(plan?.failure?.code ?? 'no plan').toMatch(/identity-contradiction|no plan/);
    expect(pushesOf(sandbox)).toBe(0);
  });

  test('go to the profile with the customer id, and not to another one with the same email', async () => {
    const { lens, sandbox, view } = await open('hidden', OWN);
    const { twoProfiles: who } = sandbox.world.cast;
    await writeToOwn(lens, view);
    const profile = sandbox.world.ometria.profileOf('shop_customers', who.merchantId);
    expect(outcomeOf(await resynced(lens, who))).toBe('verified');
    expect(sandbox.world.ometria.profileOf(OWN_COLLECTION, who.merchantId)?.id).toBe(profile?.id);
  });

  test('have the email that the profile has, where LoyaltyLion’s is another', async () => {
    const { lens, sandbox, view } = await open('hidden', OWN);
    const { emailDiffers: who } = sandbox.world.cast;
    await writeToOwn(lens, view);
    givePoints(lens, who);
    const tab = see(lens, 'ometria', 'emailDiffers');
    const asked = await compare(lens, tab);
    expect(asked.plan?.mustConfirm).toBe('email-differs');
    const jobId = await pressResync(lens, tab, asked, { confirmed: true });
    expect(outcomeOf(await endOf(lens, jobId))).toBe('verified');
    expect(own(sandbox, who)?.email).toBe('nora.old@example.com');
  });

  test('are refused where an email alone could lead to either of two profiles', async () => {
    const { lens, sandbox, view } = await open('hidden', OWN);
    const { unsettledProfiles: who } = sandbox.world.cast;
    await writeToOwn(lens, view);
    givePoints(lens, who);
    const asked = await compare(lens, member(who.id));
    expect(asked.phase).toBe('question');
    const key = await lens.useCases.subjects.open(member(who.id));
    lens.useCases.customers.answer(key ?? '', asked.question?.choices[0]?.id ?? '');
    const { plan } = await compare(lens, member(who.id));
    expect(plan?.failure?.code).toBe('listing-not-proven');
    expect(pushesOf(sandbox)).toBe(0);
  });

  test('are left for LoyaltyLion’s once those are found, after a confirmation', async () => {
    const { lens, sandbox, view } = await open('listed', OWN);
    const learnedRule: ListingRule | null = view.learned?.listing.rule ?? null;
    await writeToOwn(lens, view);
    expect((await lens.connections.get(idOf(view)))?.listingRule?.kind).toBe('own');
    const again = await saveAndTest(lens);
    expect(again.learned?.listing.rule).toEqual(learnedRule);
    expect((await lens.connections.get(idOf(view)))?.listingRule?.kind).toBe('own');
    await lens.useCases.setup.confirm(idOf(view), {});
    expect(outcomeOf(await resynced(lens, sandbox.world.cast.alice))).toBe('verified');
    expect(own(sandbox, sandbox.world.cast.alice)).toBeUndefined();
  });

  test('stay chosen where LoyaltyLion’s are not found again', async () => {
    const { lens, view } = await open('hidden', OWN);
    await writeToOwn(lens, view);
    expect((await saveAndTest(lens)).learned?.listing.rule?.kind).toBe('own');
  });
});
