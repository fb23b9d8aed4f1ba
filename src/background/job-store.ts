import * as v from 'valibot';
import type { Job } from '../domain/job.ts';
import type { Database } from '../platform/database.ts';
import { failure, field, jobState, json, nullableText, text, time } from './record-schemas.ts';

const JOB: v.GenericSchema<unknown, Job> = v.object({
  version: v.literal(1),
  id: text,
  kind: v.picklist(['resync', 'undo']),
  connectionId: text,
  memberId: v.number(),
  merchantId: text,
  profileId: text,
  emailsMayDiffer: v.boolean(),
  changes: v.array(v.object({ field, ometriaField: text, before: json, after: json })),
  listing: v.nullable(v.object({ collection: text, id: text })),
  state: jobState,
  times: v.array(v.object({ state: jobState, at: time })),
  nextAt: v.nullable(time),
  checks: v.number(),
  errorsBefore: v.nullable(v.array(text)),
  listingShownAt: v.nullable(time),
  requestId: nullableText,
  failure: v.nullable(failure),
});

/** The jobs, on disk before and after each of their steps. */
export class JobStore {
  readonly #database: Promise<Database>;

  constructor(database: Promise<Database>) {
    this.#database = database;
  }

  async get(id: string): Promise<Job | null> {
    const job = v.safeParse(JOB, await (await this.#database).get('jobs', id));
    return job.success ? job.output : null;
  }

  /** Throws if it could not be stored: then nothing may be sent. */
  async put(job: Job): Promise<void> {
    await (await this.#database).put('jobs', job, job.id);
  }

  async open(): Promise<Job[]> {
    return parsed(await (await this.#database).getAllFromIndex('jobs', 'open'));
  }

  /** A member's jobs, newest first. */
  async ofMember(memberId: number): Promise<Job[]> {
    const jobs = parsed(await (await this.#database).getAllFromIndex('jobs', 'member', memberId));
    return jobs.sort((a, b) => (b.times[0]?.at ?? 0) - (a.times[0]?.at ?? 0));
  }
}

const parsed = (records: readonly unknown[]): Job[] =>
  records.flatMap((record) => {
    const job = v.safeParse(JOB, record);
    return job.success ? [job.output] : [];
  });
