import { afterAll, beforeAll, expect, test } from 'vitest';
import { EVERYTHING } from '../../src/domain/history/query.ts';
import type { Job } from '../../src/domain/job.ts';
import type { HistoryEntry, HistoryView } from '../../src/messages/history-view.ts';
import type { LateEndView } from '../../src/messages/late-end-view.ts';
import type { Member } from '../sandbox/member.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { LensInNode } from './lens-in-node.ts';
import { compare, connect, endOf, member, pressResync, until } from './use-lens.ts';
import { VirtualClock } from './virtual-clock.ts';

const DAY_MS = 86_400_000;
const clock = new VirtualClock();
let sandbox: Sandbox;
let lens: LensInNode;

beforeAll(async () => {
  sandbox = await startSandbox({ customers: 60, clock: clock.now });
  lens = new LensInNode(sandbox, clock);
  await connect(lens);
});

afterAll(async () => {
  expect(sandbox.breaches()).toEqual([]);
  lens.kill();
  await sandbox.close();
});

const pushes = (): readonly (string | null)[] =>
  sandbox.log.filter(({ path }) => path === '/v2/push').map(({ body }) => body);

/** Approved points as Ometria's listing holds them. */
const held = (who: Member): number => Number(sandbox.world.heldBy(who)?.['approved_points']);

/** Gives the member points and brings them to Ometria. */
async function resync(who: Member, points: number): Promise<Job> {
  sandbox.world.updateMember(who.id, { pointsApproved: points });
  const view = await compare(lens, member(who.id));
  return endOf(lens, await pressResync(lens, member(who.id), view, { fields: ['approved_points'] }));
}

const undo = async (jobId: string): Promise<Job> =>
  endOf(lens, await lens.useCases.resync.undo(jobId, 'history'));

const history = (text = ''): Promise<HistoryView> =>
  until<HistoryView>(
    (tell) => lens.useCases.history.watch({ ...EVERYTHING, text }, 50, tell),
    () => true,
  );

async function entryOf({ id }: Job): Promise<HistoryEntry | undefined> {
  return (await history(id)).entries.find((entry) => entry.id === id);
}

test('what a dry run shows is what is sent, but for the key, and nothing is sent before', async () => {
  const { ann } = sandbox.world.cast;
  sandbox.world.updateMember(ann.id, { pointsApproved: 77 });
  const view = await compare(lens, member(ann.id));
  const { customers, resync: resyncs, subjects } = lens.useCases;
  const customer = customers.get((await subjects.open(member(ann.id))) ?? '');
  if (!customer || !view.plan) throw new Error('no plan');
  const before = pushes().length;
  const ask = { token: view.plan.token, fields: ['approved_points'], confirmed: true } as const;
  const shown = await resyncs.preview(customer, ask);
  expect(pushes()).toHaveLength(before);
  expect(JSON.stringify(shown)).not.toContain(sandbox.keys.ometria);
  expect(shown).toMatchObject({
    url: 'https://api.ometria.com/v2/push',
    headers: { 'x-ometria-auth': '$OMETRIA_API_KEY' },
  });
  expect((await endOf(lens, await resyncs.start(customer, ask, 'popup'))).state).toBe('verified');
  expect(pushes().at(-1)).toBe(JSON.stringify(shown.body));
  await expect(resyncs.preview(customer, { ...ask, token: 'another' })).rejects.toMatchObject({
    failure: { code: 'plan-moved' },
  });
});

test('an undo puts back what was there, once, and both are in the history', async () => {
  const { joann } = sandbox.world.cast;
  const before = held(joann);
  const job = await resync(joann, before + 500);
  expect(held(joann)).toBe(before + 500);
  expect(await entryOf(job)).toMatchObject({ state: 'verified', undo: 'possible', undoFailure: null });

  const shown = await lens.useCases.resync.previewUndo(job.id);
  const undone = await undo(job.id);
  expect(undone).toMatchObject({ state: 'verified', kind: 'undo', undoOf: job.id, surface: 'history' });
  expect(pushes().at(-1)).toBe(JSON.stringify(shown.body));
  expect(held(joann)).toBe(before);
  expect(await entryOf(job)).toMatchObject({ state: 'verified', undo: 'undone' });
  await expect(undo(job.id)).rejects.toMatchObject({ failure: { code: 'undo-done' } });
  await expect(undo(undone.id)).rejects.toMatchObject({ failure: { code: 'undo-nothing' } });

  const { entries } = await history('joann@example.com approved');
  expect(entries.map(({ id }) => id)).toEqual([undone.id, job.id]);
  expect(entries[1]).toMatchObject({
    customer: { name: 'Joann Reed', email: joann.email },
    merchantId: joann.merchantId,
    connectionName: job.connectionName,
    changes: job.changes,
    requestId: job.requestId,
  });
});

