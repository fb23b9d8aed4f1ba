import { expect, test } from 'vitest';
import type { LensView, Subject } from '../../src/messages/lens-view.ts';
import type { SetupView } from '../../src/messages/setup-view.ts';
import type { Member } from '../sandbox/member.ts';
import type { LensInNode } from './lens-in-node.ts';
import { givePoints, isInStep, outcomeOf, resynced } from './resync.ts';
import { pushesOf } from './steps.ts';
import { compare, endOf, pressResync, until } from './use-lens.ts';
import { useSandbox } from './use-sandbox.ts';

const bench = useSandbox();
/** The clock goes twenty times as fast as the machine: long enough for a slow one to press meanwhile. */
const QUEUE_MS = 5 * 60_000;

/** Somebody has added the same account once more. @returns both connections' ids */
async function addAgain(lens: LensInNode): Promise<readonly [string, string]> {
  const { setup } = lens.useCases;
  const [first] = await lens.connections.list();
  const second = await setup.saveAndTest(null, lens.sandbox.keys);
  await until<SetupView>(
    (tell) => setup.watch(second, tell),
    ({ phase }) => phase === 'learned',
  );
  await setup.confirm(second, {});
  return [first?.id ?? '', second];
}

const through = (connectionId: string, { id }: Member): Subject => ({
  kind: 'member',
  connectionId,
  memberId: id,
});

/** The first view that is `enough`, with nothing asked anew. */
const untilShown = (
  lens: LensInNode,
  subject: Subject,
  enough: (view: LensView) => boolean,
): Promise<LensView> =>
  until<LensView>((tell) => {
    const following = lens.useCases.subjects.follow(subject, true, (update) => {
      if (update.type === 'view') tell(update.view);
    });
    return () => following.stop();
  }, enough);

const untilReady = (lens: LensInNode, subject: Subject): Promise<LensView> =>
  untilShown(lens, subject, ({ phase }) => phase === 'ready');

/** Presses **Resync** through one connection of the two. */
const press = async (lens: LensInNode, subject: Subject): Promise<string> =>
  pressResync(lens, subject, await compare(lens, subject));

test('a click through each connection of one account: the second is told, and there is one write', async () => {
  const lens = await bench.open();
  const [first, second] = await addAgain(lens);
  const { ann } = bench.sandbox.world.cast;
  givePoints(lens, ann);
  const subjects = [through(first, ann), through(second, ann)] as const;
  const [one, other] = await Promise.all(subjects.map((subject) => compare(lens, subject)));
  if (!one || !other) throw new RangeError('Both were compared');
  const before = pushesOf(bench.sandbox);
  const [started, told] = await Promise.allSettled([
    pressResync(lens, subjects[0], one),
    pressResync(lens, subjects[1], other),
  ]);
  expect(told).toMatchObject({ status: 'rejected', reason: { failure: { code: 'job-running' } } });
  const jobId = started.status === 'fulfilled' ? started.value : '';
  expect(outcomeOf(await endOf(lens, jobId))).toBe('verified');
  expect(pushesOf(bench.sandbox)).toBe(before + 1);
  expect(isInStep(lens, ann)).toBe(true);
});

test('while the first is read back, also by a worker that has just started; after its end it is as ever', async () => {
  const lens = await bench.open();
  const [first, second] = await addAgain(lens);
  const { joann } = bench.sandbox.world.cast;
  bench.sandbox.switches.set({ pushDelayMs: QUEUE_MS });
  givePoints(lens, joann);
  const before = pushesOf(bench.sandbox);
  const jobId = await press(lens, through(first, joann));
  await expect.poll(() => pushesOf(bench.sandbox), { timeout: 20_000 }).toBe(before + 1);
  lens.kill();
  await expect(press(lens, through(second, joann))).rejects.toThrow('job-running');
  expect(outcomeOf(await endOf(lens, jobId))).toBe('verified');
  await untilReady(lens, through(second, joann)); // read anew, since the job has ended
  givePoints(lens, joann);
  const next = await press(lens, through(second, joann));
  expect(outcomeOf(await endOf(lens, next))).toBe('verified');
});

test('an undo through one waits for a resync through the other', async () => {
  const lens = await bench.open();
  const { alice } = bench.sandbox.world.cast;
  const done = await resynced(lens, alice);
  const [, second] = await addAgain(lens);
  bench.sandbox.switches.set({ pushDelayMs: QUEUE_MS });
  givePoints(lens, alice);
  const jobId = await press(lens, through(second, alice));
  await expect(lens.useCases.resync.undo(done.id)).rejects.toThrow('job-running');
  expect(outcomeOf(await endOf(lens, jobId))).toBe('verified');
});

test('another customer of the account is nobody’s to wait for', async () => {
  const lens = await bench.open();
  const [first, second] = await addAgain(lens);
  const { dora, plus } = bench.sandbox.world.cast;
  bench.sandbox.switches.set({ pushDelayMs: QUEUE_MS });
  givePoints(lens, dora);
  givePoints(lens, plus);
  const jobs = [await press(lens, through(first, dora)), await press(lens, through(second, plus))];
  for (const jobId of jobs) expect(outcomeOf(await endOf(lens, jobId))).toBe('verified');
});

test('another programme’s customer with the very same numbers is somebody else', async () => {
  const lens = await bench.open();
  const [first, second] = await addAgain(lens);
  await lens.connections.update(second, (connection) => ({ ...connection, siteIds: [1] }));
  const { leapDay } = bench.sandbox.world.cast;
  givePoints(lens, leapDay);
  const one = await compare(lens, through(first, leapDay));
  const other = await compare(lens, through(second, leapDay));
  const fields = ['approved_points'] as const;
  const started = await pressResync(lens, through(first, leapDay), one, { fields });
  const also = await pressResync(lens, through(second, leapDay), other, { fields });
  expect(await lens.jobs.count()).toBe(2);
  for (const jobId of [started, also]) await endOf(lens, jobId);
});

test('the two can be told apart by name', async () => {
  const lens = await bench.open();
  await addAgain(lens);
  const names = (await lens.connections.list()).map(({ name }) => name);
  expect(new Set(names).size).toBe(2);
});

test('what a job through one has written is seen through the other as soon as it has ended', async () => {
  const lens = await bench.open();
  const [first, second] = await addAgain(lens);
  const { dora } = bench.sandbox.world.cast;
  givePoints(lens, dora);
  await compare(lens, through(second, dora));
  const inSync = untilShown(lens, through(second, dora), ({ rows }) =>
    rows.some(({ field, verdict }) => field === 'approved_points' && verdict === 'in-sync'),
  );
  await endOf(lens, await press(lens, through(first, dora)));
  expect((await inSync).job).toBeNull();
});
