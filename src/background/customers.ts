import type { Connection } from '../domain/connection.ts';
import { hasEnded, type Job, laterJob } from '../domain/job.ts';
import type { Listing } from '../domain/ometria.ts';
import { refreshing, type Snapshot } from '../domain/snapshot.ts';
import type { ConnectedChoice } from './choose-connected.ts';
import { answered, type Customer, hasFailed, isOffered, newCustomer } from './customer.ts';
import { type Entry, newEntry, type Watcher } from './customer-entry.ts';
import { awaitsAnswer } from './customer-view.ts';
import { lookAt } from './look.ts';
import { Onlookers, type OnlookersNeeds } from './onlookers.ts';
import { readCustomer, type Time, type Who } from './read-customer.ts';
import { countOutOfStep, rowsOf } from './rows.ts';
import type { SnapshotStore } from './snapshot-store.ts';
import { type Connected, failureOf } from './vendors.ts';

/** An answer this young is shown as it is; opening the popup right after the page asks nobody twice. */
const FRESH_MS = 20_000;
/** A page whose values keep changing makes nobody ask more often. */
const BETWEEN_PAGES_MS = 5_000;

export interface CustomersNeeds extends OnlookersNeeds, Time {
  /** Throws a LensError where keys or the confirmation are missing, or the customer is of another account. */
  choose(who: Who): Promise<ConnectedChoice>;
  connect(connectionId: string): Promise<Connected>;
  /** null: there are several, or none. */
  onlyConnectionId(): Promise<string | null>;
  findListing(connected: Connected, customer: Customer): Promise<Listing>;
  latestJob(connectionId: string, memberId: number): Promise<Job | null>;
  /** Looks for custom fields that were missing. @returns the connection as it is by now */
  profileRead(connection: Connection, snapshot: Snapshot): Promise<Connection>;
  readonly snapshots: SnapshotStore;
  /** The customer was found to belong to this connection, or the agent said so. */
  onConnection(key: string, connectionId: string, who: Who): void;
  /** The agent has chosen among several: a worker that starts later must not ask again. */
  onAnswer(key: string, who: Who): void;
}

/** The customers that somebody is looking at, read once however many surfaces show them. */
export class Customers {
  readonly #needs: CustomersNeeds;
  readonly #entries = new Map<string, Entry>();
  readonly #onlookers: Onlookers;

  constructor(needs: CustomersNeeds) {
    this.#needs = needs;
    this.#onlookers = new Onlookers(needs);
  }

  /** Starts reading, unless that was done moments ago. */
  open(key: string, who: Who): void {
    const entry = this.#entry(key, who);
    const isFresh = entry.reading !== null || this.#needs.now() - entry.readAt < FRESH_MS;
    if (isFresh && !hasFailed(entry.customer)) this.#tell(key);
    else void this.#read(key, entry);
  }

