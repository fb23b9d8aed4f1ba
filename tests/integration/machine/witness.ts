import { isApiError } from '../../../src/api/api-error.ts';
import type { PushRecord } from '../../../src/api/ometria/push.ts';
import { LensError } from '../../../src/background/vendors.ts';
import { hasEnded, type Job, sentAt } from '../../../src/domain/job.ts';
import type { JobState } from '../../../src/domain/job-state.ts';
import type { Json } from '../../../src/domain/json.ts';
import type { Member } from '../../../src/domain/member.ts';
import type { Listing, Profile, Properties } from '../../../src/domain/ometria.ts';
import type { Change } from '../../../src/domain/plan.ts';
import { isSame, judgeReadBack } from '../../../src/domain/read-back.ts';
import type { MachineWorld } from './machine-world.ts';
import type { Disk } from './memory-jobs.ts';

/** One push that left. */
interface Push {
  readonly jobId: string;
  readonly requestId: string;
  isCarriedOut: boolean;
  /** The answer proves that nothing was written: 429, or it was kept back here. */
  didNothing: boolean;
}

/** What the worker was last told of a member. */
interface Seen {
  readonly member?: Member | null;
  readonly profile?: Profile | null;
  readonly listing?: Listing | null;
  /** The values LoyaltyLion had when the profile was last read. */
  readonly source?: Properties;
  readonly profileReadAt?: number;
}

const NEXT: Readonly<Record<JobState, readonly JobState[]>> = {
  queued: ['queued', 'sent', 'failed'],
  sent: ['queued', 'accepted', 'not-visible-yet', 'rejected', 'failed'],
  accepted: ['accepted', 'not-visible-yet', 'verified', 'overwritten', 'rejected', 'unconfirmed'],
  'not-visible-yet': ['not-visible-yet', 'verified', 'overwritten', 'rejected', 'unconfirmed'],
  verified: [],
  rejected: [],
  overwritten: [],
  unconfirmed: [],
  failed: [],
};

const expect = (holds: boolean, broken: string, about?: unknown): void => {
  if (!holds) throw new BrokenPromise(`${broken}: ${JSON.stringify(about)}`);
};

export class BrokenPromise extends Error {}

/** Sees everything that is written, told and stored, and holds it against what was promised. */
export class Witness {
  readonly #world: MachineWorld;
  readonly #disk: Disk;
  readonly #now: () => number;
  readonly #pushes: Push[] = [];
  readonly #seen = new Map<number, Seen>();
  readonly #lastSeen = new Map<string, Seen>();
  /** The first promise that was broken: code under test may swallow what is thrown. */
  broken: Error | null = null;

  constructor(world: MachineWorld, disk: Disk, now: () => number) {
    this.#world = world;
    this.#disk = disk;
    this.#now = now;
    disk.onRefused = (job) => this.#seen.delete(job.memberId);
    disk.onPut = (job, before) => this.#holds(() => this.#stored(job, before));
  }

