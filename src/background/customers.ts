import type { Connection } from '../domain/connection.ts';
import { hasEnded, isUnseenEnd, type Job } from '../domain/job.ts';
import type { Listing } from '../domain/ometria.ts';
import { refreshing } from '../domain/snapshot.ts';
import type { LensView } from '../messages/lens-view.ts';
import type { Clock } from '../platform/clock.ts';
import { type Customer, newCustomer } from './customer.ts';
import { type FoundListing, planView } from './plan-view.ts';
import { type Question, readCustomer, type Who } from './read-customer.ts';
import { countOutOfStep, rowsOf } from './rows.ts';
import type { SnapshotStore } from './snapshot-store.ts';
import { type Connected, failureOf } from './vendors.ts';
import { viewOf } from './view.ts';

/** An answer this young is shown as it is; opening the popup right after the page asks nobody twice. */
const FRESH_MS = 20_000;

interface Watcher {
  readonly withPlan: boolean;
  readonly tell: (view: LensView) => void;
}

interface Entry {
  customer: Customer;
  connection: Connection | null;
  listing: FoundListing | null;
  /** Aborted when the agent asks anew: a slow earlier reading must not overwrite a later one. */
  reading: AbortController | null;
  readAt: number;
  readonly watchers: Set<Watcher>;
}

export interface CustomersNeeds {
  /** Throws a LensError where keys or the confirmation are missing. */
  connect(): Promise<Connected>;
  findListing(connected: Connected, customer: Customer): Promise<Listing>;
  latestJob(memberId: number): Promise<Job | null>;
  readonly snapshots: SnapshotStore;
  readonly now: Clock;
  /** After every change, for the badge. `lateEnd`: the latest job, if nobody has seen yet how it ended. */
  onChange(key: string, outOfStep: number | null, lateEnd: Job | null): void;
  /** A popup has shown how this job ended. */
  onSeen(job: Job): void;
}

/** What has failed is worth another try whenever somebody looks. */
const hasFailed = ({ failure, snapshot: { member, profile } }: Customer): boolean =>
  failure !== null || member.state === 'failed' || profile.state === 'failed';

const isOffered = (question: Question, choice: string): boolean =>
  question.id === 'which-member'
    ? question.members.some(({ id }) => String(id) === choice)
    : question.profiles.some(({ id }) => id === choice);

/** The customers that somebody is looking at, read once however many surfaces show them. */
export class Customers {
  readonly #needs: CustomersNeeds;
  readonly #entries = new Map<string, Entry>();

