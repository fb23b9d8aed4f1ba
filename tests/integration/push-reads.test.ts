import { expect, test } from 'vitest';
import type { FieldId } from '../../src/domain/field.ts';
import type { Member } from '../sandbox/member.ts';
import type { LensInNode } from './lens-in-node.ts';
import type { Moment } from './life.ts';
import { givePoints, isInStep, outcomeOf } from './resync.ts';
import { pushesOf } from './steps.ts';
import { compare, endOf, member, pressResync } from './use-lens.ts';
import { useSandbox } from './use-sandbox.ts';

/** The id of LoyaltyLion's listing is made of the email. */
const bench = useSandbox({ account: { listingId: { from: 'email', prefix: '' } } });

/** The requests of one job until its push has left, in the order in which they leave and are answered. */
async function requestsOf(lens: LensInNode, run: () => Promise<unknown>): Promise<readonly Moment[]> {
  const moments: Moment[] = [];
  lens.onMoment = (moment) => {
    if (/ (GET|POST) /.test(moment)) moments.push(moment);
  };
  await run();
  lens.onMoment = () => undefined;
  return moments.slice(0, moments.indexOf('before POST /v2/push') + 1);
}

/** The requests that filled the popup count no more for the vendors' limits. */
const QUIET_MS = 2_000;
/** An answer is never there before the next request could leave, however busy the machine is. */
const ANSWERED_AFTER_MS = 250;

async function resyncOnly(lens: LensInNode, who: Member, fields: readonly FieldId[]) {
  const view = await compare(lens, member(who.id));
  bench.clock.pass(QUIET_MS);
  for (const host of ['api.loyaltylion.com', 'api.ometria.com'])
    bench.sandbox.faults.add({
      host,
      kind: 'latency',
      ms: ANSWERED_AFTER_MS,
      times: Number.POSITIVE_INFINITY,
    });
  return requestsOf(lens, async () => endOf(lens, await pressResync(lens, member(who.id), view, { fields })));
}

test('a push waits for its reads once: all of them are asked before one has answered', async () => {
  const lens = await bench.open();
  const { inStep } = bench.sandbox.world.cast;
  givePoints(lens, inStep);
  const moments = await resyncOnly(lens, inStep, ['approved_points', 'lifetime_points']);
  const firstAnswer = moments.findIndex((moment) => moment.startsWith('after'));
  // Member, profile, error list, listing, transactions.
  expect(moments.slice(0, firstAnswer)).toHaveLength(5);
});

test('only what the written fields depend on is read', async () => {
  const lens = await bench.open();
  const { inStep } = bench.sandbox.world.cast;
  givePoints(lens, inStep);
  const moments = await resyncOnly(lens, inStep, ['approved_points']);
  expect(moments.filter((moment) => /headless|transactions/.test(moment))).toEqual([]);
});

test('what was asked for ahead is not taken where it turns out to be another’s', async () => {
  const lens = await bench.open();
  const { world } = bench.sandbox;
  const { alice } = world.cast;
  givePoints(lens, alice);
  const view = await compare(lens, member(alice.id));
  world.updateMember(alice.id, { email: 'alice.moved@example.com' });
  const before = pushesOf(bench.sandbox);
  const jobId = await pressResync(lens, member(alice.id), view, { confirmed: true });
  expect(outcomeOf(await endOf(lens, jobId))).toBe('failed: listing-not-found');
  expect(pushesOf(bench.sandbox)).toBe(before);
});

test('a listing that was read long before the push leaves is read again: LoyaltyLion may have written since', async () => {
  const lens = await bench.open();
  const { world, faults } = bench.sandbox;
  const { inStep } = world.cast;
  const address = world.listingOf(inStep);
  if (!address) throw new Error('No listing');
  givePoints(lens, inStep);
  const view = await compare(lens, member(inStep.id));
  bench.clock.pass(QUIET_MS);
  faults.add({ host: 'api.loyaltylion.com', path: /since_id/, kind: 'latency', ms: 1_000 });
  lens.onMoment = (moment) => {
    if (moment.startsWith('after GET /v2/contacts/')) {
      lens.onMoment = laterOn;
      const properties = { [world.style.fieldIds.spent_points]: '4321' };
      world.ometria.write({ ...address, level: world.style.level, email: inStep.email, properties });
    }
  };
  const laterOn = (moment: Moment): void => {
    if (moment === 'after GET /v2/customers') bench.clock.pass(10_000);
  };
  const fields = ['approved_points'] as const;
  const jobId = await pressResync(lens, member(inStep.id), view, { fields });
  expect(outcomeOf(await endOf(lens, jobId))).toBe('verified');
  expect(world.heldBy(inStep)?.spent_points).toBe('4321');
});

test('values that were read long before the push leaves are looked at again: LoyaltyLion’s own newer ones stay', async () => {
  const lens = await bench.open();
  const { world, faults } = bench.sandbox;
  const { dora } = world.cast;
  givePoints(lens, dora);
  const view = await compare(lens, member(dora.id));
  bench.clock.pass(QUIET_MS);
  faults.add({ host: 'api.ometria.com', path: /_errors/, kind: 'latency', ms: 1_000 });
  lens.onMoment = (moment) => {
    if (moment !== 'after GET /v2/push/_errors') return;
    lens.onMoment = () => undefined;
    givePoints(lens, dora, 500);
    world.loyaltyLionSync(dora.id);
    bench.clock.pass(10_000);
  };
  const before = pushesOf(bench.sandbox);
  const jobId = await pressResync(lens, member(dora.id), view);
  expect(outcomeOf(await endOf(lens, jobId))).toBe('failed: plan-moved');
  expect(pushesOf(bench.sandbox)).toBe(before);
  expect(isInStep(lens, dora)).toBe(true);
});

test('a birthday that the Admin API tells in full waits for no Headless API', async () => {
  const lens = await bench.open();
  const { world, faults } = bench.sandbox;
  const { inStep } = world.cast;
  world.updateMember(inStep.id, { birthday: { year: 1971, month: 3, day: 4 } });
  const view = await compare(lens, member(inStep.id));
  const isDown = { kind: 'status', status: 503, times: Number.POSITIVE_INFINITY } as const;
  faults.add({ host: 'api.loyaltylion.com', path: /headless/, ...isDown });
  const jobId = await pressResync(lens, member(inStep.id), view, { fields: ['birthday'] });
  expect(outcomeOf(await endOf(lens, jobId))).toBe('verified');
});
