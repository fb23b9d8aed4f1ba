import type { Failure } from '../domain/error-code.ts';

interface ApiErrorDetails {
  readonly status?: number | null;
  readonly mayHaveWritten?: boolean;
}

/**
 * A request to a vendor that gave no usable answer. Holds no key, header, address or body, and no `cause`,
 * since the causes hold the request with its key.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly failure: Failure;
  /** The HTTP status; null: no answer came. */
  readonly status: number | null;
  /** A push that may have arrived although no good answer came: read back before anything else. */
  readonly mayHaveWritten: boolean;

  constructor(failure: Failure, details: ApiErrorDetails = {}) {
    const { status = null, mayHaveWritten = false } = details;
    super([failure.vendor, failure.code, status, failure.vendorWords].filter(Boolean).join(': '));
    this.failure = failure;
    this.status = status;
    this.mayHaveWritten = mayHaveWritten;
  }
}

export const isApiError = (error: unknown): error is ApiError => error instanceof ApiError;

/** Whether the vendor answered this HTTP status. */
export const hasStatus = (error: unknown, ...statuses: readonly number[]): error is ApiError =>
  isApiError(error) && error.status !== null && statuses.includes(error.status);
