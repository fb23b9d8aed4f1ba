import { answerFailure } from '../../../src/api/answer-failure.ts';
import { ApiError } from '../../../src/api/api-error.ts';
import type { ErrorCode, Vendor } from '../../../src/domain/error-code.ts';
import type { Random } from '../../sandbox/random.ts';

/**
 * What can be wrong for a while. `offline`: no network. `down`: 5xx. `lost`: no answer in time. `garbled`: an
 * answer that breaks off. `limited`: 429. `held`: the rate budget keeps requests back for longer than one waits.
 * `refused`: 401. `bad`: 400 for a push.
 */
export const FAULTS = [
  'offline',
  'down',
  'lost',
  'garbled',
  'limited',
  'held',
  'refused',
  'bad',
  'slow',
] as const;
export type Fault = (typeof FAULTS)[number];

/** A request that went wrong: when its sender hears of it, and whether the vendor carried it out. */
export interface Failed {
  readonly error: ApiError;
  readonly isCarriedOut: boolean;
  readonly afterMs: number;
}

const TIMEOUT_MS = 15_000;

/** What goes wrong with a request before it has left; null: it leaves. */
export function failAtHome(fault: Fault | null, vendor: Vendor, isWrite: boolean): ApiError | null {
  if (fault === 'offline') return new ApiError({ code: 'offline', vendor }, { mayHaveWritten: isWrite });
  if (fault === 'held') return new ApiError({ code: 'rate-limited', vendor, retryAfterS: 30 });
  return null;
}

/** What goes wrong with a request that has arrived; null: nothing. */
export function failThere(
  fault: Fault | null,
  vendor: Vendor,
  isWrite: boolean,
  random: Random,
): Failed | null {
  const answered = (status: number, headers = {}): ApiError =>
    answerFailure({ vendor, key: 'key', status, headers: new Headers(headers), body: null, isWrite });
  const unanswered = (code: ErrorCode): ApiError =>
    new ApiError({ code, vendor }, { mayHaveWritten: isWrite });
  switch (fault) {
    case 'down':
      return { error: answered(503), isCarriedOut: random.chance(0.5), afterMs: 0 };
    case 'lost':
      return { error: unanswered('timed-out'), isCarriedOut: random.chance(0.5), afterMs: TIMEOUT_MS };
    case 'garbled':
      return { error: unanswered('answer-not-understood'), isCarriedOut: true, afterMs: 0 };
    case 'limited':
      return { error: answered(429, { 'retry-after': '5' }), isCarriedOut: false, afterMs: 0 };
    case 'refused':
      return { error: answered(401), isCarriedOut: false, afterMs: 0 };
    case 'bad':
      return isWrite ? { error: answered(400), isCarriedOut: false, afterMs: 0 } : null;
    case 'slow':
    case 'offline':
    case 'held':
    case null:
      return null;
  }
}
