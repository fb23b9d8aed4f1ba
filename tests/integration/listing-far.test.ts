import { expect, onTestFinished, test } from 'vitest';
import { startSandbox } from '../sandbox/sandbox.ts';
import { LensInNode } from './lens-in-node.ts';
import { idOf } from './listing-accounts.ts';
import { pushesOf } from './steps.ts';
import { compare, member, saveAndTest } from './use-lens.ts';
import { VirtualClock } from './virtual-clock.ts';

test('a record that stands further on than is searched is not said to be missing', async () => {
  const clock = new VirtualClock();
  const sandbox = await startSandbox({
    customers: 1200,
    account: { listingId: { from: 'opaque', prefix: '' } },
    switches: { contactsPageCap: 20 },
    clock: clock.now,
  });
  const lens = new LensInNode(sandbox, clock);
  onTestFinished(() => sandbox.close());
  onTestFinished(() => lens.kill());
  const view = await saveAndTest(lens);
  expect(view.learned?.listing.rule?.kind).toBe('search');
  await lens.useCases.setup.confirm(idOf(view), {});
  const { world } = sandbox;
  const far = world.ometria.listings(world.style.collection, 900, 20)?.[0];
  const who = world.memberByMerchantId(far?.customerId ?? '');
  const { plan } = await compare(lens, member(who?.id ?? 0));
  expect(plan?.failure?.code).toBe('listing-not-reached');
  expect(pushesOf(sandbox)).toBe(0);
  expect(sandbox.breaches()).toEqual([]);
});
