import * as v from 'valibot';
import { NumberLike, OwnId } from './schemas.ts';

/** Whom a key belongs to, and what it may do. */
export interface Identity {
  readonly accountId: number | null;
  readonly programId: number | null;
  /** e.g. `read_customers` */
  readonly scopes: readonly string[];
}

/** A shop of the key's programme. */
export interface Site {
  readonly id: number;
  readonly name: string;
  readonly url: string | null;
}

const Optional = v.fallback(v.optional(v.nullable(NumberLike), null), null);

/** The body of `GET /v2/identity/whoami`. */
export const IdentityAnswer = v.pipe(
  v.object({
    identity: v.object({ account_id: Optional, program_id: Optional, scopes: v.array(v.string()) }),
  }),
  v.transform(
    ({ identity }): Identity => ({
      accountId: identity.account_id,
      programId: identity.program_id,
      scopes: identity.scopes,
    }),
  ),
);

/** The body of `GET /v2/sites`. */
export const SitesAnswer = v.pipe(
  v.object({
    sites: v.array(
      v.object({
        id: OwnId,
        name: v.fallback(v.optional(v.string(), ''), ''),
        url: v.fallback(v.optional(v.nullable(v.string()), null), null),
      }),
    ),
  }),
  v.transform(({ sites }): readonly Site[] => sites),
);
