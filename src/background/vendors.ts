import { ApiError } from '../api/api-error.ts';
import type { LoyaltyLionClient } from '../api/loyaltylion/client.ts';
import type { OmetriaClient } from '../api/ometria/client.ts';
import type { Connection } from '../domain/connection.ts';
import type { Failure } from '../domain/error-code.ts';

/** Everything a use case needs to reach both vendors for one connection. */
export interface Vendors {
  readonly loyaltylion: LoyaltyLionClient;
  readonly ometria: OmetriaClient;
}

export interface Connected extends Vendors {
  readonly connection: Connection;
}

/** A failure that is known by its code, as an exception between use cases. */
export class LensError extends Error {
  override readonly name = 'LensError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

export function failureOf(error: unknown): Failure {
  return error instanceof ApiError || error instanceof LensError ? error.failure : { code: 'unexpected' };
}
