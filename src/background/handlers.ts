import overlayScript from '../content/overlay.tsx?iife';
import { type Subject } from '../messages/lens-view.ts';
import { browser, type Runtime } from '../platform/browser.ts';
import { showBadge } from './badge.ts';
import type { Customers } from './customers.ts';
import { createHistoryHandlers, type HistoryHandlersNeeds } from './history-handlers.ts';
import type { JobStore } from './job-store.ts';
import { createKeyHandlers, type KeyHandlersNeeds } from './key-handlers.ts';
import { lookUp } from './look-up.ts';
import type { Resync } from './resync.ts';
import type { Handlers } from './router.ts';
import type { Setup } from './setup.ts';
import type { SnapshotStore } from './snapshot-store.ts';
import type { Subjects } from './subjects.ts';
import { surfaceOf } from './surface-of.ts';
import { tabSightings } from './tabs.ts';
import { type Connected, LensError } from './vendors.ts';

const MOST_RECENT = 6;

export interface HandlersNeeds extends KeyHandlersNeeds, HistoryHandlersNeeds {
  readonly customers: Customers;
  readonly subjects: Subjects;
  readonly setup: Setup;
  readonly resync: Resync;
  readonly snapshots: SnapshotStore;
  readonly jobs: JobStore;
  connect(): Promise<Connected>;
}

const VENDOR_HOSTS = { loyaltylion: '.loyaltylion.com', ometria: '.ometria.com' } as const;

/** What each message does: one line each, the use cases are elsewhere. */
export function createHandlers(needs: HandlersNeeds): Handlers {
  const { customers, subjects, setup, resync, snapshots } = needs;
  const keyOf = async (subject: Subject): Promise<string> => {
    const key = await subjects.open(subject);
    if (key === null) throw new LensError({ code: 'nobody-found' });
    return key;
  };
  return {
    async sighting({ sighting }, sender) {
      const tabId = tabOf(sender);
      if (sighting && !senderHost(sender).endsWith(VENDOR_HOSTS[sighting.vendor])) {
        throw new LensError({ code: 'not-allowed' });
      }
      await tabSightings.set(tabId, sighting);
      subjects.tabChanged(tabId);
      if (sighting) await subjects.open({ kind: 'tab', tabId });
      else await showBadge(tabId, null);
      return null;
    },
    async 'show-overlay'(_ask, sender) {
      const target = { tabId: tabOf(sender), frameIds: [sender.frameId ?? 0] };
      await browser.scripting.executeScript({ target, files: [overlayScript] });
      return null;
    },
    async 'open-popup'() {
      await browser.action.openPopup();
      return null;
    },
    async 'open-options'() {
      await browser.runtime.openOptionsPage();
      return null;
    },
    async resync({ subject, ...ask }, sender) {
      const customer = customers.get(await keyOf(subject));
      if (!customer) throw new LensError({ code: 'nobody-found' });
      return { jobId: await resync.start(customer, ask, surfaceOf(sender)) };
    },
    async undo({ jobId }, sender) {
      return { jobId: await resync.undo(jobId, surfaceOf(sender)) };
    },
    async answer({ subject, choice }) {
      customers.answer(await keyOf(subject), choice);
      return null;
    },
    async 'look-up'({ query }) {
      return { members: await lookUp(await needs.connect(), query) };
    },
    async 'recent-customers'() {
      if (await needs.protection.isLocked()) throw new LensError({ code: 'locked' });
      return { members: await snapshots.recent(MOST_RECENT) };
    },
    async 'save-and-test'({ loyaltylionKey, ometriaKey }) {
      await setup.saveAndTest(loyaltylionKey, ometriaKey);
      return null;
    },
    async confirm({ changes }) {
      await setup.confirm(changes);
      return null;
    },
    ...createKeyHandlers(needs),
    ...createHistoryHandlers(needs),
  };
}

function tabOf(sender: Runtime.MessageSender): number {
  const tabId = sender.tab?.id;
  if (tabId === undefined) throw new LensError({ code: 'not-allowed' });
  return tabId;
}

const senderHost = (sender: Runtime.MessageSender): string =>
  URL.canParse(sender.url ?? '') ? new URL(sender.url ?? '').hostname : '';
