import { expect, test } from 'vitest';
import { Runs, type RunTools } from '../../../src/background/runs.ts';
import { LensError } from '../../../src/background/vendors.ts';
import type { RunView } from '../../../src/messages/run-view.ts';

const NOW = 1_000;

function watched() {
  const runs = new Runs<string>(() => NOW);
  const views: RunView<string>[] = [];
  runs.watch('a', (view) => views.push(view));
  const last = (): RunView<string> | undefined => views.at(-1);
  return { runs, views, last };
}

/** A run that the test brings to its end. */
function openRun() {
  const ended = Promise.withResolvers<string>();
  let tools: RunTools<string> | null = null;
  const run = (given: RunTools<string>): Promise<string> => {
    tools = given;
    return ended.promise;
  };
  return { run, ended, tools: () => tools };
}

test('is idle, then runs and tells how far it is, then is done', async () => {
  const { runs, last } = watched();
  expect(last()?.phase).toBe('idle');
  const { run, ended, tools } = openRun();
  runs.start('a', run);
  expect(last()).toMatchObject({ phase: 'running', progress: null });
  tools()?.progress(3, 40);
  tools()?.show('half');
  expect(last()).toMatchObject({ phase: 'running', progress: { done: 3, total: 40 }, result: 'half' });
  ended.resolve('whole');
  await ended.promise;
  expect(last()).toEqual({ phase: 'done', progress: null, result: 'whole', failure: null, endedAt: NOW });
});

test('one at a time for a connection, and no other connection hears of it', () => {
  const { runs, views } = watched();
  const { run } = openRun();
  runs.start('b', run);
  expect(() => runs.start('b', run)).toThrow(new LensError({ code: 'test-running' }));
  expect(views).toHaveLength(1);
});

test('what is stopped is aborted, keeps what was found, and says nothing more', async () => {
  const { runs, last, views } = watched();
  const { run, ended, tools } = openRun();
  runs.start('a', run);
  tools()?.show('half');
  runs.stop('a');
  expect(tools()?.signal.aborted).toBe(true);
  expect(last()).toMatchObject({ phase: 'stopped', result: 'half', endedAt: NOW });
  const told = views.length;
  tools()?.progress(4, 40);
  ended.resolve('late');
  await ended.promise;
  expect(views).toHaveLength(told);
  runs.start('a', openRun().run);
  expect(last()).toMatchObject({ phase: 'running', result: null });
});

test('a failure is told by its code', async () => {
  const { runs, last } = watched();
  runs.start('a', () => Promise.reject(new LensError({ code: 'locked' })));
  await expect.poll(last).toMatchObject({ phase: 'failed', failure: { code: 'locked' } });
});

test('a removed connection’s is forgotten', () => {
  const { runs } = watched();
  runs.start('a', openRun().run);
  runs.forget('a');
  const views: RunView<string>[] = [];
  runs.watch('a', (view) => views.push(view));
  expect(views).toMatchObject([{ phase: 'idle', result: null }]);
});
