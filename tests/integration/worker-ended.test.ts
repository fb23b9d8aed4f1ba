import { afterEach, beforeEach, expect, test } from 'vitest';
import { FIELDS } from '../../src/domain/field.ts';
import type { LensView } from '../../src/messages/lens-view.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { LensInNode } from './lens-in-node.ts';
import { compare, connect, member, until } from './use-lens.ts';
import { VirtualClock } from './virtual-clock.ts';

/** The browser ends a worker after half a minute without work: every open page loses its connection then. */
const IDLE_MS = 31_000;

let sandbox: Sandbox;
let lens: LensInNode;
const clock = new VirtualClock();

beforeEach(async () => {
  sandbox = await startSandbox({ customers: 120, clock: clock.now });
  lens = new LensInNode(sandbox, clock);
  await connect(lens);
  await compare(lens, member(sandbox.world.cast.alice.id));
  clock.pass(IDLE_MS);
  lens.kill();
});

afterEach(async () => {
  lens.kill();
  expect(sandbox.breaches()).toEqual([]);
  await sandbox.close();
});

/** The first view told that has rows. */
const firstView = (again: boolean): Promise<LensView> =>
  until<LensView>(
    (tell) => {
      const subject = member(sandbox.world.cast.alice.id);
      const following = lens.useCases.subjects.follow(
        subject,
        false,
        (update) => update.type === 'view' && tell(update.view),
        again,
      );
      return () => following.stop();
    },
    ({ rows }) => rows.length > 0,
  );

const states = ({ sources }: LensView): string[] => sources.map(({ state }) => state);

test('a surface that was there before goes on with what is stored, and nobody is asked', async () => {
  const asked = sandbox.log.length;
  const view = await firstView(true);
  expect(view.phase).toBe('ready');
  expect(view.rows).toHaveLength(FIELDS.length);
  expect(view.sources.every(({ readAt }) => readAt !== null && clock.now() - readAt >= IDLE_MS)).toBe(true);
  expect(sandbox.log).toHaveLength(asked);
});

test('a surface that is new shows what is stored as old, at once, and asks', async () => {
  const asked = sandbox.log.length;
  const view = await firstView(false);
  expect(view.phase).toBe('reading');
  expect(view.rows).toHaveLength(FIELDS.length);
  expect(states(view)).toEqual(['stale', 'stale', 'stale']);
  await compare(lens, member(sandbox.world.cast.alice.id));
  expect(sandbox.log.length).toBeGreaterThan(asked);
});
