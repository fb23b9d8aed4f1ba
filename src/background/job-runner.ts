import { isApiError } from '../api/api-error.ts';
import type { CallOptions } from '../api/rate-budget.ts';
import { type Connection, mappedFields } from '../domain/connection.ts';
import type { ErrorCode } from '../domain/error-code.ts';
import { advance, hasEnded, type Job, type JobEvent, nextStep, postponementMs } from '../domain/job.ts';
import type { Profile, Properties } from '../domain/ometria.ts';
import { type Doubt, doubtOf, newErrors } from '../domain/push-doubt.ts';
import { judgeReadBack, type Shown } from '../domain/read-back.ts';
import type { Clock } from '../platform/clock.ts';
import { findSourceValues } from './find-source-values.ts';
import type { JobStore } from './job-store.ts';
import { type PreparedPush, preparePush } from './prepare-push.ts';
import { readErrors } from './read-errors.ts';
import { type Connected, failureOf, LensError } from './vendors.ts';

/** Pauses up to this are waited for in the worker; longer ones by alarm, since an idle worker is ended. */
const LONGEST_WAIT_MS = 20_000;
/** What nobody need do anything about, or what a person does in their own time. */
const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'offline',
  'vendor-down',
  'held-back',
  'timed-out',
  'rate-limited',
  'ometria-key-too-new',
  'locked',
]);
/** From this check on, the listing and the error list are read too, to say why nothing shows. */
const LOOK_CLOSER_AFTER_CHECKS = 2;
/** From this check on, about a minute after the push, nobody waits for it any more. */
const IN_BACKGROUND_AFTER_CHECKS = 8;

export interface JobRunnerNeeds {
  /** A job goes on with its own connection, whichever is chosen meanwhile. */
  connect(connectionId: string): Promise<Connected>;
  readonly jobs: JobStore;
  readonly now: Clock;
  wait(ms: number): Promise<void>;
  isOnline(): boolean;
  /** Whether the keys wait for a passphrase: then every job stays as it is recorded, until `resume`. */
  isLocked(): Promise<boolean>;
  /** Asks to be woken at this time even if the worker is killed; resolves once that is certain. */
  wakeAt(time: number): Promise<void>;
  onChange(job: Job): void;
}

/** Everything that a push needs, read and checked, with nothing written. */
interface Ready extends PreparedPush {
  readonly connected: Connected;
}

/** A job as it was stored a moment ago, by nobody else, and what was read for it meanwhile. */
interface Begun {
  readonly job: Job;
  readonly preparing: Promise<Ready>;
}

/**
 * Carries jobs out. Each step is stored before its effect and its outcome after it, so that whoever starts
 * next, this worker or another one after a kill, goes on from the record:
 *
 *     queued ── prepare ── store `sent` ── push ── store the answer ── read back, growing pauses ── end
 */
export class JobRunner {
  readonly #needs: JobRunnerNeeds;
  readonly #running = new Map<string, Promise<void>>();
  #storing = 0;

  constructor(needs: JobRunnerNeeds) {
    this.#needs = needs;
  }

  /** Resolves once the job is stored: from then on it cannot be lost. `connected`: to the job's own connection. */
  async start(job: Job, connected: Connected): Promise<void> {
    const preparing = this.#prepare(job, connected); // both sides are read while the record is written
    preparing.catch(() => undefined); // told by the step that awaits it
    await this.#store(job);
    void this.#run(job.id, { job, preparing });
  }

  /** Goes on with every job that has not ended. */
  async resume(): Promise<void> {
    if (await this.#needs.isLocked()) return;
    // One that is not on disk yet has asked for its alarm, and must not find that it was over again.
    if (this.#storing > 0) await this.#needs.wakeAt(this.#needs.now());
    for (const job of await this.#needs.jobs.open()) {
      await this.#needs.wakeAt(job.nextAt ?? 0);
      void this.#run(job.id); // read anew: it may have gone on since it was listed
    }
  }

  #run(id: string, begun?: Begun): Promise<void> {
    const running = this.#running.get(id);
    if (running) return running;
    const run = this.#carryOut(id, begun)
      .catch(() => undefined) // its record could not be stored: the alarm goes on from the one before
      .finally(() => this.#running.delete(id));
    this.#running.set(id, run);
    return run;
  }

  async #carryOut(id: string, begun?: Begun): Promise<void> {
    let job = begun?.job ?? (await this.#needs.jobs.get(id));
    let preparing = begun?.preparing;
    while (job && !hasEnded(job)) {
      const dueIn = (job.nextAt ?? 0) - this.#needs.now();
      if (dueIn > LONGEST_WAIT_MS) return;
      if (dueIn > 0) await this.#needs.wait(dueIn);
      if (await this.#needs.isLocked()) return;
      job = await this.#step(job, preparing);
      preparing = undefined;
    }
  }

  #step(job: Job, preparing?: Promise<Ready>): Promise<Job> {
    switch (nextStep(job)) {
      case 'send':
        return this.#send(job, preparing);
      case 'settle-lost-answer':
        return this.#record(job, { type: 'uncertain', failure: { code: 'push-lost', vendor: 'ometria' } });
      case 'read-back':
        return this.#readBack(job).then((event) => this.#record(job, event));
      case 'none':
        return Promise.resolve(job);
    }
  }

  async #record(job: Job, event: JobEvent): Promise<Job> {
    return this.#store(advance(job, event, this.#needs.now()));
  }

  async #store(job: Job): Promise<Job> {
    this.#storing += 1;
    try {
      if (job.nextAt !== null) await this.#needs.wakeAt(job.nextAt); // first, lest a kill leaves it asleep
      const stored = this.#needs.jobs.put(job);
      // What has happened is told while it is stored; that a job has begun, once it cannot be lost.
      if (job.state === 'queued') await stored;
      this.#needs.onChange(job);
      await stored;
    } finally {
      this.#storing -= 1;
    }
    return job;
  }

