import { expect, test } from 'vitest';
import { Runs, type RunTools } from '../../../src/background/runs.ts';
import { LensError } from '../../../src/background/vendors.ts';
import type { RunView } from '../../../src/messages/run-view.ts';

const NOW = 1_000;

/** Each run is one that the test brings to its end. */
function watched() {
  const started: { tools: RunTools<string>; ended: PromiseWithResolvers<string> }[] = [];
  const runs = new Runs<string>(
    () => NOW,
    (_connectionId, tools) => {
      const ended = Promise.withResolvers<string>();
      started.push({ tools, ended });
      return ended.promise;
    },
  );
  const views: RunView<string>[] = [];
  runs.watch('a', (view) => views.push(view));
  const start = (connectionId: string) => {
    runs.start(connectionId);
    const run = started.at(-1);
    if (!run) throw new RangeError('Nothing runs');
    return run;
  };
  return { runs, start, views, last: (): RunView<string> | undefined => views.at(-1) };
}

test('is idle, then runs and tells how far it is, then is done', async () => {
  const { start, last } = watched();
  expect(last()?.phase).toBe('idle');
  const { tools, ended } = start('a');
  expect(last()).toMatchObject({ phase: 'running', progress: null });
  tools.progress(3, 40);
  tools.show('half');
  expect(last()).toMatchObject({ phase: 'running', progress: { done: 3, total: 40 }, result: 'half' });
  ended.resolve('whole');
  await ended.promise;
  expect(last()).toEqual({ phase: 'done', progress: null, result: 'whole', failure: null, endedAt: NOW });
});

test('one at a time for a connection, and no other connection hears of it', () => {
  const { runs, start, views } = watched();
  start('b');
  expect(() => runs.start('b')).toThrow(new LensError({ code: 'test-running' }));
  expect(views).toHaveLength(1);
});

test('what is stopped is aborted, keeps what was found, and says nothing more', async () => {
  const { runs, start, last, views } = watched();
  const { tools, ended } = start('a');
  tools.show('half');
  runs.stop('a');
  expect(tools.signal.aborted).toBe(true);
  expect(last()).toMatchObject({ phase: 'stopped', result: 'half', endedAt: NOW });
  const told = views.length;
  tools.progress(4, 40);
  ended.resolve('late');
  await ended.promise;
  expect(views).toHaveLength(told);
  start('a');
  expect(last()).toMatchObject({ phase: 'running', result: null });
});

test('a failure is told by its code', async () => {
  const { start, last } = watched();
  start('a').ended.reject(new LensError({ code: 'locked' }));
  await expect.poll(last).toMatchObject({ phase: 'failed', failure: { code: 'locked' } });
});

test('a removed connection’s is forgotten', () => {
  const { runs, start } = watched();
  start('a');
  runs.forget('a');
  const views: RunView<string>[] = [];
  runs.watch('a', (view) => views.push(view));
  expect(views).toMatchObject([{ phase: 'idle', result: null }]);
});
