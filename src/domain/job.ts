import type { Failure } from './error-code.ts';
import { ENDED, type JobState } from './job-state.ts';
import type { Change } from './plan.ts';
import type { Doubt } from './push-doubt.ts';
import type { Shown } from './read-back.ts';

/** Where the click was that started a job. */
export type Surface = 'popup' | 'history';

/** A resync or its undo, as it is stored: everything needed to go on after the worker was killed. */
export interface Job {
  readonly version: 2;
  readonly id: string;
  readonly kind: 'resync' | 'undo';
  /** The resync that an undo takes back; null for a resync, and for undos recorded before version 2. */
  readonly undoOf: string | null;
  /** Epoch ms of the click. */
  readonly createdAt: number;
  /** null: recorded before version 2, like the connection's name. */
  readonly surface: Surface | null;
  readonly connectionId: string;
  /** As it was at the click: connections are renamed and removed, the history stays. */
  readonly connectionName: string | null;
  readonly memberId: number;
  readonly merchantId: string;
  readonly profileId: string;
  /** As LoyaltyLion told them at the click. */
  readonly customer: { readonly name: string | null; readonly email: string | null };
  /** The agent agreed that the emails differ between the systems. */
  readonly emailsMayDiffer: boolean;
  readonly changes: readonly Change[];
  readonly listing: { readonly collection: string; readonly id: string } | null;
  readonly state: JobState;
  readonly times: readonly { readonly state: JobState; readonly at: number }[];
  /** Epoch ms of the next step; null once ended. */
  readonly nextAt: number | null;
  readonly checks: number;
  /** Ometria's error list just before the push, to tell new entries from old ones; null: not read. */
  readonly errorsBefore: readonly string[] | null;
  /** When the listing itself was first seen to hold everything sent. */
  readonly listingShownAt: number | null;
  readonly requestId: string | null;
  readonly failure: Failure | null;
  /** Epoch ms at which a surface first showed how it ended; null: nobody has seen that yet. */
  readonly seenAt: number | null;
}

/** What a click decides of a job; everything else follows. */
export type JobOrder = Pick<
  Job,
  | 'kind'
  | 'undoOf'
  | 'surface'
  | 'connectionId'
  | 'connectionName'
  | 'memberId'
  | 'merchantId'
  | 'profileId'
  | 'customer'
  | 'emailsMayDiffer'
  | 'changes'
>;

/** A job as it is first stored. */
export const newJob = (order: JobOrder, id: string, now: number): Job => ({
  ...order,
  version: 2,
  id,
  createdAt: now,
  listing: null,
  state: 'queued',
  times: [{ state: 'queued', at: now }],
  nextAt: now,
  checks: 0,
  errorsBefore: null,
  listingShownAt: null,
  requestId: null,
  failure: null,
  seenAt: null,
});

/** What happened, as the effects report it. */
export type JobEvent =
  | {
      readonly type: 'about-to-send';
      readonly listing: { readonly collection: string; readonly id: string };
      readonly errorsBefore: readonly string[] | null;
    }
  /** Nothing was written, and will not be. */
  | { readonly type: 'refused'; readonly failure: Failure }
  /** Nothing was written; worth trying again at `retryAt`. */
  | { readonly type: 'postponed'; readonly retryAt: number; readonly failure: Failure }
  | { readonly type: 'accepted'; readonly requestId: string | null }
  | { readonly type: 'rejected'; readonly failure: Failure }
  /** The answer was lost, or a 5xx: it may have been written. */
  | { readonly type: 'uncertain'; readonly failure: Failure }
  /**
   * The profile was read. `source`: another value than was sent, but what LoyaltyLion says by now; its own sync has
   * landed.
   */
  | {
      readonly type: 'read-back';
      /** Epoch ms at which it was asked for: a laptop may have slept before the answer was looked at. */
      readonly askedAt: number;
      readonly found: Shown | 'source';
      /** What the listing itself shows; null: it was not read, or shows no properties. */
      readonly listing: Shown | null;
      /** What is new in Ometria's error list and may be about this write; null: nothing, or it was not read. */
      readonly doubt: Doubt | null;
    }
  /** The profile could not be read this time, and why. */
  | { readonly type: 'unreadable'; readonly failure: Failure };

