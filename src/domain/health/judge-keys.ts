import type { Failure } from '../error-code.ts';
import { mayRead, mayWrite } from '../key-scopes.ts';
import { type HealthStep, step } from './health.ts';

/** What is asked for the scopes of LoyaltyLion's key, or why it did not answer. */
export function judgeLoyaltyLionKey(answer: readonly string[] | Failure): HealthStep {
  if (isFailure(answer)) return failedKey('loyaltylion-key', answer);
  if (!mayRead(answer)) {
    const failure = { code: 'missing-scope', vendor: 'loyaltylion' } as const;
    return { ...failedKey('loyaltylion-key', failure), scopes: answer };
  }
  return mayWrite(answer)
    ? step('loyaltylion-key', 'warning', 'key-may-write', { scopes: answer })
    : step('loyaltylion-key', 'ok', 'key-works', { scopes: answer });
}

export const judgeOmetriaKey = (failure: Failure | null): HealthStep =>
  failure ? failedKey('ometria-key', failure) : step('ometria-key', 'ok', 'key-works');

/** A vendor that does not answer says nothing about the key. */
function failedKey(id: 'loyaltylion-key' | 'ometria-key', failure: Failure): HealthStep {
  return step(id, SAYS_NOTHING.has(failure.code) ? 'unknown' : 'failed', 'key-failed', { failure });
}

const SAYS_NOTHING: ReadonlySet<Failure['code']> = new Set<Failure['code']>([
  'offline',
  'vendor-down',
  'held-back',
  'timed-out',
  'rate-limited',
  'answer-not-understood',
  'unexpected',
]);

const isFailure = (answer: readonly string[] | Failure): answer is Failure => 'code' in answer;
