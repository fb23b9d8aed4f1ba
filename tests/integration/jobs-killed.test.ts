import { expect, test } from 'vitest';
import type { Member } from '../sandbox/member.ts';
import type { LensInNode } from './lens-in-node.ts';
import type { Moment } from './life.ts';
import { givePoints, isInStep, outcomeOf } from './resync.ts';
import { pushesOf } from './steps.ts';
import { compare, endOf, member, pressResync } from './use-lens.ts';
import { useSandbox } from './use-sandbox.ts';

const bench = useSandbox();

/** What a job stores and asks: between these, a kill makes no difference. */
const STEP = /put jobs|GET|POST/;

interface Run {
  readonly moments: readonly Moment[];
  /** null: the click had not been stored. */
  readonly outcome: string | null;
  readonly pushes: number;
}

/** Resyncs a member, the worker killed after so many moments of the job. */
async function run(lens: LensInNode, who: Member, killAfter: number): Promise<Run> {
  const before = pushesOf(lens.sandbox);
  givePoints(lens, who);
  const view = await compare(lens, member(who.id));
  const moments: Moment[] = [];
  const killed = Promise.withResolvers<null>();
  lens.onMoment = (moment) => {
    if (!STEP.test(moment) || moments.push(moment) !== killAfter) return;
    lens.kill();
    killed.resolve(null);
  };
  const pressed = pressResync(lens, member(who.id), view).then((id) => endOf(lens, id));
  await Promise.race([pressed, killed.promise]);
  lens.onMoment = () => undefined; // what follows the job's end is not the job, and must not be killed
  await lens.useCases.runner.resume();
  const [job] = await lens.jobs.newest(1, ({ memberId }) => memberId === who.id);
  const outcome = job ? outcomeOf(await endOf(lens, job.id)) : null;
  return { moments, outcome, pushes: pushesOf(lens.sandbox) - before };
}

test('a worker killed at any moment loses no job and writes none twice', async () => {
  const { inStep } = bench.sandbox.world.cast;
  const undisturbed = await run(await bench.open(), inStep, Number.POSITIVE_INFINITY);
  expect(undisturbed).toMatchObject({ outcome: 'verified', pushes: 1 });
  const ends = new Map<string, (Moment | undefined)[]>();
  for (let killAfter = 1; killAfter <= undisturbed.moments.length; killAfter++) {
    const lens = await bench.open();
    const { moments, outcome, pushes } = await run(lens, inStep, killAfter);
    const end = `${outcome}, ${pushes} pushed, ${isInStep(lens, inStep) ? 'in step' : 'out of step'}`;
    ends.set(end, [...(ends.get(end) ?? []), moments[killAfter - 1]]);
  }
  const { 'verified, 1 pushed, in step': verified, ...others } = Object.fromEntries(ends);
  expect(verified).toContain('after POST /v2/push');
  expect(others).toEqual({
    'null, 0 pushed, out of step': ['before put jobs'],
    // Nobody can know that the recorded push never left, so it is not sent again.
    'unconfirmed: still-not-visible, 0 pushed, out of step': ['after put jobs', 'before POST /v2/push'],
  });
});
