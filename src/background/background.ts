import { wait } from '../api/wait.ts';
import type { Job } from '../domain/job.ts';
import { alarms } from '../platform/alarms.ts';
import { systemClock } from '../platform/clock.ts';
import { openDatabase } from '../platform/database.ts';
import { managedArea } from '../platform/managed-area.ts';
import { sessionArea } from '../platform/session-area.ts';
import { showBadge, showLateEnds } from './badge.ts';
import { Dashboards } from './dashboards.ts';
import { eraseEverything } from './erase.ts';
import { createHandlers } from './handlers.ts';
import type { Handlers } from './router.ts';
import { type TabPage, tabPages } from './tabs.ts';
import { composeUseCases } from './use-cases.ts';
import { Wake } from './wake.ts';
import type { PortNeeds } from './watch-port.ts';

export interface Background extends PortNeeds {
  readonly handlers: Handlers;
  /** The organisation has changed what it sets. */
  policyChanged(): Promise<void>;
  /** Goes on with every job that a killed worker left, and locks keys that nobody uses. */
  resume(): Promise<void>;
  forgetTab(tabId: number): Promise<void>;
  /** The browser let go of scripts or permissions, or can be given them again. */
  syncDashboards(): Promise<void>;
  /** After an install or update: dashboards that are open already need not be loaded again. */
  startInOpenTabs(): Promise<void>;
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
    managed: managedArea,
    session: {
      ...sessionArea,
      set: async (name, value) => {
        if (!isOver()) await sessionArea.set(name, value);
      },
    },
    pageOf: (tabId) => tabPages.get(tabId),
    rememberConnection: (key, belonging) => void rememberOnTabs(key, belonging),
    rememberAnswer: (answer) => void rememberAnswer(answer),
    showOutOfStep: (...standing) => void showOnTabs(...standing),
    showLateEnds: async (jobs) => {
      if (!isOver()) await showElsewhere(jobs);
    },
  });
  const dashboards = new Dashboards(useCases.connectionStore);
  void useCases.history.dropOld().then(() => useCases.lateEnds.changed());
  const erase = async (): Promise<readonly string[]> => {
    life.abort();
    const left = await eraseEverything(database);
    onErased();
    return left;
  };
  return {
    handlers: createHandlers({ ...useCases, dashboards, erase }),
    follow: (...watching) => useCases.subjects.follow(...watching),
    watchSetup: (connectionId, tell) => useCases.setup.watch(connectionId, tell),
    watchConnections: (tell) => useCases.connections.watch(tell),
    watchHistory: (query, limit, tell) => useCases.history.watch(query, limit, tell),
    watchProtection: (tell) => useCases.protection.watch(tell),
    watchApiUse: (tell) => useCases.apiUse.watch(tell),
    watchAccountCheck: (connectionId, tell) => useCases.accountCheck.watch(connectionId, tell),
    watchHealth: (connectionId, tell) => useCases.health.watch(connectionId, tell),
    watchLateEnds: (tell) => useCases.lateEnds.watch(tell),
    watchPolicy: (tell) => useCases.policy.watch(tell),
    async policyChanged() {
      await useCases.policy.changed();
      await dashboards.sync();
    },
    used: () => useCases.protection.used(),
    resume: () =>
      wake.answer(async () => {
        await useCases.protection.lockIfIdle();
        await useCases.runner.resume();
      }),
    async forgetTab(tabId) {
      await tabPages.forget(tabId);
    },
    syncDashboards: () => dashboards.sync(),
    startInOpenTabs: () => dashboards.startInOpenTabs(),
  };
}

async function showOnTabs(
  key: string,
  outOfStep: (tabId: number) => number | null,
  lateEnd: Job | null,
): Promise<void> {
  for (const tabId of await tabPages.showing(key)) await showBadge(tabId, outOfStep(tabId), lateEnd);
}

/** Tabs in which a customer was shown before have a button of their own. */
async function showElsewhere(jobs: readonly Job[]): Promise<void> {
  await showLateEnds(jobs);
  for (const tabId of await tabPages.showingNobody()) await showBadge(tabId, null);
}

async function rememberAnswer(answer: NonNullable<TabPage['answer']>): Promise<void> {
  for (const tabId of await tabPages.showing(answer.key)) await tabPages.setAnswer(tabId, answer);
}

async function rememberOnTabs(key: string, belonging: NonNullable<TabPage['belonging']>): Promise<void> {
  for (const tabId of await tabPages.showing(key)) await tabPages.setBelonging(tabId, belonging);
}
