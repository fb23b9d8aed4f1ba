import { isUnseenEnd, type Job } from '../domain/job.ts';
import type { LensView } from '../messages/lens-view.ts';
import type { Entry } from './customer-entry.ts';
import { customerView, outOfStepOf, viewWithPlan } from './customer-view.ts';
import { type LookNeeds, lookAt } from './look.ts';

export interface OnlookersNeeds extends LookNeeds {
  /**
   * After every change, for the badge of each tab that shows the customer. `lateEnd`: the latest job, if nobody has
   * seen yet how it ended.
   */
  onChange(key: string, outOfStep: (tabId: number) => number | null, lateEnd: Job | null): void;
  /** A popup has shown how this job ended. */
  onSeen(job: Job): void;
}

/** Tells a customer to whoever looks: each surface by what it has before it, and the toolbar's button. */
export class Onlookers {
  readonly #needs: OnlookersNeeds;

  constructor(needs: OnlookersNeeds) {
    this.#needs = needs;
  }

  tell(key: string, entry: Entry): void {
    this.tellWatchers(key, entry);
    this.stand(key, entry);
  }

  tellWatchers(key: string, { customer, listing, watchers }: Entry): void {
    for (const { withPlan, tabId, tell } of watchers) {
      const look = lookAt(this.#needs, key, customer, tabId);
      tell(withPlan ? viewWithPlan(look, listing) : customerView(look));
    }
  }

  /** How the customer stands, on the toolbar's button. */
  stand(key: string, entry: Entry): void {
    const { job } = customerView(lookAt(this.#needs, key, entry.customer, null));
    const outOfStep = (tabId: number) => outOfStepOf(lookAt(this.#needs, key, entry.customer, tabId));
    this.#needs.onChange(key, outOfStep, this.#lateEnd(entry, job));
  }

  /** A popup that shows the job is somebody looking. */
  #lateEnd(entry: Entry, shown: LensView['job']): Job | null {
    const { job } = entry.customer;
    if (!job || !isUnseenEnd(job)) return null;
    if (!shown || ![...entry.watchers].some(({ withPlan }) => withPlan)) return job;
    entry.customer = { ...entry.customer, job: { ...job, seenAt: this.#needs.now() } };
    this.#needs.onSeen(job);
    return null;
  }
}
