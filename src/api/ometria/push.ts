import * as v from 'valibot';
import type { Json } from '../../domain/json.ts';
import type { Properties } from '../../domain/ometria.ts';

/** What a push writes into one listing. Names, consent, lists and times cannot be said in it. */
export interface PushRecord {
  readonly collection: string;
  readonly id: string;
  readonly email: string;
  /** Only for a record of our own: the person's, by which Ometria finds their profile. */
  readonly customerId?: string;
  readonly properties: Properties;
}

/** Ometria received it. Whether it is valid shows later, in the profile. */
export interface PushReceipt {
  readonly requestId: string | null;
  readonly accepted: number;
  readonly rejected: number;
}

/** One of the account's last errors. Which push it is about is not told. */
export interface PushError {
  readonly message: string;
  /** e.g. `root > lastname` */
  readonly path: string | null;
}

/** The body of `POST /v2/push`. */
export function toPushBody({ collection, id, email, customerId, properties }: PushRecord): Json {
  const identity = { id, email, ...(customerId !== undefined && { customer_id: customerId }) };
  return [{ '@type': 'contact', '@collection': collection, '@merge': true, ...identity, properties }];
}

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const PushAnswer = v.pipe(
  v.object({
    request_id: v.fallback(v.optional(v.nullable(v.string()), null), null),
    accepted: Count,
    rejected: v.optional(Count, 0),
  }),
  v.transform(
    ({ request_id, accepted, rejected }): PushReceipt => ({ requestId: request_id, accepted, rejected }),
  ),
);

export const PushErrorRecord = v.pipe(
  v.object({
    error_message: v.string(),
    error_path: v.fallback(v.optional(v.nullable(v.string()), null), null),
  }),
  v.transform(({ error_message: message, error_path: path }): PushError => ({ message, path })),
);