type ReadBack = Extract<JobEvent, { type: 'read-back' }>;

/**
 * For so long a write may be merely late: neither the length of Ometria's queue nor the profile's lag is documented.
 * Until then the value that was there before proves nothing.
 */
export const GIVE_UP_AFTER_MS = 30 * 60_000;
/** A profile that could not be read for so often is given up, if the time is over too: a laptop may have slept. */
const GIVE_UP_AFTER_CHECKS = 20;
/** The listing has it, the profile still does not: for so long that goes without saying. */
const LATE_AFTER_MS = 15_000;
/** Until then a push may still be queued, and land on top of LoyaltyLion's newer value. */
const SETTLED_AFTER_MS = 60_000;

const PAUSES_S = [1, 1, 2, 3, 5, 8, 13, 20, 10, 30, 60];

const SHORTEST_POSTPONEMENT_MS = 10_000;
const LONGEST_POSTPONEMENT_MS = 60_000;

/** Before the next attempt of a push that has not left: as long again as the job has waited already. */
export const postponementMs = (job: Job, now: number): number =>
  Math.min(Math.max(now - job.createdAt, SHORTEST_POSTPONEMENT_MS), LONGEST_POSTPONEMENT_MS);

/** Growing pauses between read-backs; the last one repeats. */
export const pauseMs = (checks: number): number => (PAUSES_S[checks] ?? 60) * 1_000;

export const hasEnded = (job: Job): boolean => ENDED.has(job.state);

/**
 * A customer's latest job, of one that was told and one that was read, perhaps before the other began or moved on.
 * None read: an ended one was forgotten, and one that goes on never is.
 */
export function laterJob(told: Job | null, read: Job | null): Job | null {
  if (told === null) return read;
  if (read === null) return hasEnded(told) ? null : told;
  if (told.id === read.id) return told.times.length > read.times.length ? told : read;
  return told.createdAt > read.createdAt ? told : read;
}

/** Ended while nobody was looking, and nobody has looked since. */
export const isUnseenEnd = (job: Job): boolean => hasEnded(job) && job.seenAt === null;

/** When the push left, or null if it has not. */
export const sentAt = (job: Job): number | null =>
  job.times.findLast((time) => time.state === 'sent')?.at ?? null;

function enter(job: Job, state: JobState, now: number, change: Partial<Job> = {}): Job {
  const times = job.state === state ? job.times : [...job.times, { state, at: now }];
  const nextAt = ENDED.has(state) ? null : job.nextAt;
  return { ...job, nextAt, ...change, state, times };
}

/** The record as it must be stored next. An ended job never changes again. */
export function advance(job: Job, event: JobEvent, now: number): Job {
  if (hasEnded(job)) return job;
  switch (event.type) {
    case 'about-to-send':
      return enter(job, 'sent', now, {
        listing: event.listing,
        errorsBefore: event.errorsBefore,
        nextAt: now,
        failure: null,
      });
    case 'refused':
      return enter(job, 'failed', now, { failure: event.failure });
    case 'postponed':
      // By the click, not by the last push: a vendor that refuses every one would be asked for ever.
      return job.createdAt + GIVE_UP_AFTER_MS <= event.retryAt
        ? enter(job, 'failed', now, { failure: event.failure })
        : enter(job, 'queued', now, { nextAt: event.retryAt, failure: event.failure });
    case 'accepted':
      return enter(job, 'accepted', now, { requestId: event.requestId, nextAt: now + pauseMs(0) });
    case 'rejected':
      return enter(job, 'rejected', now, { failure: event.failure });
    case 'uncertain':
      return enter(job, 'not-visible-yet', now, { failure: event.failure, nextAt: now });
    case 'read-back':
      return readBack(job, event, now);
    case 'unreadable': {
      const told = { ...job, failure: lostAnswer(job) ?? event.failure };
      return job.checks < GIVE_UP_AFTER_CHECKS || !isOver(job, now)
        ? checkAgain(told, job.state, now)
        : enter(job, 'unconfirmed', now, { failure: NOT_VISIBLE });
    }
  }
}