  read(told: {
    readonly member?: Member | null;
    readonly profile?: Profile | null;
    readonly listing?: Listing | null;
  }): void {
    const id = told.member?.id ?? idIn(told.profile?.customerId) ?? idIn(told.listing?.id);
    if (id === null) return;
    const fresh = told.profile ? { source: this.#world.valuesOf(id), profileReadAt: this.#now() } : {};
    this.#seen.set(id, { ...this.#seen.get(id), ...told, ...fresh });
  }

  /** What the worker has seen and not stored: nobody knows it any more. */
  forget(): void {
    this.#seen.clear();
  }

  /** @returns the push's request id */
  pushLeaves(record: PushRecord): string {
    const requestId = `request-${this.#pushes.length + 1}`;
    this.#holds(() => {
      const job = this.#jobBehind(record);
      const earlier = this.#pushes.filter((push) => push.jobId === job.id);
      expect(
        earlier.every((push) => push.didNothing),
        'a second push of a job',
        { job, earlier },
      );
      this.#expectAsked(job, record);
      this.#pushes.push({ jobId: job.id, requestId, isCarriedOut: false, didNothing: false });
    });
    return requestId;
  }

  pushIsCarriedOut(requestId: string): void {
    for (const push of this.#pushes) if (push.requestId === requestId) push.isCarriedOut = true;
  }

  pushFails(requestId: string, error: unknown): void {
    const isKept = isApiError(error) && error.failure.code === 'rate-limited' && !error.mayHaveWritten;
    for (const push of this.#pushes) if (push.requestId === requestId && isKept) push.didNothing = true;
  }

  /** A click was answered with a job: from then on it cannot be lost. */
  isTakenOn(jobId: string): void {
    this.#holds(() => expect(this.#disk.jobs.has(jobId), 'a click that was taken on is lost', jobId));
  }

  /** A click was refused: for a reason that has a sentence, or because nothing could be stored. */
  isRefused(error: unknown): void {
    const isKnown = error instanceof LensError || this.#disk.wasFull;
    this.#holds(() => expect(isKnown, 'a click was refused without a reason', String(error)));
  }

  /** Once everything has come to its end. */
  expectHonestEnds(): void {
    this.#holds(() => {
      for (const job of this.#disk.jobs.values()) this.#expectHonestEnd(job);
    });
    if (this.broken) throw this.broken;
  }

  #holds(check: () => void): void {
    try {
      check();
    } catch (error) {
      this.broken ??= error instanceof Error ? error : new BrokenPromise(String(error));
    }
  }

  #jobBehind(record: PushRecord): Job {
    const memberId = idIn(record.id);
    const open = [...this.#disk.jobs.values()].filter((job) => job.memberId === memberId && !hasEnded(job));
    const [job] = open;
    if (!job || open.length > 1 || job.state !== 'sent') {
      throw new BrokenPromise(`a push without a job that says so: ${JSON.stringify(open)}`);
    }
    return job;
  }

  /** A push says what the plan says, over what the plan said was there, and beside it only what the listing holds. */
  #expectAsked({ changes, kind, memberId }: Job, { properties }: PushRecord): void {
    const { member, profile, listing } = this.#seen.get(memberId) ?? {};
    for (const change of changes) {
      const { ometriaField, before, after } = change;
      expect(Object.is(properties[ometriaField], after), 'a change is not sent as planned', {
        change,
        properties,
      });
      const held = profile?.properties[ometriaField];
      expect(isSame(change, held, before), 'it is written over another value than was shown', {
        change,
        held,
      });
      const source = member ? sourceOf(member)[ometriaField] : undefined;
      expect(kind === 'undo' || isSame(change, source, after), 'the source has moved', { change, source });
    }
    const planned = new Set(changes.map((change) => change.ometriaField));
    const kept = listing?.properties ?? profile?.properties ?? {};
    for (const [key, value] of Object.entries(properties)) {
      expect(planned.has(key) || kept[key] === value, 'a value that nobody asked for', { key, value, kept });
    }
  }

  #stored(job: Job, before: Job | undefined): void {
    if (before) {
      expect(NEXT[before.state].includes(job.state), 'an impossible step', { before, job });
      expect(JSON.stringify(before.changes) === JSON.stringify(job.changes), 'another plan', { before, job });
    }
    const open = [...this.#disk.jobs.values()].filter(
      (one) => one.memberId === job.memberId && !hasEnded(one),
    );
    expect(open.length <= 1, 'two jobs of one customer at a time', open);
    this.#lastSeen.set(job.id, this.#seen.get(job.memberId) ?? {});
  }

  #expectHonestEnd(job: Job): void {
    const seen = this.#lastSeen.get(job.id) ?? {};
    const mine = this.#pushes.filter((push) => push.jobId === job.id);
    const isWritten = mine.some(({ requestId }) => this.#hasChanged(requestId, job.changes));
    expect(mine.filter((push) => push.isCarriedOut).length <= 1, 'a doubled write', { job, mine });
    expect(hasEnded(job), 'a lost job', job);
    expect(job.state === 'verified' || job.failure !== null, 'an end without a reason', job);
    const shown = judgeReadBack(job.changes, seen.profile?.properties ?? {});
    const shows = holds(job.changes, seen.profile?.properties);
    const isInStep = job.kind === 'resync' && showsSource(job.changes, seen);
    switch (job.state) {
      case 'verified':
        expect(shows || isInStep, 'verified, but the profile did not show it', { job, seen });
        expect((seen.profileReadAt ?? 0) >= (sentAt(job) ?? Number.POSITIVE_INFINITY), 'verified unread', {
          job,
          seen,
        });
        expect(shows || !this.#landedLater(job, mine), 'verified before its own write had landed', {
          job,
          mine,
        });
        break;
      case 'failed':
        expect(!isWritten, 'failed, but written', { job, mine });
        break;
      case 'rejected':
        expect(!mine.at(-1)?.didNothing, 'rejected, but kept back', { job, mine });
        expect(!isWritten || this.#cannotBeTold(job, seen), 'rejected, but written', { job, mine, seen });
        expect(!hasBeenReadBack(job) || this.#lookedLongEnough(job, seen), 'rejected, but perhaps late', {
          job,
          seen,
        });
        break;
      case 'overwritten':
        expect(shown === 'other', 'overwritten, but by no other value', { job, seen });
        break;
      case 'unconfirmed':
        expect(!shows, 'unconfirmed, but the profile shows it', { job, seen });
        expect(this.#lookedLongEnough(job, seen), 'given up without having looked', { job, seen });
        break;
      case 'queued':
      case 'sent':
      case 'accepted':
      case 'not-visible-yet':
        break;
    }
  }

  #landedLater(job: Job, mine: readonly Push[]): boolean {
    const endedAt = job.times.at(-1)?.at ?? 0;
    const requests = new Set(mine.map((push) => push.requestId));
    return this.#world.account.writes.some(
      (write) => write.requestId !== null && requests.has(write.requestId) && write.at > endedAt,
    );
  }

  /** Whether a push has changed anything of what it was meant to: null may be taken and ignored. */
  #hasChanged(requestId: string, changes: readonly Change[]): boolean {
    return this.#world.account.writes.some(
      (write) =>
        write.requestId === requestId &&
        changes.some(({ ometriaField }) => write.before?.[ometriaField] !== write.after?.[ometriaField]),
    );
  }

  /**
   * Nothing of a write is to be seen, and an error is: it was rejected, unless somebody put the old values back
   * since, or listings show no properties and another one's value won. No read tells these apart.
   */
  #cannotBeTold({ changes, listing }: Job, { profile }: Seen): boolean {
    const isHidden = judgeReadBack(changes, profile?.properties ?? {}) === 'old';
    const last = this.#world.account.writes.findLast(
      ({ collection, id }) => collection === listing?.collection && id === listing.id,
    );
    return isHidden && (!this.#world.showsProperties || last?.by !== 'push');
  }

  #lookedLongEnough(job: Job, seen: Seen): boolean {
    const looked = (seen.profileReadAt ?? 0) - (sentAt(job) ?? 0) >= 29 * 60_000;
    return looked || job.checks >= 20;
  }
}

/** Its end was found by reading, not told by the answer to the push. */
const hasBeenReadBack = ({ times }: Job): boolean => times.some(({ state }) => state === 'not-visible-yet');

const sourceOf = (member: Member): Record<string, Json> => ({
  ll_approved: member.pointsApproved,
  ll_claimed: member.rewardsClaimed ?? null,
  ll_tier: member.tier?.name ?? null,
});

/** `m1`, `s1`, `50001`: the last digit names the member. */
const idIn = (text: string | null | undefined): number | null => (text ? Number(text.at(-1)) : null);

const holds = (changes: readonly Change[], properties: Properties | undefined): boolean =>
  properties !== undefined &&
  changes.every((change) => isSame(change, properties[change.ometriaField], change.after));

/** Each value is the one sent, or the one that LoyaltyLion has by now. */
const showsSource = (changes: readonly Change[], { profile, source }: Seen): boolean =>
  changes.every((change) => {
    const shown = profile?.properties[change.ometriaField];
    return isSame(change, shown, change.after) || isSame(change, shown, source?.[change.ometriaField]);
  });
