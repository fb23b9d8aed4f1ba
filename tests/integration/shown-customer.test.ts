import { expect, test } from 'vitest';
import { givePoints } from './resync.ts';
import { compare, endOf, member, pressResync } from './use-lens.ts';
import { useSandbox } from './use-sandbox.ts';

const bench = useSandbox();
/** Whoever opens the customer now is served fresh values. */
const LOOKED_AT_MS = 60_000;

test('a button that is pressed after a long look asks for nothing but what it does', async () => {
  const lens = await bench.open();
  const { sandbox, clock } = bench;
  const { alice } = sandbox.world.cast;
  givePoints(lens, alice);
  const view = await compare(lens, member(alice.id));
  clock.pass(LOOKED_AT_MS);
  const asked = sandbox.log.length;
  const jobId = await pressResync(lens, member(alice.id), view);
  await expect.poll(() => sandbox.log.some(({ path }, at) => at >= asked && path === '/v2/push')).toBe(true);
  const byEmail = sandbox.log.slice(asked).filter(({ path }) => path.includes('email='));
  expect(byEmail).toEqual([]);
  await endOf(lens, jobId);
});