  constructor(needs: CustomersNeeds) {
    this.#needs = needs;
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
    const isKnown = (): boolean => entry.reading !== null || entry.connection !== null;
    const connecting = this.#needs.connect().catch(() => null);
    const [connected, snapshot] = await Promise.all([connecting, this.#needs.snapshots.get(key)]);
    if (!connected || !snapshot) return this.open(key, who); // which tells why
    const member = snapshot.member.value;
    const job = member && (await this.#needs.latestJob(member.id));
    if (isKnown()) return;
    entry.connection = connected.connection;
    entry.customer = { ...entry.customer, snapshot, job };
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

  watch(key: string, withPlan: boolean, tell: (view: LensView) => void): () => void {
    const entry = this.#entries.get(key);
    if (!entry) return () => undefined;
    const watcher = { withPlan, tell };
    entry.watchers.add(watcher);
    if (withPlan) void this.#locate(key, entry);
    this.#tell(key);
    return () => entry.watchers.delete(watcher);
  }

  /** What the agent chose among several. */
  answer(key: string, choice: string): void {
    const entry = this.#entries.get(key);
    const question = entry?.customer.question;
    if (!entry || !question || !isOffered(question, choice)) return;
    const { who } = entry.customer;
    const asMember = { ...who, memberId: Number(choice) };
    const answered = question.id === 'which-member' ? asMember : { ...who, profileId: choice };
    entry.customer = { ...newCustomer(answered), job: entry.customer.job };
    void this.#read(key, entry);
  }

  /** A job of this member moved on: every surface that shows the member follows. */
  jobChanged(job: Job): void {
    for (const [key, entry] of this.#entries) {
      if (entry.customer.snapshot.member.value?.id !== job.memberId) continue;
      entry.customer = { ...entry.customer, job };
      if (hasEnded(job)) void this.#read(key, entry);
      else this.#tell(key);
    }
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
    const customer = newCustomer(who);
    const entry: Entry = {
      customer,
      connection: null,
      listing: null,
      reading: null,
      readAt: Number.NEGATIVE_INFINITY,
      watchers: new Set(),
    };
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
      const connected = await this.#needs.connect();
      entry.connection = connected.connection;
      await this.#showEarlier(key, entry);
      await readCustomer(
        connected,
        entry.customer.who,
        entry.customer.snapshot,
        this.#needs.now,
        (progress) => {
          if (!isCurrent()) return;
          entry.customer = { ...entry.customer, ...progress };
          this.#tell(key);
        },
      );
      if (isCurrent()) await this.#finish(key, entry);
    } catch (error) {
      if (isCurrent()) entry.customer = { ...entry.customer, isReading: false, failure: failureOf(error) };
    } finally {
      if (isCurrent()) entry.reading = null;
      this.#tell(key);
    }
  }

  async #showEarlier(key: string, entry: Entry): Promise<void> {
    if (entry.customer.snapshot.member.at !== null) return;
    const snapshot = await this.#needs.snapshots.get(key);
    if (!snapshot) return;
    entry.customer = { ...entry.customer, snapshot: refreshing(snapshot) };
    this.#tell(key);
  }

  async #finish(key: string, entry: Entry): Promise<void> {
    entry.readAt = this.#needs.now();
    entry.customer = { ...entry.customer, isReading: false };
    const { snapshot, question } = entry.customer;
    const memberId = snapshot.member.value?.id;
    if (memberId !== undefined) {
      const job = await this.#needs.latestJob(memberId);
      entry.customer = { ...entry.customer, job };
    }
    this.#tell(key);
    const isComplete = snapshot.member.state === 'read' && snapshot.profile.state === 'read' && !question;
    if (isComplete && entry.connection) {
      const outOfStep = countOutOfStep(rowsOf(snapshot, entry.connection, entry.readAt));
      await this.#needs.snapshots.put(key, { snapshot, seenAt: entry.readAt, outOfStep });
    }
    void this.#locate(key, entry);
  }

  /** The listing is looked for only where a plan is shown. */
  async #locate(key: string, entry: Entry): Promise<void> {
    const wanted = [...entry.watchers].some((watcher) => watcher.withPlan);
    const { snapshot, isReading } = entry.customer;
    if (!wanted || entry.listing || isReading || !snapshot.member.value || !snapshot.profile.value) return;
    try {
      const connected = await this.#needs.connect();
      entry.listing = { listing: await this.#needs.findListing(connected, entry.customer), failure: null };
    } catch (error) {
      entry.listing = { listing: null, failure: failureOf(error) };
    }
    this.#tell(key);
  }

  #tell(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    const { customer, connection } = entry;
    const rows = connection ? rowsOf(customer.snapshot, connection, this.#needs.now()) : [];
    const plain = viewOf(customer, connection, rows, null);
    for (const { withPlan, tell } of entry.watchers) {
      const plan = withPlan && connection ? planView(customer, connection, rows, entry.listing) : null;
      tell({ ...plain, plan: plain.phase === 'ready' ? plan : null });
    }
    const isCounted = rows.length > 0 && customer.failure === null && customer.question === null;
    this.#needs.onChange(key, isCounted ? countOutOfStep(rows) : null, this.#lateEnd(entry, plain));
  }

  /** A popup that shows the job is somebody looking. */
  #lateEnd(entry: Entry, { job: shown }: LensView): Job | null {
    const { job } = entry.customer;
    if (!job || !isUnseenEnd(job)) return null;
    if (!shown || ![...entry.watchers].some(({ withPlan }) => withPlan)) return job;
    entry.customer = { ...entry.customer, job: { ...job, seenAt: this.#needs.now() } };
    this.#needs.onSeen(job);
    return null;
  }
}
