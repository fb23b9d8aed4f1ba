import type { Vendor } from '../domain/error-code.ts';
import { ApiError } from './api-error.ts';

/** An answer of the wrong shape. For a push that was answered so, `mayHaveWritten`. */
export const notUnderstood = (vendor: Vendor, mayHaveWritten = false): ApiError =>
  new ApiError({ code: 'answer-not-understood', vendor }, { mayHaveWritten });
