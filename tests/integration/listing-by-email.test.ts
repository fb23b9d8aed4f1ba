import { expect, test } from 'vitest';
import type { Member } from '../sandbox/member.ts';
import type { LensInNode } from './lens-in-node.ts';
import { givePoints, isInStep, outcomeOf, planResync, resynced } from './resync.ts';
import { pushesOf } from './steps.ts';
import { compare, endOf, member } from './use-lens.ts';
import { useSandbox } from './use-sandbox.ts';

/** LoyaltyLion's listings are found by their email, and show nothing else of whose they are. */
const bench = useSandbox({
  account: { listingId: { from: 'email_sha256', prefix: '' }, listingHasCustomerId: false },
  switches: { listingShape: 'no-customer-id' },
});

/** The shop has heard of another email: from then on it is the profile's, in which LoyaltyLion's listing stays. */
function moveInShop({ sandbox: { world } }: LensInNode, { merchantId }: Member, email: string): void {
  const shops = { collection: 'shop_customers', id: merchantId, level: 'importer', properties: {} } as const;
  const profileId = world.ometria.profileOf(shops.collection, merchantId)?.id;
  world.ometria.write({ ...shops, email, ...(profileId !== undefined && { profileId }) }, 'hand');
}

test('under another email than the profile’s, it is written to once that is agreed', async () => {
  const lens = await bench.open();
  const { alice } = bench.sandbox.world.cast;
  moveInShop(lens, alice, 'alice.moved@example.com');
  givePoints(lens, alice);
  const { plan } = await compare(lens, member(alice.id));
  expect(plan).toMatchObject({ mustConfirm: 'email-differs', failure: null });
  expect(outcomeOf(await resynced(lens, alice))).toBe('verified');
  expect(isInStep(lens, alice)).toBe(true);
});

test('where another profile has that email, it may be theirs, and nothing is written', async () => {
  const lens = await bench.open();
  const { world } = bench.sandbox;
  const { ann, joann } = world.cast;
  const press = await planResync(lens, ann);
  world.updateMember(ann.id, { email: joann.email });
  const before = pushesOf(bench.sandbox);
  expect(outcomeOf(await endOf(lens, await press()))).toBe('failed: listing-not-proven');
  expect(pushesOf(bench.sandbox)).toBe(before);
});