  /** For somebody who has looked all the while, but for the worker: what is stored, and read only if nothing is. */
  async goOn(key: string, who: Who): Promise<void> {
    const entry = this.#entry(key, who);
    const isKnown = (): boolean => entry.reading !== null || entry.customer.connection !== null;
    const known = who.connectionId ?? who.likelyConnectionId;
    const connectionId = known ?? (await this.#needs.onlyConnectionId()) ?? '';
    const connecting = this.#needs.connect(connectionId).catch(() => null);
    const [connected, snapshot] = await Promise.all([
      connecting,
      this.#needs.snapshots.get(connectionId, key),
    ]);
    if (!connected || !snapshot) return this.open(key, who); // which tells why
    const member = snapshot.member.value;
    const job = member && (await this.#needs.latestJob(connectionId, member.id));
    if (isKnown()) return;
    entry.customer = { ...entry.customer, connection: connected.connection, snapshot, job };
  }

  refresh(key: string): void {
    const entry = this.#entries.get(key);
    if (entry) void this.#read(key, entry);
  }

  /** Keys or field map have changed: everything is read anew. */
  refreshAll(): void {
    for (const [key, entry] of this.#entries) {
      if (entry.watchers.size > 0) void this.#read(key, entry);
      else this.#entries.delete(key);
    }
  }

  watch(key: string, watcher: Watcher): () => void {
    const entry = this.#entries.get(key);
    if (!entry) return () => undefined;
    entry.watchers.add(watcher);
    if (watcher.withPlan) void this.#locate(key, entry);
    this.#tell(key);
    return () => entry.watchers.delete(watcher);
  }

  /** The tab's page shows other values. An older answer that they contradict may be outdated itself. */
  shownChanged(key: string, tabId: number): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    const mayAsk = entry.reading === null && this.#needs.now() - entry.readAt >= BETWEEN_PAGES_MS;
    if (mayAsk && awaitsAnswer(lookAt(this.#needs, key, entry.customer, tabId))) void this.#read(key, entry);
    else this.#tell(key);
    // A page can be what another one waited for to be compared with.
    for (const [other, { customer }] of this.#entries)
      if (other !== key && customer.failure) this.#tell(other);
  }

  /** What the agent chose among several. */
  answer(key: string, choice: string): void {
    const entry = this.#entries.get(key);
    const question = entry?.customer.question;
    if (!entry || !question || !isOffered(question, choice)) return;
    const who = answered(entry.customer.who, question.id, choice);
    this.#needs.onAnswer(key, who);
    entry.customer = { ...newCustomer(who), job: entry.customer.job };
    void this.#read(key, entry);
  }

  /** A job of this member moved on: every surface that shows the member follows. */
  jobChanged(job: Job): void {
    for (const [key, entry] of this.#entries) {
      const { connection, snapshot } = entry.customer;
      if (!connection || snapshot.member.value?.id !== job.memberId) continue;
      if (connection.id === job.connectionId) this.#follow(key, entry, job);
      // Through another connection of the same account it is not their job, but their values have changed.
      else if (hasEnded(job) && snapshot.profile.value?.id === job.profileId) void this.#read(key, entry);
    }
  }

  #follow(key: string, entry: Entry, job: Job): void {
    const isKnown = entry.customer.job?.id === job.id;
    entry.customer = { ...entry.customer, job };
    if (hasEnded(job)) void this.#read(key, entry);
    // The toolbar's button says nothing of a job under way; one that begins takes away what it said of the last.
    else if (isKnown) this.#onlookers.tellWatchers(key, entry);
    else this.#tell(key);
  }

  /** Somebody has looked at how this job ended. */
  jobSeen(job: Job): void {
    for (const [key, entry] of this.#entries) {
      if (entry.customer.job?.id !== job.id) continue;
      entry.customer = { ...entry.customer, job };
      this.#tell(key);
    }
  }

  get(key: string): Customer | null {
    return this.#entries.get(key)?.customer ?? null;
  }

  #entry(key: string, who: Who): Entry {
    const known = this.#entries.get(key);
    if (known) return known;
    const entry = newEntry(newCustomer(who));
    this.#entries.set(key, entry);
    return entry;
  }

  async #read(key: string, entry: Entry): Promise<void> {
    entry.reading?.abort();
    const controller = new AbortController();
    const isCurrent = (): boolean => !controller.signal.aborted;
    entry.reading = controller;
    entry.listing = null;
    const snapshot = refreshing(entry.customer.snapshot);
    entry.customer = { ...entry.customer, snapshot, isReading: true, failure: null };
    this.#tell(key); // a press of Retry is seen at once, however long the answers take
    try {
      const chosen = await this.#choose(key, entry, isCurrent);
      if (!chosen) return;
      await readCustomer(
        chosen.connected,
        entry.customer.who,
        entry.customer.snapshot,
        this.#needs,
        (progress) => {
          if (!isCurrent()) return;
          entry.customer = { ...entry.customer, ...progress };
          this.#tell(key);
        },
        chosen.onPage,
      );
      if (isCurrent()) await this.#finish(key, entry);
    } catch (error) {
      if (isCurrent()) entry.customer = { ...entry.customer, isReading: false, failure: failureOf(error) };
    } finally {
      if (isCurrent()) entry.reading = null;
      this.#tell(key);
    }
  }

  /** null: the agent is asked, or asks anew. */
  async #choose(
    key: string,
    entry: Entry,
    isCurrent: () => boolean,
  ): Promise<Extract<ConnectedChoice, { kind: 'connected' }> | null> {
    const { who, connection: earlier } = entry.customer;
    const likelyConnectionId = earlier?.id ?? who.likelyConnectionId;
    const choice = await this.#needs.choose({ ...who, likelyConnectionId });
    if (!isCurrent()) return null;
    if (choice.kind === 'question') {
      const question = { id: 'which-connection', connections: choice.connections } as const;
      entry.customer = { ...newCustomer(who), question };
      entry.readAt = this.#needs.now();
      return null;
    }
    const { connection } = choice.connected;
    const isOther = earlier !== null && earlier.id !== connection.id;
    entry.customer = isOther
      ? { ...newCustomer(who), connection, isReading: true }
      : { ...entry.customer, connection };
    this.#needs.onConnection(key, connection.id, who);
    await this.#showEarlier(key, entry);
    return choice;
  }

  async #showEarlier(key: string, entry: Entry): Promise<void> {
    const { connection, snapshot: shown } = entry.customer;
    if (!connection || shown.member.at !== null) return;
    const snapshot = await this.#needs.snapshots.get(connection.id, key);
    if (!snapshot) return;
    entry.customer = { ...entry.customer, snapshot: refreshing(snapshot) };
    this.#tell(key);
  }

