import marksScript from '../content/marks.ts?iife';
import overlayScript from '../content/overlay.tsx?iife';
import readerScript from '../content/reader.ts?iife';
import type { Subject } from '../messages/lens-view.ts';
import { browser, type Runtime } from '../platform/browser.ts';
import { type ApiUseHandlersNeeds, createApiUseHandlers } from './api-use-handlers.ts';
import { showBadge } from './badge.ts';
import { type ConnectionHandlersNeeds, createConnectionHandlers } from './connection-handlers.ts';
import type { ConnectionStore } from './connection-store.ts';
import type { Customers } from './customers.ts';
import { createHistoryHandlers, type HistoryHandlersNeeds } from './history-handlers.ts';
import { createKeyHandlers, type KeyHandlersNeeds } from './key-handlers.ts';
import { lookUp } from './look-up.ts';
import { createPointingHandlers, type PointingHandlersNeeds } from './pointing-handlers.ts';
import { type PolicyGuardNeeds, underPolicyGuard } from './policy/policy-guard.ts';
import type { Resync } from './resync.ts';
import type { Handlers } from './router.ts';
import { createRunHandlers, type RunHandlersNeeds } from './run-handlers.ts';
import { hostOf, tabOf } from './sender.ts';
import { createSettingsHandlers, type SettingsHandlersNeeds } from './settings-file/settings-handlers.ts';
import { createShownHandlers, type ShownHandlersNeeds } from './shown-handlers.ts';
import type { SnapshotStore } from './snapshot-store.ts';
import type { Subjects } from './subjects.ts';
import { surfaceOf } from './surface-of.ts';
import { tabPages } from './tabs.ts';
import { type Connected, LensError } from './vendors.ts';
import { connectionTag } from './view.ts';

const MOST_RECENT = 6;

export interface HandlersNeeds
  extends ApiUseHandlersNeeds,
    ConnectionHandlersNeeds,
    HistoryHandlersNeeds,
    KeyHandlersNeeds,
    PointingHandlersNeeds,
    RunHandlersNeeds,
    ShownHandlersNeeds,
    PolicyGuardNeeds,
    SettingsHandlersNeeds {
  readonly customers: Customers;
  readonly subjects: Subjects;
  readonly resync: Resync;
  readonly snapshots: SnapshotStore;
  readonly connectionStore: ConnectionStore;
  readonly connect: (connectionId: string) => Promise<Connected>;
}

/** What each message does: one line each, the use cases are elsewhere. */
export function createHandlers(needs: HandlersNeeds): Handlers {
  const { connectionStore, customers, dashboards, subjects, resync, snapshots } = needs;
  const keyOf = async (subject: Subject): Promise<string> => {
    const key = await subjects.open(subject);
    if (key === null) throw new LensError({ code: 'nobody-found' });
    return key;
  };
  const handlers: Handlers = {
    async sighting({ sighting }, sender) {
      const tabId = tabOf(sender);
      const host = hostOf(sender);
      if (sighting && (await dashboards.vendorOf(host)) !== sighting.vendor) {
        throw new LensError({ code: 'not-allowed' });
      }
      await tabPages.set(tabId, sighting && { sighting, host, url: sender.url ?? '' });
      subjects.tabChanged(tabId);
      if (sighting) await subjects.open({ kind: 'tab', tabId });
      else await showBadge(tabId, null);
      return null;
    },
    async 'which-dashboard'(_ask, sender) {
      return { vendor: await dashboards.vendorOf(hostOf(sender)) };
    },
    async 'start-reader'(_ask, sender) {
      return inject(readerScript, sender);
    },
    async 'show-overlay'(_ask, sender) {
      return inject(overlayScript, sender);
    },
    async 'show-marks'(_ask, sender) {
      return inject(marksScript, sender);
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
      const customer = await subjects.shown(subject);
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
      const connections = () => connectionStore.list();
      return { members: await lookUp({ connections, connect: needs.connect }, query) };
    },
    async 'recent-customers'() {
      if (await needs.protection.isLocked()) throw new LensError({ code: 'locked' });
      const tags = (await connectionStore.list()).map(connectionTag);
      return { members: await snapshots.recent(MOST_RECENT, tags) };
    },
    ...createConnectionHandlers(needs),
    ...createKeyHandlers(needs),
    ...createApiUseHandlers(needs),
    ...createHistoryHandlers(needs),
    ...createPointingHandlers(needs),
    ...createRunHandlers(needs),
    ...createShownHandlers(needs),
    ...createSettingsHandlers(needs),
  };
  return underPolicyGuard(handlers, needs);
}

async function inject(script: string, sender: Runtime.MessageSender): Promise<null> {
  const target = { tabId: tabOf(sender), frameIds: [sender.frameId ?? 0] };
  await browser.scripting.executeScript({ target, files: [script] });
  return null;
}