  async #prepare(job: Job, connected: Connected): Promise<Ready> {
    return { connected, ...(await preparePush(connected, job, this.#needs.now)) };
  }

  async #connectAndPrepare(job: Job): Promise<Ready> {
    return this.#prepare(job, await this.#needs.connect(job.connectionId));
  }

  async #send(job: Job, preparing?: Promise<Ready>): Promise<Job> {
    let sent = job;
    try {
      if (!this.#needs.isOnline()) throw new LensError({ code: 'offline' });
      const { connected, record, errorsBefore } = await (preparing ?? this.#connectAndPrepare(job));
      if (await this.#needs.isLocked()) throw new LensError({ code: 'locked' });
      const { collection, id } = record;
      sent = await this.#record(job, { type: 'about-to-send', listing: { collection, id }, errorsBefore });
      const answer = await connected.ometria.push(record);
      return await this.#record(sent, outcomeOf(answer));
    } catch (error) {
      return this.#record(sent, sent === job ? this.#notSent(job, error) : this.#afterSending(job, error));
    }
  }

  /** Nothing has left yet. What may pass is waited for, everything else ends the job. */
  #notSent(job: Job, error: unknown): JobEvent {
    const failure = failureOf(error);
    if (!PASSING.has(failure.code)) return { type: 'refused', failure };
    const now = this.#needs.now();
    const pauseMs = Math.max(postponementMs(job, now), (failure.retryAfterS ?? 0) * 1_000);
    return { type: 'postponed', retryAt: now + pauseMs, failure };
  }

  #afterSending(job: Job, error: unknown): JobEvent {
    const failure = failureOf(error);
    if (!isApiError(error) || error.mayHaveWritten) {
      return { type: 'uncertain', failure: { ...failure, code: 'push-lost', vendor: 'ometria' } };
    }
    return failure.code === 'push-rejected' ? { type: 'rejected', failure } : this.#notSent(job, error);
  }

  async #readBack(job: Job): Promise<JobEvent> {
    const askedAt = this.#needs.now();
    try {
      const connected = await this.#needs.connect(job.connectionId);
      const profile = await connected.ometria.profileById(job.profileId, pace(job));
      if (!profile) return { type: 'unreadable', failure: { code: 'no-profile', vendor: 'ometria' } };
      const found = judgeReadBack(job.changes, profile.properties);
      if (found === 'sent') return { type: 'read-back', askedAt, found, ...NOT_LOOKED };
      if (found === 'other') {
        const cause = await this.#explainOther(connected, job, profile);
        return { type: 'read-back', askedAt, found: cause, ...NOT_LOOKED };
      }
      const closer = job.checks >= LOOK_CLOSER_AFTER_CHECKS ? await lookCloser(connected, job) : NOT_LOOKED;
      return { type: 'read-back', askedAt, found, ...closer };
    } catch (error) {
      return { type: 'unreadable', failure: failureOf(error) };
    }
  }

  /** LoyaltyLion's own sync may have landed in between: its newer value is as good as a resync's. */
  async #explainOther(connected: Connected, job: Job, profile: Profile): Promise<'source' | 'other'> {
    if (job.kind === 'undo') return 'other';
    const changes = await findSourceValues(connected, job, profile, this.#needs.now());
    return judgeReadBack(changes, profile.properties) === 'sent' ? 'source' : 'other';
  }
}

const pace = ({ checks }: Job): CallOptions => ({
  priority: checks < IN_BACKGROUND_AFTER_CHECKS ? 'interactive' : 'background',
});

const NOT_LOOKED = { listing: null, doubt: null };

function outcomeOf(answer: { requestId: string | null; accepted: number; rejected: number }): JobEvent {
  if (answer.rejected === 0) return { type: 'accepted', requestId: answer.requestId };
  return { type: 'rejected', failure: { code: 'push-rejected', vendor: 'ometria' } };
}

/** Whether the listing has the values already, and what Ometria's error list says that is new. */
async function lookCloser(
  { ometria, connection }: Connected,
  job: Job,
): Promise<{ listing: Shown | null; doubt: Doubt | null }> {
  const [listing, errors] = await Promise.all([
    job.listing ? ometria.listing(job.listing.collection, job.listing.id, pace(job)) : null,
    job.errorsBefore ? readErrors(ometria, pace(job)) : null,
  ]);
  const properties = listing?.properties ?? null;
  const fresh = job.errorsBefore && errors ? newErrors(job.errorsBefore, errors) : [];
  return {
    listing: properties && judgeReadBack(job.changes, properties),
    doubt: doubtOf(fresh, [...pushedFieldIds(job, properties, connection)]),
  };
}

/** What the record carried: its changes, and what the listing had to keep. */
function pushedFieldIds(job: Job, kept: Properties | null, { fieldMap }: Connection): ReadonlySet<string> {
  return new Set([
    ...job.changes.map(({ ometriaField }) => ometriaField),
    ...(kept ? Object.keys(kept) : mappedFields(fieldMap).map(([, id]) => id)),
  ]);
}