const NOT_VISIBLE: Failure = { code: 'still-not-visible', vendor: 'ometria' };
const OUTRANKED: Failure = { code: 'record-outranked', vendor: 'ometria' };

/** What stays true of a write, whatever else goes wrong while it is read back. */
const lostAnswer = ({ failure }: Job): Failure | null => (failure?.code === 'push-lost' ? failure : null);

const isOver = (job: Job, askedAt: number): boolean =>
  askedAt >= (sentAt(job) ?? job.createdAt) + GIVE_UP_AFTER_MS;

function checkAgain(job: Job, state: JobState, now: number): Job {
  return enter(job, state, now, { checks: job.checks + 1, nextAt: now + pauseMs(job.checks + 1) });
}

function readBack(job: Job, event: ReadBack, now: number): Job {
  const { askedAt, found, listing } = event;
  const isSettled = askedAt - (sentAt(job) ?? now) >= SETTLED_AFTER_MS;
  if (found === 'sent' || (found === 'source' && isSettled)) {
    return enter(job, 'verified', now, { failure: null });
  }
  if (found === 'other') {
    return enter(job, 'overwritten', now, { failure: { code: 'value-overwritten', vendor: 'ometria' } });
  }
  const listingShownAt = listing === 'sent' ? (job.listingShownAt ?? now) : null;
  const hint = hintOf(job, event, listingShownAt);
  if (isOver(job, askedAt)) return endUnproven(job, event, hint, now);
  return checkAgain({ ...job, listingShownAt, failure: hint }, 'not-visible-yet', now);
}

/** Why a write may not show: said at once, while it is still checked. */
function hintOf(job: Job, { askedAt, doubt }: ReadBack, listingShownAt: number | null): Failure | null {
  const lost = lostAnswer(job);
  if (listingShownAt !== null) return askedAt - listingShownAt >= LATE_AFTER_MS ? OUTRANKED : lost;
  return doubt
    ? { ...(lost ?? { code: 'push-doubted', vendor: 'ometria' }), vendorWords: doubt.words }
    : lost;
}

/** The time is over, and the profile does not show the write: what is known of why is kept. */
function endUnproven(job: Job, { doubt, found, listing }: ReadBack, hint: Failure | null, now: number): Job {
  const why = hint?.code === 'record-outranked' ? hint : NOT_VISIBLE;
  if (!doubt || why === hint) return enter(job, 'unconfirmed', now, { failure: why });
  const vendorWords = doubt.words;
  const showsNothing = found === 'old' && (listing ?? 'old') === 'old';
  // What the list did not say at the check before came as late as another integration's errors do.
  const hasStood = doubt.namesField && job.failure?.vendorWords === vendorWords;
  return showsNothing && hasStood
    ? enter(job, 'rejected', now, { failure: { code: 'push-rejected', vendor: 'ometria', vendorWords } })
    : enter(job, 'unconfirmed', now, { failure: { ...why, vendorWords } });
}

/** What to do next with a stored job: the answer depends on the record alone. */
export function nextStep(job: Job): 'send' | 'settle-lost-answer' | 'read-back' | 'none' {
  if (hasEnded(job)) return 'none';
  if (job.state === 'queued') return 'send';
  // `sent` on a record that nobody is working on: the worker was killed while the answer was awaited.
  return job.state === 'sent' ? 'settle-lost-answer' : 'read-back';
}
