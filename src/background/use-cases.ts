import type { Wait } from '../api/wait.ts';
import { hasEnded, type Job } from '../domain/job.ts';
import type { Listing } from '../domain/ometria.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import type { ManagedArea } from '../platform/managed-area.ts';
import type { SessionArea } from '../platform/session-area.ts';
import { type AccountCheck, createAccountCheck } from './account-check/account-check.ts';
import { ApiUse } from './api-use.ts';
import { chooseConnected } from './choose-connected.ts';
import { ConnectionStore } from './connection-store.ts';
import { Connections } from './connections.ts';
import type { Customer } from './customer.ts';
import { Customers } from './customers.ts';
import { createHealth, type Health } from './health.ts';
import { History } from './history.ts';
import { JobRunner } from './job-runner.ts';
import { JobStore } from './job-store.ts';
import { KeyLock } from './key-lock.ts';
import { KeyProtection } from './key-protection.ts';
import { LateEnds } from './late-ends.ts';
import { MissingFields } from './missing-fields.ts';
import { PageAddresses } from './page-addresses.ts';
import { ManagedPolicy } from './policy/managed-policy.ts';
import { expectProtection } from './policy/policy-guard.ts';
import { provenListing } from './prepare-push.ts';
import { Resync } from './resync.ts';
import { RetentionStore } from './retention-store.ts';
import { SettingsTransfer } from './settings-file/settings-transfer.ts';
import { SettingsStore } from './settings-store.ts';
import { Setup } from './setup.ts';
import { ShownPages } from './shown-pages.ts';
import { SnapshotStore } from './snapshot-store.ts';
import { Subjects } from './subjects.ts';
import type { TabPage } from './tabs.ts';
import { Vault } from './vault.ts';
import { createVendorAccess } from './vendor-access.ts';
import { createVendorBudgets } from './vendor-budgets.ts';
import { type Connected, LensError, type Vendors } from './vendors.ts';

/** Everything outside the use cases that they touch: the machine, the network, the browser. */
export interface Effects {
  readonly database: Promise<Database>;
  readonly now: Clock;
  /** Milliseconds on a clock that never goes back. */
  readonly elapsed: () => number;
  readonly wait: Wait;
  readonly fetch: typeof fetch;
  readonly isOnline: () => boolean;
  readonly newId: () => string;
  /** Asks for `resume` at this time even if the worker is killed; resolves once that is certain. */
  readonly wakeAt: (time: number) => Promise<void>;
  /** Asks for `protection.lockIfIdle` at this time, whether or not the worker lives. */
  readonly lockAt: (time: number) => Promise<void>;
  readonly session: SessionArea;
  readonly managed: ManagedArea;
  /** Whom a tab shows. */
  readonly pageOf: (tabId: number) => Promise<TabPage | null>;
  /** The connection of the customer that the key names, for the tabs that show it. */
  readonly rememberConnection: (key: string, belonging: NonNullable<TabPage['belonging']>) => void;
  /** Whom the agent has chosen, for the tabs that asked. */
  readonly rememberAnswer: (answer: NonNullable<TabPage['answer']>) => void;
  /**
   * How many fields of a customer are out of step for whoever looks at a tab (null: nothing is compared), and the
   * customer's latest job if it ended while no surface showed it.
   */
  readonly showOutOfStep: (
    key: string,
    outOfStep: (tabId: number) => number | null,
    lateEnd: Job | null,
  ) => void;
  /** The jobs that ended while nobody looked, for wherever their customers are not shown. */
  readonly showLateEnds: (jobs: readonly Job[]) => Promise<void>;
}

export interface UseCases {
  readonly customers: Customers;
  readonly subjects: Subjects;
  readonly setup: Setup;
  readonly resync: Resync;
  readonly runner: JobRunner;
  readonly snapshots: SnapshotStore;
  readonly shownPages: ShownPages;
  readonly jobs: JobStore;
  readonly history: History;
  readonly lateEnds: LateEnds;
  readonly protection: KeyProtection;
  readonly apiUse: ApiUse;
  readonly health: Health;
  readonly accountCheck: AccountCheck;
  readonly connections: Connections;
  readonly connectionStore: ConnectionStore;
  readonly settingsTransfer: SettingsTransfer;
  readonly policy: ManagedPolicy;
  /** Clients and the confirmed connection; throws a LensError where either is missing. */
  readonly connect: (connectionId: string) => Promise<Connected>;
}

