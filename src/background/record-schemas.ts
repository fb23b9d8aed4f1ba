import * as v from 'valibot';
import { type FieldMapping, type ListingRule, OWN_COLLECTION } from '../domain/connection.ts';
import type { Failure } from '../domain/error-code.ts';
import { FIELD_IDS } from '../domain/field.ts';
import type { JobState } from '../domain/job-state.ts';
import type { Json } from '../domain/json.ts';
import type { ValueFormat } from '../domain/value-format.ts';

/** Parts that several stored records share. A record that does not parse is treated as absent. */
export const field = v.picklist(FIELD_IDS);
export const text = v.string();
export const nullableText = v.nullable(v.string());
export const time = v.number();
export const slug = <T extends string>() => v.custom<T>((value) => typeof value === 'string');
export const json = v.custom<Json>((value) => value !== undefined);
export const jobState = slug<JobState>();

export const failure: v.GenericSchema<unknown, Failure> = v.object({
  code: slug<Failure['code']>(),
  vendor: v.exactOptional(v.picklist(['loyaltylion', 'ometria'])),
  vendorWords: v.exactOptional(v.string()),
  retryAfterS: v.exactOptional(v.number()),
  at: v.exactOptional(v.string()),
});

export const valueFormat = v.custom<ValueFormat>(
  (value) => typeof value === 'object' && value !== null && 'kind' in value,
);

export const fieldMapping: v.GenericSchema<unknown, FieldMapping> = v.variant('state', [
  v.object({
    state: v.literal('mapped'),
    ometriaField: text,
    format: v.nullable(valueFormat),
    unconfirmed: v.exactOptional(v.literal(true)),
  }),
  v.object({ state: v.literal('missing') }),
  v.object({ state: v.literal('unlearned'), appearedAs: v.exactOptional(text) }),
]);

export const listingRule: v.GenericSchema<unknown, ListingRule> = v.variant('kind', [
  v.object({
    kind: v.literal('template'),
    collection: text,
    prefix: text,
    from: v.picklist(['merchant_id', 'loyaltylion_id', 'email', 'email_lower', 'email_sha1', 'email_sha256']),
    suffix: text,
  }),
  v.object({ kind: v.literal('search'), collection: text }),
  v.object({ kind: v.literal('own'), collection: v.literal(OWN_COLLECTION) }),
]);
