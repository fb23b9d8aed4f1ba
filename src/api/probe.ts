import type { RawAnswer } from '../domain/account-check/raw-answer.ts';
import { answerFailure } from './answer-failure.ts';
import { type Access, type ReadRequest, readAs } from './http.ts';
import type { RateBudget } from './rate-budget.ts';

const TOO_FAST = 429;
const VENDOR_FAILED = 500;

/**
 * GETs an answer of whatever status, since how a vendor refuses is what is asked. A limit or a failing vendor is no
 * answer, and tried again.
 *
 * @throws ApiError
 */
export const probe = (access: Access, budget: RateBudget, request: ReadRequest): Promise<RawAnswer> =>
  readAs(access, budget, request, ({ status, headers, body }) => {
    if (status === TOO_FAST || status >= VENDOR_FAILED) {
      throw answerFailure({ ...access, status, headers, body: body ?? null, isWrite: false });
    }
    return { status, headerNames: [...headers.keys()], body };
  });
