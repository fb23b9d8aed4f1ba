import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { wait } from '../../../src/api/wait.ts';
import { ApiUse } from '../../../src/background/api-use.ts';
import { SettingsStore } from '../../../src/background/settings-store.ts';
import { createVendorBudgets } from '../../../src/background/vendor-budgets.ts';
import type { ApiUseView } from '../../../src/messages/api-use-view.ts';
import { openDatabase } from '../../../src/platform/database.ts';
import { MemorySession } from '../../integration/memory-session.ts';

let databases = 0;

/** A worker on a disk that others have lived on before. */
function startWorker(database = openDatabase(`api-use-${(databases += 1)}`)) {
  const views: ApiUseView[] = [];
  const session = new MemorySession();
  const needs = { database, session, now: Date.now, wait, elapsed: () => performance.now() };
  const budgets = createVendorBudgets({ ...needs, onStored: () => void apiUse.changed() });
  const apiUse: ApiUse = new ApiUse({ budgets, settings: new SettingsStore(database), ...needs });
  apiUse.watch((view) => views.push(view));
  const call = () => budgets.ometria.reads.run(() => Promise.resolve());
  return { database, apiUse, budgets, call, last: () => views.at(-1) };
}

const nothing = { minute: 0, hour: 0, day: 0, slowedAt: null, pausedUntil: null };

describe('ApiUse', () => {
  it('tells at once, and again as calls are made', async () => {
    const { call, last } = startWorker();
    await expect.poll(last).toEqual({ loyaltylion: nothing, ometria: nothing, backgroundShare: 0.5 });
    await Promise.all([call(), call(), call()]);
    await expect.poll(() => last()?.ometria.day, { timeout: 3_000 }).toBe(3);
    expect(last()?.loyaltylion).toEqual(nothing);
  });

  it('tells of a pause that a vendor asked for, while it lasts', async () => {
    const { budgets, last } = startWorker();
    budgets.ometria.pushes.slowDown(60_000);
    await expect.poll(() => last()?.ometria.slowedAt, { timeout: 3_000 }).toBeTypeOf('number');
    expect(last()?.ometria.pausedUntil).toBe(Number(last()?.ometria.slowedAt) + 60_000);
  });

  it('keeps the share that was chosen, and the budgets to it, over the lives of workers', async () => {
    const first = startWorker();
    await first.apiUse.setBackgroundShare(0.25);
    expect(first.last()?.backgroundShare).toBe(0.25);
    const second = startWorker(first.database);
    await expect.poll(() => second.last()?.backgroundShare).toBe(0.25);
    let left = 0;
    const ask = () =>
      second.budgets.loyaltylion.run(() => Promise.resolve(void (left += 1)), { priority: 'background' });
    void Promise.all(Array.from({ length: 16 }, ask));
    await expect.poll(() => left).toBe(4);
  });
});
