import { wait } from '../api/wait.ts';
import type { Subject } from '../messages/lens-view.ts';
import type { WatchUpdate } from '../messages/protocol.ts';
import type { SetupView } from '../messages/setup-view.ts';
import { systemClock } from '../platform/clock.ts';
import { openDatabase } from '../platform/database.ts';
import { showBadge } from './badge.ts';
import { createHandlers } from './handlers.ts';
import { lastCall } from './last-call.ts';
import type { Handlers } from './router.ts';
import type { Following } from './subjects.ts';
import { tabSightings } from './tabs.ts';
import { composeUseCases } from './use-cases.ts';
import { wakeAt } from './wake.ts';

export interface Background {
  readonly handlers: Handlers;
  follow(subject: Subject, withPlan: boolean, send: (update: WatchUpdate) => void): Following;
  watchSetup(tell: (view: SetupView) => void): () => void;
  /** Goes on with every job that a killed worker left. */
  resume(): Promise<void>;
  forgetTab(tabId: number): Promise<void>;
}

/** The use cases with the browser's effects. */
export function createBackground(): Background {
  const useCases = composeUseCases({
    database: openDatabase(),
    now: systemClock,
    elapsed: () => performance.now(),
    wait,
    fetch: (input, init) => fetch(input, init),
    isOnline: () => navigator.onLine,
    newId: () => crypto.randomUUID(),
    wakeAt,
    lastCall,
    sightingOf: (tabId) => tabSightings.get(tabId),
    showOutOfStep: (key, outOfStep) => void showOnTabs(key, outOfStep),
  });
  return {
    handlers: createHandlers(useCases),
    follow: (subject, withPlan, send) => useCases.subjects.follow(subject, withPlan, send),
    watchSetup: (tell) => useCases.setup.watch(tell),
    resume: () => useCases.runner.resume(),
    async forgetTab(tabId) {
      await tabSightings.set(tabId, null);
    },
  };
}

async function showOnTabs(key: string, outOfStep: number | null): Promise<void> {
  for (const tabId of await tabSightings.showing(key)) await showBadge(tabId, outOfStep);
}
