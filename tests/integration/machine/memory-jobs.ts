import { JobStore } from '../../../src/background/job-store.ts';
import { hasEnded, type Job } from '../../../src/domain/job.ts';
import type { WorkerLife } from './worker-life.ts';

/** What is on disk, and every version of it that ever was. */
export class Disk {
  readonly jobs = new Map<string, Job>();
  /** Told of each record as it is written, with what it replaces. */
  onPut: (job: Job, before: Job | undefined) => void = () => undefined;
  /** Told of each record that it did not take. */
  onRefused: (job: Job) => void = () => undefined;
  #refusals = 0;
  #wasFull = false;

  /** Whether it has ever refused a record. */
  get wasFull(): boolean {
    return this.#wasFull;
  }

  /** Refuses the next records, so many of them. */
  refuse(records: number): void {
    this.#refusals = records;
  }

  put(job: Job): void {
    if (this.#refusals > 0) {
      this.#refusals -= 1;
      this.#wasFull = true;
      this.onRefused(job);
      throw new Error('The disk is full');
    }
    const before = this.jobs.get(job.id);
    this.jobs.set(job.id, job);
    this.onPut(job, before);
  }
}

const NO_DATABASE = new Promise<never>(() => undefined);

/** The job store over a disk in memory: each access takes time, in which the worker can be killed. */
export class MemoryJobs extends JobStore {
  readonly #disk: Disk;
  readonly #life: WorkerLife;

  constructor(disk: Disk, life: WorkerLife) {
    super(NO_DATABASE);
    this.#disk = disk;
    this.#life = life;
  }

  override get(id: string): Promise<Job | null> {
    return this.#read(() => this.#disk.jobs.get(id) ?? null);
  }

  override put(job: Job): Promise<void> {
    return this.#life.quick(() => this.#disk.put(job));
  }

  override open(): Promise<Job[]> {
    return this.#read(() => this.#all((job) => !hasEnded(job)));
  }

  override ofMember(connectionId: string, memberId: number): Promise<Job[]> {
    return this.#read(() =>
      this.#all((job) => job.connectionId === connectionId && job.memberId === memberId),
    );
  }

  override undos(of?: string): Promise<Job[]> {
    return this.#read(() =>
      this.#all(({ undoOf }) => undoOf !== null && (of === undefined || undoOf === of)),
    );
  }

  #read<T>(read: () => T): Promise<T> {
    return this.#life.quick(read);
  }

  #all(matches: (job: Job) => boolean): Job[] {
    return [...this.#disk.jobs.values()].filter(matches).sort((a, b) => b.createdAt - a.createdAt);
  }
}
