import type { Job } from '../domain/job.ts';
import type { Database } from '../platform/database.ts';
import { parseJob } from './job-record.ts';
import { LensError } from './vendors.ts';

/** Read at a time where a search may have to go through all of them. */
const MOST_AT_ONCE = 250;

/** The jobs, on disk before and after each of their steps, and from then on as the history. */
export class JobStore {
  readonly #database: Promise<Database>;

  constructor(database: Promise<Database>) {
    this.#database = database.then(migrated);
  }

  async get(id: string): Promise<Job | null> {
    return parseJob(await (await this.#database).get('jobs', id));
  }

  /** @throws LensError `storage-failed`: then nothing may be sent */
  async put(job: Job): Promise<void> {
    try {
      await (await this.#database).put('jobs', job, job.id);
    } catch {
      throw new LensError({ code: 'storage-failed' }); // the disk is full, or the browser keeps nothing
    }
  }

  /** Notes that somebody has seen how a job ended; one that was forgotten meanwhile stays forgotten. */
  async markSeen(id: string, at: number): Promise<void> {
    const change = (await this.#database).transaction('jobs', 'readwrite');
    const job = parseJob(await change.store.get(id));
    if (job) await change.store.put({ ...job, seenAt: at }, id);
    await change.done;
  }

  async open(): Promise<Job[]> {
    return parsed(await (await this.#database).getAllFromIndex('jobs', 'open'));
  }

  /** A member's jobs through one connection, newest first. */
  async ofMember(connectionId: string, memberId: number): Promise<Job[]> {
    const all = parsed(await (await this.#database).getAllFromIndex('jobs', 'member', memberId));
    const jobs = all.filter((job) => job.connectionId === connectionId);
    return jobs.sort((a, b) => b.createdAt - a.createdAt);
  }

  /** Every attempt to undo a job, or any job. */
  async undos(of?: string): Promise<Job[]> {
    return parsed(await (await this.#database).getAllFromIndex('jobs', 'undo', of));
  }

  /**
   * The newest jobs that match, newest first, and hardly more records read than that takes.
   *
   * @param among so many of the newest alone are looked at
   */
  async newest(
    limit: number,
    matches: (job: Job) => boolean,
    among = Number.POSITIVE_INFINITY,
  ): Promise<Job[]> {
    const { store } = (await this.#database).transaction('jobs');
    const index = store.index('created');
    const found: Job[] = [];
    let before: IDBKeyRange | null = null;
    let most = Math.min(limit, among, MOST_AT_ONCE);
    for (let read = 0; found.length < limit && read < among; ) {
      const newestFirst = await index.openKeyCursor(before, 'prev');
      const last = most > 1 ? await newestFirst?.advance(most - 1) : newestFirst;
      const records = await index.getAll(last ? atLeast(last.key, before) : before);
      found.push(...parsed(records.toReversed()).filter(matches));
      if (!last) break;
      before = IDBKeyRange.upperBound(last.key, true);
      read += records.length;
      most = Math.min(among - read, MOST_AT_ONCE); // who did not find enough among the first is searching
    }
    return found.slice(0, limit);
  }

  async count(): Promise<number> {
    return (await this.#database).count('jobs');
  }

  /** Drops every ended job that began before this time; an open one is a write under way, and stays. */
  async dropEnded(before = Number.POSITIVE_INFINITY): Promise<void> {
    const change = (await this.#database).transaction('jobs', 'readwrite');
    const { store } = change;
    const open = new Set(await store.index('open').getAllKeys());
    const old =
      before === Number.POSITIVE_INFINITY
        ? await store.getAllKeys()
        : await store.index('created').getAllKeys(IDBKeyRange.upperBound(before, true));
    await Promise.all(old.filter((id) => !open.has(id)).map((id) => store.delete(id)));
    await change.done;
  }
}

/** Jobs of one moment are read together, so that none is left between two readings. */
const atLeast = (key: IDBValidKey, before: IDBKeyRange | null): IDBKeyRange =>
  before ? IDBKeyRange.bound(key, before.upper, false, true) : IDBKeyRange.lowerBound(key);

const parsed = (records: readonly unknown[]): Job[] => records.map(parseJob).filter((job) => job !== null);

/** Records of an earlier version lack what the indexes need: they are written anew, once. */
async function migrated(database: Database): Promise<Database> {
  const indexed = await database.countFromIndex('jobs', 'created');
  if (indexed === (await database.count('jobs'))) return database;
  const change = database.transaction('jobs', 'readwrite');
  const jobs = parsed(await change.store.getAll());
  await Promise.all(jobs.map((job) => change.store.put(job, job.id)));
  await change.done;
  return database;
}