/** Builds the use cases and gives each what it needs. Computes nothing, and knows no browser. */
export function composeUseCases(effects: Effects): UseCases {
  const { database, now, wait } = effects;
  const policy: ManagedPolicy = new ManagedPolicy({
    managed: effects.managed,
    database,
    onChange: () => settingsChanged(),
  });
  const lock: KeyLock = new KeyLock({
    ...effects,
    policyAutoLock: async () => (await policy.current()).settings.choices.autoLockMinutes ?? null,
    onIdle: () => void protection.changed(),
  });
  const vault = new Vault({ ...effects, lock });
  const store = new ConnectionStore(database, policy.current);
  const jobs = new JobStore(database);
  const snapshots = new SnapshotStore(database);
  const shownPages = new ShownPages(effects);
  const addresses = new PageAddresses(database);
  const budgets = createVendorBudgets({ ...effects, onStored: () => void apiUse.changed() });
  const settings = new SettingsStore(database, policy.current);
  const apiUse: ApiUse = new ApiUse({ budgets, settings, now, wait });
  const access = createVendorAccess({ ...effects, vault, budgets });
  const protectedKeys = (): Promise<void> => expectProtection(policy, () => lock.mode());
  const vendors = async (connectionId: string): Promise<Vendors> => {
    const [clients] = await Promise.all([access.vendors(connectionId), protectedKeys()]);
    return clients;
  };

  /** Confirmed or not. */
  const reach = async (connectionId: string): Promise<Connected> => {
    const [clients, connection] = await Promise.all([vendors(connectionId), store.get(connectionId)]);
    if (!connection) throw new LensError({ code: 'no-keys' });
    return { ...clients, connection };
  };
  const connect = async (connectionId: string): Promise<Connected> => {
    const connected = await reach(connectionId);
    if (!connected.connection.confirmedAt) throw new LensError({ code: 'not-confirmed' });
    return connected;
  };

  const lateEnds: LateEnds = new LateEnds({
    jobs,
    isLocked: () => lock.isLocked(),
    show: effects.showLateEnds,
    onShown: () => customers.standAnew(),
  });
  const markSeen = async (job: Job): Promise<void> => {
    const seenAt = now();
    customers.jobSeen({ ...job, seenAt });
    await jobs.markSeen(job.id, seenAt).catch(() => undefined); // then it is told once more
    await lateEnds.changed();
  };
  const retention = new RetentionStore(database, policy.current);
  const history: History = new History({
    jobs,
    retention,
    now,
    isLocked: () => lock.isLocked(),
    onSeen: (job) => void markSeen(job),
    onErased() {
      customers.refreshAll();
      void lateEnds.changed();
    },
  });
  const customers: Customers = new Customers({
    choose: (who) => chooseConnected({ connections: () => store.list(), vendors }, who),
    connect,
    onlyConnectionId: async () => {
      const [only, ...more] = await store.list();
      return only && more.length === 0 ? only.id : null;
    },
    findListing,
    latestJob: async (connectionId, memberId) => (await jobs.ofMember(connectionId, memberId))[0] ?? null,
    onConnection: (key, connectionId, who) =>
      effects.rememberConnection(key, {
        connectionId,
        answeredFor: who.connectionId === connectionId ? key : null,
      }),
    onAnswer: (key, { memberId, profileId }) => effects.rememberAnswer({ key, memberId, profileId }),
    profileRead: (connection, snapshot) => missingFields.profileRead(connection, snapshot),
    snapshots,
    shownPages,
    now,
    wait,
    onChange: effects.showOutOfStep,
    onSeen: (job) => void markSeen(job),
  });
  const runner = new JobRunner({
    connect,
    jobs,
    now,
    wait,
    isOnline: effects.isOnline,
    isLocked: () => lock.isLocked(),
    wakeAt: effects.wakeAt,
    onChange(job) {
      customers.jobChanged(job);
      history.changed();
      if (hasEnded(job)) void lateEnds.changed();
    },
  });
  const resync = new Resync({ connect, connections: store, jobs, runner, now, newId: effects.newId });
  const setup: Setup = new Setup({
    vault,
    connections: store,
    vendors,
    now: () => new Date(now()).toISOString(),
    newId: effects.newId,
    expectProtection: protectedKeys,
    onTested: () => void connections.tell(),
    onConfirmed: () => void connections.changed(),
  });
  const connections: Connections = new Connections({
    connections: store,
    snapshots,
    addresses,
    vault,
    onChange: () => customers.refreshAll(),
    onRemoved(connectionId) {
      setup.forget(connectionId);
      health.forget(connectionId);
      accountCheck.forget(connectionId);
    },
  });
  const health = createHealth({ reach, now });
  const accountCheck = createAccountCheck({ reach, now });
  const missingFields: MissingFields = new MissingFields({
    connections: store,
    vendors,
    now,
    onNews: () => void setup.tell(),
    onLearned() {
      void setup.tell();
      void connections.changed();
    },
  });
  const subjects: Subjects = new Subjects({
    customers,
    shownPages,
    addresses,
    pageOf: effects.pageOf,
    isLocked: () => lock.isLocked(),
  });
  const protection: KeyProtection = new KeyProtection({
    vault,
    lock,
    onChange() {
      customers.refreshAll();
      subjects.restartAll();
      history.changed();
      void lateEnds.changed();
      void setup.tell();
      void connections.tell();
      void runner.resume();
    },
  });
  const settingsTransfer = new SettingsTransfer({
    database,
    connections: store,
    settings,
    retention,
    lock,
    policy: policy.current,
    now,
    newId: effects.newId,
    onImported: () => settingsChanged(),
  });
  const settingsChanged = async (): Promise<void> => {
    await Promise.all([apiUse.shareChanged(), history.retentionChanged(), protection.autoLockChanged()]);
    await connections.changed();
    await setup.tell();
  };
  return {
    customers,
    subjects,
    setup,
    health,
    accountCheck,
    connections,
    connectionStore: store,
    settingsTransfer,
    policy,
    resync,
    runner,
    snapshots,
    shownPages,
    jobs,
    history,
    lateEnds,
    protection,
    apiUse,
    connect,
  };
}

async function findListing(connected: Connected, { snapshot }: Customer): Promise<Listing> {
  const [member, profile] = [snapshot.member.value, snapshot.profile.value];
  if (!member || !profile) throw new LensError({ code: 'listing-not-found', vendor: 'ometria' });
  return provenListing(connected, member, profile);
}
