import type { Listing } from '../domain/ometria.ts';
import type { Subject } from '../messages/lens-view.ts';
import type { WatchUpdate } from '../messages/protocol.ts';
import type { SetupView } from '../messages/setup-view.ts';
import { systemClock } from '../platform/clock.ts';
import { openDatabase } from '../platform/database.ts';
import { showBadge } from './badge.ts';
import { ConnectionStore } from './connection-store.ts';
import type { Customer } from './customer.ts';
import { Customers } from './customers.ts';
import { createHandlers } from './handlers.ts';
import { JobRunner } from './job-runner.ts';
import { JobStore } from './job-store.ts';
import { provenListing } from './prepare-push.ts';
import { Resync } from './resync.ts';
import type { Handlers } from './router.ts';
import { Setup } from './setup.ts';
import { SnapshotStore } from './snapshot-store.ts';
import { type Following, Subjects } from './subjects.ts';
import { tabSightings } from './tabs.ts';
import { Vault } from './vault.ts';
import { createVendorAccess } from './vendor-access.ts';
import { type Connected, LensError } from './vendors.ts';
import { wakeAt } from './wake.ts';

export interface Background {
  readonly handlers: Handlers;
  follow(subject: Subject, withPlan: boolean, send: (update: WatchUpdate) => void): Following;
  watchSetup(tell: (view: SetupView) => void): () => void;
  /** Goes on with every job that a killed worker left. */
  resume(): Promise<void>;
  forgetTab(tabId: number): Promise<void>;
}

/** Builds the use cases and gives each what it needs. Computes nothing. */
export function createBackground(): Background {
  const database = openDatabase();
  const now = systemClock;
  const vault = new Vault(database);
  const connections = new ConnectionStore(database);
  const jobs = new JobStore(database);
  const snapshots = new SnapshotStore(database);
  const { vendors } = createVendorAccess(vault, now);

  const connect = async (): Promise<Connected> => {
    const clients = await vendors();
    const connection = await connections.current();
    if (!connection) throw new LensError({ code: 'not-confirmed' });
    return { ...clients, connection };
  };

  const customers: Customers = new Customers({
    connect,
    findListing,
    latestJob: async (memberId) => (await jobs.ofMember(memberId))[0] ?? null,
    snapshots,
    now,
    onChange: (key, outOfStep) => void showOnTabs(key, outOfStep),
  });
  const runner = new JobRunner({
    connect,
    jobs,
    now,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    isOnline: () => navigator.onLine,
    wakeAt,
    onChange: (job) => customers.jobChanged(job),
  });
  const resync = new Resync({ connect, jobs, runner, now, newId: () => crypto.randomUUID() });
  const setup = new Setup({
    vault,
    connections,
    vendors,
    now: () => new Date(now()).toISOString(),
    onConfirmed: () => customers.refreshAll(),
  });
  const subjects = new Subjects({ customers, sightingOf: tabSightings.get });

  return {
    handlers: createHandlers({ customers, subjects, setup, resync, snapshots, connect, jobs }),
    follow: (subject, withPlan, send) => subjects.follow(subject, withPlan, send),
    watchSetup: (tell) => setup.watch(tell),
    resume: () => runner.resume(),
    async forgetTab(tabId) {
      await tabSightings.set(tabId, null);
    },
  };
}

async function findListing(connected: Connected, { snapshot }: Customer): Promise<Listing> {
  const [member, profile] = [snapshot.member.value, snapshot.profile.value];
  if (!member || !profile) throw new LensError({ code: 'listing-not-found', vendor: 'ometria' });
  return provenListing(connected, member, profile);
}

async function showOnTabs(key: string, outOfStep: number | null): Promise<void> {
  for (const tabId of await tabSightings.showing(key)) await showBadge(tabId, outOfStep);
}