  async #finish(key: string, entry: Entry): Promise<void> {
    entry.readAt = this.#needs.now();
    entry.customer = { ...entry.customer, isReading: false };
    const { connection: earlier, snapshot, question } = entry.customer;
    const connection = earlier && (await this.#needs.profileRead(earlier, snapshot));
    entry.customer = { ...entry.customer, connection };
    const memberId = snapshot.member.value?.id;
    if (connection && memberId !== undefined) {
      const stored = await this.#needs.latestJob(connection.id, memberId);
      entry.customer = { ...entry.customer, job: laterJob(entry.customer.job, stored) };
    }
    this.#tell(key);
    const isComplete = snapshot.member.state === 'read' && snapshot.profile.state === 'read' && !question;
    if (isComplete && connection && !snapshot.contradiction) {
      const outOfStep = countOutOfStep(rowsOf(snapshot, connection, entry.readAt));
      await this.#needs.snapshots.put(connection.id, key, { snapshot, seenAt: entry.readAt, outOfStep });
    }
    void this.#locate(key, entry);
  }

  /** The listing is looked for only where a plan is shown. */
  async #locate(key: string, entry: Entry): Promise<void> {
    const wanted = [...entry.watchers].some((watcher) => watcher.withPlan);
    const { connection, snapshot, isReading } = entry.customer;
    if (!wanted || !connection || entry.listing || isReading) return;
    if (!snapshot.member.value || !snapshot.profile.value) return;
    try {
      const connected = await this.#needs.connect(connection.id);
      entry.listing = { listing: await this.#needs.findListing(connected, entry.customer), failure: null };
    } catch (error) {
      entry.listing = { listing: null, failure: failureOf(error) };
    }
    this.#tell(key);
  }

  #tell(key: string): void {
    const entry = this.#entries.get(key);
    if (entry) this.#onlookers.tell(key, entry);
  }

  /** What the toolbar's button says elsewhere has changed. */
  standAnew(): void {
    for (const [key, entry] of this.#entries) this.#onlookers.stand(key, entry);
  }
}
