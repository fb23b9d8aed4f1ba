import { wait } from '../api/wait.ts';
import type { HistoryQuery } from '../domain/history/query.ts';
import type { Job } from '../domain/job.ts';
import type { HistoryView } from '../messages/history-view.ts';
import type { Subject } from '../messages/lens-view.ts';
import type { ProtectionView } from '../messages/protection-view.ts';
import type { WatchUpdate } from '../messages/protocol.ts';
import type { SetupView } from '../messages/setup-view.ts';
import { alarms } from '../platform/alarms.ts';
import { systemClock } from '../platform/clock.ts';
import { openDatabase } from '../platform/database.ts';
import { sessionArea } from '../platform/session-area.ts';
import { showBadge } from './badge.ts';
import { eraseEverything } from './erase.ts';
import { createHandlers } from './handlers.ts';
import type { Handlers } from './router.ts';
import type { Following } from './subjects.ts';
import { tabSightings } from './tabs.ts';
import { composeUseCases } from './use-cases.ts';
import { Wake } from './wake.ts';

export interface Background {
  readonly handlers: Handlers;
  follow(
    subject: Subject,
    withPlan: boolean,
    send: (update: WatchUpdate) => void,
    again?: boolean,
  ): Following;
  watchSetup(tell: (view: SetupView) => void): () => void;
  watchHistory(query: HistoryQuery, limit: number, tell: (view: HistoryView) => void): () => void;
  watchProtection(tell: (view: ProtectionView) => void): () => void;
  /** A person has used the extension: the keys do not lock themselves yet. */
  used(): Promise<void>;
  /** Goes on with every job that a killed worker left, and locks keys that nobody uses. */
  resume(): Promise<void>;
  forgetTab(tabId: number): Promise<void>;
}

/**
 * The use cases with the browser's effects. After `onErased` this one does nothing any more: it sends no request
 * and stores nothing.
 */
export function createBackground(onErased: () => void): Background {
  const database = openDatabase();
  const life = new AbortController();
  const isOver = (): boolean => life.signal.aborted;
  const wake = new Wake(alarms, systemClock);
  const useCases = composeUseCases({
    database,
    now: systemClock,
    elapsed: () => performance.now(),
    wait,
    fetch: (input, init) => (isOver() ? Promise.reject(life.signal.reason) : fetch(input, init)),
    isOnline: () => navigator.onLine,
    newId: () => crypto.randomUUID(),
    wakeAt: async (time) => {
      if (!isOver()) await wake.at(time);
    },
    lockAt: async (time) => {
      if (!isOver()) await alarms.create('lock', { when: time });
    },
    session: {
      ...sessionArea,
      set: async (name, value) => {
        if (!isOver()) await sessionArea.set(name, value);
      },
    },
    sightingOf: (tabId) => tabSightings.get(tabId),
    showOutOfStep: (...standing) => void showOnTabs(...standing),
  });
  void useCases.history.dropOld();
  const erase = async (): Promise<readonly string[]> => {
    life.abort();
    const left = await eraseEverything(database);
    onErased();
    return left;
  };
  return {
    handlers: createHandlers({ ...useCases, erase }),
    follow: (...watching) => useCases.subjects.follow(...watching),
    watchSetup: (tell) => useCases.setup.watch(tell),
    watchHistory: (query, limit, tell) => useCases.history.watch(query, limit, tell),
    watchProtection: (tell) => useCases.protection.watch(tell),
    used: () => useCases.protection.used(),
    resume: () =>
      wake.answer(async () => {
        await useCases.protection.lockIfIdle();
        await useCases.runner.resume();
      }),
    async forgetTab(tabId) {
      await tabSightings.set(tabId, null);
    },
  };
}

async function showOnTabs(key: string, outOfStep: number | null, lateEnd: Job | null): Promise<void> {
  for (const tabId of await tabSightings.showing(key)) await showBadge(tabId, outOfStep, lateEnd);
}
