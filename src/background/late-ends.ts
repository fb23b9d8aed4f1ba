import { isUnseenEnd, type Job } from '../domain/job.ts';
import type { LateEndView } from '../messages/late-end-view.ts';
import type { JobStore } from './job-store.ts';

/** An older end is in the history, and nobody waits for it any more. */
const LOOKED_AT = 50;

export interface LateEndsNeeds {
  readonly jobs: JobStore;
  isLocked(): Promise<boolean>;
  /** On the toolbar's button. Newest first; none: everything has been seen. */
  readonly show: (jobs: readonly Job[]) => Promise<void>;
  /** Buttons over other customers' pages tell them too. */
  onShown(): void;
}

type Tell = (ends: readonly LateEndView[]) => void;

/**
 * The jobs that ended while nobody looked, for toolbar and popup over pages that do not show their customers: the
 * page on which Resync was pressed may be closed long since. Which they are hangs on the records alone.
 */
export class LateEnds {
  readonly #needs: LateEndsNeeds;
  readonly #watchers = new Set<Tell>();
  #turn = 0;

  constructor(needs: LateEndsNeeds) {
    this.#needs = needs;
  }

  watch(tell: Tell): () => void {
    this.#watchers.add(tell);
    const turn = this.#turn;
    void this.#ends().then((ends) => turn === this.#turn && tell(ends.map(viewOf)));
    return () => this.#watchers.delete(tell);
  }

  /** A job has ended, was seen or forgotten, or the keys were locked: then nobody is named. */
  async changed(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const ends = await this.#ends();
    if (turn !== this.#turn) return;
    for (const tell of this.#watchers) tell(ends.map(viewOf));
    await this.#needs.show(ends);
    this.#needs.onShown();
  }

  async #ends(): Promise<readonly Job[]> {
    if (await this.#needs.isLocked()) return [];
    return this.#needs.jobs.newest(LOOKED_AT, isUnseenEnd, LOOKED_AT);
  }
}

const viewOf = ({ id, kind, state, connectionId, memberId, customer }: Job): LateEndView => ({
  id,
  kind,
  state,
  connectionId,
  memberId,
  customer,
});
