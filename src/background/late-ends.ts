import { isUnseenEnd, type Job } from '../domain/job.ts';
import type { JobStore } from './job-store.ts';

/** An older end is in the history, and nobody waits for it any more. */
const LOOKED_AT = 50;

export interface LateEndsNeeds {
  readonly jobs: JobStore;
  isLocked(): Promise<boolean>;
  /** Newest first; none: everything has been seen. */
  show(jobs: readonly Job[]): void;
}

/**
 * The jobs that ended while nobody looked, for a toolbar's button over pages that show none of their customers: the
 * page on which Resync was pressed may be closed long since. Which they are hangs on the records alone.
 */
export class LateEnds {
  readonly #needs: LateEndsNeeds;
  #turn = 0;

  constructor(needs: LateEndsNeeds) {
    this.#needs = needs;
  }

  /** A job has ended, was seen or forgotten, or the keys were locked: then nobody is named. */
  async changed(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const isLocked = await this.#needs.isLocked();
    const ends = isLocked ? [] : await this.#needs.jobs.newest(LOOKED_AT, isUnseenEnd, LOOKED_AT);
    if (turn === this.#turn) this.#needs.show(ends);
  }
}
