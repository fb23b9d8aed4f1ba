import * as v from 'valibot';
import { toIsoInstant } from './timestamp.ts';

/** A number, or one written in digits, which can mean nothing else. */
export const NumberLike = v.union([
  v.pipe(v.number(), v.finite()),
  v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/), v.transform(Number)),
]);

/** An id of LoyaltyLion's own. Parsing has rounded a number beyond 2^53, which would name somebody else. */
export const OwnId = v.pipe(NumberLike, v.safeInteger(), v.minValue(1));

/** An id of the shop's: text, though shops count with numbers. */
export const MerchantId = v.union([
  v.pipe(v.string(), v.nonEmpty()),
  v.pipe(v.number(), v.safeInteger(), v.transform(String)),
]);

export const Instant = v.pipe(v.string(), v.transform(toIsoInstant));

/** A key we can do without: null stays null, a missing key stays missing, and so does a value of the wrong type. */
export const spare = <S extends v.GenericSchema<unknown, {}>>(schema: S) =>
  v.fallback(v.optional(v.nullable(schema)), undefined);

/** An email address; blank means none, as null does. */
export const Email = v.optional(
  v.nullable(
    v.pipe(
      v.string(),
      v.transform((text) => text.trim() || null),
    ),
  ),
  null,
);

/** The parsed value; null if it does not fit. */
export function parseAs<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> | null {
  const { success, output } = v.safeParse(schema, value);
  return success ? output : null;
}
