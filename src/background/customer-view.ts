import type { PageComparison } from '../domain/shown/compare-page.ts';
import type { LensView } from '../messages/lens-view.ts';
import { type Look, otherPageOf } from './look.ts';
import { viewOfPages } from './pages-view.ts';
import { type FoundListing, planView } from './plan-view.ts';
import { countOutOfStep, rowsOf, shownRowsOf } from './rows.ts';
import { viewOf } from './view.ts';

/**
 * No rows before it is known which connection the customer belongs to, and none where the ids contradict each other:
 * one person's values beside another's tell nothing.
 */
function comparisonOf(look: Look): PageComparison {
  const { customer, page, now } = look;
  const { connection, snapshot } = customer;
  if (!connection || snapshot.contradiction) return { rows: [], shown: [] };
  return shownRowsOf(snapshot, connection, now, page, otherPageOf(look));
}

/** Whether the page contradicts an answer that is older than itself. */
export const awaitsAnswer = (look: Look): boolean =>
  comparisonOf(look).shown.some(({ state }) => state === 'waiting');

export function customerView(look: Look): LensView {
  const view = viewOf(look.customer, comparisonOf(look));
  return view.phase === 'set-up' ? { ...view, ...viewOfPages(look) } : view;
}

/** With the plan, which is made of what the APIs told alone. */
export function viewWithPlan(look: Look, listing: FoundListing | null): LensView {
  const { customer, now } = look;
  const { connection, snapshot } = customer;
  const view = customerView(look);
  if (!connection || view.phase !== 'ready') return view;
  return { ...view, plan: planView(customer, connection, rowsOf(snapshot, connection, now), listing) };
}

/** For the badge; null: nothing is compared. */
export function outOfStepOf(look: Look): number | null {
  const { failure, question } = look.customer;
  const { rows } = comparisonOf(look);
  return rows.length > 0 && failure === null && question === null ? countOutOfStep(rows) : null;
}
