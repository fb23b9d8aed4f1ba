import { type ApiError, isApiError } from './api-error.ts';
import type { RateBudget } from './rate-budget.ts';

/** Longer pauses are told to the agent rather than waited out. */
export const LONGEST_WAIT_MS = 10_000;

const TRIES = 3;
const BACKOFF_MS = 400;
const HOLD_MS = 1000;
/** A vendor that asks for more is asked again by then. */
export const LONGEST_HOLD_MS = 15 * 60_000;

/** The vendor counts everything of an account together, so everything of this vendor pauses. */
export function holdIfTooFast(budgets: readonly RateBudget[], { failure }: ApiError): void {
  if (failure.code !== 'rate-limited' && failure.retryAfterS === undefined) return;
  const askedMs =
    failure.retryAfterS === undefined ? HOLD_MS * (1 + Math.random()) : failure.retryAfterS * 1000;
  for (const budget of budgets) budget.slowDown(Math.min(Math.max(askedMs, HOLD_MS), LONGEST_HOLD_MS));
}

/**
 * How long to wait before a read is tried again; null: it is not. Where the vendor asked for a pause the budget
 * is on hold, and does the waiting.
 *
 * @param attempt which one failed, from 1
 */
export function pauseBeforeRetry(error: unknown, attempt: number): number | null {
  if (!isApiError(error) || attempt >= TRIES) return null;
  const { code, retryAfterS = 0 } = error.failure;
  if (retryAfterS * 1000 > LONGEST_WAIT_MS) return null;
  if (code === 'rate-limited') return 0;
  const mayPass = code === 'vendor-down' || isGarbled(error);
  return mayPass ? BACKOFF_MS * 2 ** (attempt - 1) * (0.5 + Math.random()) : null;
}

/** A good answer that is cut or no JSON: a gateway's page for a moment of maintenance has status 200 too. */
const isGarbled = ({ failure, status }: ApiError): boolean =>
  failure.code === 'answer-not-understood' && status !== null && status < 400;
