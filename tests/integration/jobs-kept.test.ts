import { describe, expect, test } from 'vitest';
import type { Member } from '../sandbox/member.ts';
import type { LensInNode } from './lens-in-node.ts';
import { givePoints, outcomeOf, resynced } from './resync.ts';
import { pushesOf } from './steps.ts';
import { compare, endOf, member, pressResync } from './use-lens.ts';
import { useSandbox } from './use-sandbox.ts';

const bench = useSandbox();

/** What LoyaltyLion's listing of a member holds. */
function listingOf({ sandbox: { world } }: LensInNode, who: Member): Record<string, unknown> {
  const address = world.listingOf(who);
  const listing = address && world.ometria.listing(address.collection, address.id);
  return Object.fromEntries([...(listing?.properties ?? [])].map(([key, { value }]) => [key, value]));
}

/** Without what is empty. */
const filled = (properties: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== '' && value !== null));

describe.each(['merge', 'replace'] as const)('where a push %ss properties', (merge) => {
  test('the listing keeps every other key', async () => {
    const lens = await bench.open();
    const { world, switches } = bench.sandbox;
    switches.set({ merge });
    const { alice } = world.cast;
    const address = world.listingOf(alice);
    if (!address) throw new RangeError('Alice has a listing');
    const others = { shop_tags: 'b2c', shop_orders_count: 3 };
    world.ometria.write({ ...address, level: world.style.level, email: alice.email, properties: others });
    const before = listingOf(lens, alice);
    const job = await resynced(lens, alice);
    expect(outcomeOf(job)).toBe('verified');
    const written = Object.fromEntries(job.changes.map(({ ometriaField, after }) => [ometriaField, after]));
    expect(filled(listingOf(lens, alice))).toEqual(filled({ ...before, ...written }));
  });

  test.each(['absent', 'null', 'empty-string'] as const)(
    'what the listing holds empty is not sent, shown as %s: an account may take that for an error',
    async (clearedProperty) => {
      const lens = await bench.open();
      const { switches, world } = bench.sandbox;
      switches.set({ merge, clearedProperty, nullClears: 'error', emptyStringClears: 'error' });
      const { topTier } = world.cast;
      world.loyaltyLionSync(topTier.id);
      const before = listingOf(lens, topTier);
      expect(filled(before)).not.toEqual(before);
      expect(outcomeOf(await resynced(lens, topTier))).toBe('verified');
      switches.set({ clearedProperty: 'absent', nullClears: 'clears', emptyStringClears: 'clears' });
    },
  );
});

describe('undo', () => {
  test('puts back what was there', async () => {
    const lens = await bench.open();
    const { ann } = bench.sandbox.world.cast;
    const before = listingOf(lens, ann);
    const done = await resynced(lens, ann);
    expect(listingOf(lens, ann)).not.toEqual(before);
    const undone = await endOf(lens, await lens.useCases.resync.undo(done.id));
    expect(outcomeOf(undone)).toBe('verified');
    expect(listingOf(lens, ann)).toEqual(before);
  });

  test('is refused where a value has moved since, and writes nothing', async () => {
    const lens = await bench.open();
    const { joann } = bench.sandbox.world.cast;
    const done = await resynced(lens, joann);
    givePoints(lens, joann);
    bench.sandbox.world.loyaltyLionSync(joann.id);
    const [before, held] = [pushesOf(bench.sandbox), listingOf(lens, joann)];
    const undone = await endOf(lens, await lens.useCases.resync.undo(done.id));
    expect(outcomeOf(undone)).toBe('failed: undo-moved');
    expect(pushesOf(bench.sandbox)).toBe(before);
    expect(listingOf(lens, joann)).toEqual(held);
  });

  test('of what was never verified there is none', async () => {
    const lens = await bench.open();
    const { longValues } = bench.sandbox.world.cast;
    const failed = await resynced(lens, longValues);
    expect(outcomeOf(failed)).toBe('failed: too-large');
    await expect(lens.useCases.resync.undo(failed.id)).rejects.toThrow('undo-nothing');
  });
});

describe('nothing is written', () => {
  test('where the properties would be more than Ometria takes', async () => {
    const lens = await bench.open();
    const { longValues } = bench.sandbox.world.cast;
    const before = pushesOf(bench.sandbox);
    expect(outcomeOf(await resynced(lens, longValues))).toBe('failed: too-large');
    expect(pushesOf(bench.sandbox)).toBe(before);
  });

  test('but for the fields that fit, once the long one is left out', async () => {
    const lens = await bench.open();
    const { longValues } = bench.sandbox.world.cast;
    givePoints(lens, longValues);
    const view = await compare(lens, member(longValues.id));
    const fields = view.plan?.changes.map(({ field }) => field).filter((field) => field !== 'referral_url');
    const jobId = await pressResync(lens, member(longValues.id), view, { fields: fields ?? [] });
    expect(outcomeOf(await endOf(lens, jobId))).toBe('verified');
  });

  test.each([
    ['contradicting', 'identity-contradiction'],
    ['noListing', 'listing-not-found'],
  ] as const)('for %s: %s', async (name, code) => {
    const lens = await bench.open();
    const who = bench.sandbox.world.cast[name];
    const before = pushesOf(bench.sandbox);
    const { failure, plan } = await compare(lens, member(who.id));
    expect((plan?.failure ?? failure)?.code).toBe(code);
    expect(pushesOf(bench.sandbox)).toBe(before);
  });

  test('where the emails differ, until the agent agrees', async () => {
    const lens = await bench.open();
    const { emailDiffers } = bench.sandbox.world.cast;
    givePoints(lens, emailDiffers);
    const view = await compare(lens, member(emailDiffers.id));
    expect(view.plan?.mustConfirm).toBe('email-differs');
    await expect(pressResync(lens, member(emailDiffers.id), view)).rejects.toThrow('emails-differ');
    expect(outcomeOf(await resynced(lens, emailDiffers))).toBe('verified');
  });
});