test('an undo of what has moved since is refused, says so, and writes nothing', async () => {
  const { dora } = sandbox.world.cast;
  const points = held(dora);
  const first = await resync(dora, points + 10);
  const second = await resync(dora, points + 20);
  const before = pushes().length;
  const refused = await undo(first.id);
  expect(refused).toMatchObject({ state: 'failed', failure: { code: 'undo-moved' } });
  expect(pushes()).toHaveLength(before);
  expect(await entryOf(first)).toMatchObject({ undo: 'possible', undoFailure: { code: 'undo-moved' } });

  // Once the later one is undone, the earlier one can be.
  expect((await undo(second.id)).state).toBe('verified');
  expect((await undo(first.id)).state).toBe('verified');
  expect(held(dora)).toBe(points);
  expect(await entryOf(first)).toMatchObject({ undo: 'undone', undoFailure: null });
});

test('what ends while nobody looks is told on the toolbar, until somebody does', async () => {
  const { plus } = sandbox.world.cast;
  const told: (string | null)[] = [];
  const elsewhere: string[][] = [];
  lens.onStanding = (_key, _count, lateEnd) => told.push(lateEnd && lateEnd.state);
  lens.onLateEnds = (jobs) => elsewhere.push(jobs.map(({ id }) => id));
  const job = await resync(plus, held(plus) + 30);
  await expect.poll(() => told.at(-1)).toBe('verified');
  await expect.poll(() => elsewhere.at(-1)).toContain(job.id);
  expect((await lens.jobs.get(job.id))?.seenAt).toBeNull();
  lens.kill(); // what nobody has seen must not hang on the worker's memory
  await compare(lens, member(plus.id));
  await expect.poll(() => told.at(-1)).toBeNull();
  await expect.poll(() => elsewhere.at(-1)).not.toContain(job.id);
  expect((await lens.jobs.get(job.id))?.seenAt).not.toBeNull();
  lens.onStanding = () => undefined;
  lens.onLateEnds = () => undefined;
});

test('a popup over somebody else hears of it, and buttons over other customers’ pages are told anew', async () => {
  const { ann, joann } = sandbox.world.cast;
  await compare(lens, member(ann.id));
  const heard: (readonly LateEndView[])[] = [];
  const stop = lens.useCases.lateEnds.watch((ends) => heard.push(ends));
  const retold: string[] = [];
  lens.onLateEnds = () => {
    lens.onStanding = (key) => retold.push(key);
  };
  const job = await resync(joann, held(joann) + 30);
  await expect
    .poll(() => heard.at(-1))
    .toContainEqual(expect.objectContaining({ id: job.id, state: 'verified', memberId: joann.id }));
  await expect.poll(() => retold.some((key) => key.includes(String(ann.id)))).toBe(true);
  await compare(lens, member(joann.id));
  await expect.poll(() => heard.at(-1)?.some(({ id }) => id === job.id)).toBe(false);
  stop();
  lens.onStanding = () => undefined;
  lens.onLateEnds = () => undefined;
});

test('an export holds every job and no key', async () => {
  const { entries } = await history();
  const { history: kept } = lens.useCases;
  const [csv, json] = await Promise.all([kept.export('csv', EVERYTHING), kept.export('json', EVERYTHING)]);
  for (const { id } of entries) {
    expect(csv).toContain(id);
    expect(json).toContain(id);
  }
  for (const key of Object.values(sandbox.keys)) expect(csv + json).not.toContain(key);
  expect(csv.trim().split('\r\n')).toHaveLength(1 + entries.flatMap(({ changes }) => changes).length);
});

test('jobs are kept for 90 days, or as long as somebody says', async () => {
  const { history: kept } = lens.useCases;
  const { total, retentionDays } = await history();
  expect(retentionDays).toBe(90);
  clock.pass(89 * DAY_MS);
  await kept.dropOld();
  expect((await history()).total).toBe(total);
  await kept.setRetention(0);
  clock.pass(400 * DAY_MS);
  await kept.dropOld();
  expect((await history()).total).toBe(total);
  await kept.setRetention(30);
  expect(await history()).toMatchObject({ total: 0, entries: [] });
});
