import type { LensView } from '../messages/lens-view.ts';
import type { Customer } from './customer.ts';
import type { FoundListing } from './plan-view.ts';

export interface Watcher {
  readonly withPlan: boolean;
  /** Whose page is compared too; null: no page is open. */
  readonly tabId: number | null;
  readonly tell: (view: LensView) => void;
}

/** A customer that somebody looks at, and who does. */
export interface Entry {
  customer: Customer;
  listing: FoundListing | null;
  /** Aborted when the agent asks anew: a slow earlier reading must not overwrite a later one. */
  reading: AbortController | null;
  readAt: number;
  readonly watchers: Set<Watcher>;
}

export const newEntry = (customer: Customer): Entry => ({
  customer,
  listing: null,
  reading: null,
  readAt: Number.NEGATIVE_INFINITY,
  watchers: new Set(),
});
