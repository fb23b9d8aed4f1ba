import { inspect } from 'node:util';
import { type ApiError, isApiError } from '../../../src/api/api-error.ts';
import { type ClientOptions, readJson, writeJson } from '../../../src/api/http.ts';
import { RateBudget } from '../../../src/api/rate-budget.ts';
import type { Vendor } from '../../../src/domain/error-code.ts';
import type { Json } from '../../../src/domain/json.ts';
import { quickClock } from './vendor-server.ts';

export const KEY = 'pat_0123456789abcdef0123456789abcdef';

/** Reads and writes of one vendor, with a clock whose waits pass at once. */
export function reach(vendor: Vendor, options: Partial<ClientOptions> & { baseUrl: string }) {
  const clock = quickClock();
  const [reads, pushes] = [new RateBudget({ cap: 3, ...clock }), new RateBudget({ cap: 3, ...clock })];
  const headers = { authorization: `Bearer ${KEY}` };
  const access = { vendor, key: KEY, headers, budgets: [reads, pushes], wait: clock.wait, ...options };
  return {
    clock,
    reads,
    pushes,
    read: () => readJson(access, reads, { path: '/thing', query: { email: 'a+b@c.de' } }),
    write: (body: Json = []) => writeJson(access, pushes, '/push', body),
  };
}

export async function failureOf(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isApiError(error)) throw new Error(`not an ApiError: ${inspect(error)}`);
  return error;
}
