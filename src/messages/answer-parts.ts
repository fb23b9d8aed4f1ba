import * as v from 'valibot';
import type { ErrorCode, Failure } from '../domain/error-code.ts';
import { FIELD_IDS } from '../domain/field.ts';
import type { Json } from '../domain/json.ts';

/**
 * Answers are built by our own worker, so the schemas check the shape that the UI relies on (a worker of
 * another version may answer right after an update) and take a slug from a closed list as its type.
 */
export const slug = <T extends string>() => v.custom<T>((value) => typeof value === 'string');
export const json = v.custom<Json>((value) => value !== undefined);
export const nullableText = v.nullable(v.string());
export const nullableNumber = v.nullable(v.number());
export const field = v.picklist(FIELD_IDS);
export const vendor = v.picklist(['loyaltylion', 'ometria']);

export const failure: v.GenericSchema<unknown, Failure> = v.object({
  code: slug<ErrorCode>(),
  vendor: v.exactOptional(vendor),
  vendorWords: v.exactOptional(v.string()),
  retryAfterS: v.exactOptional(v.number()),
  at: v.exactOptional(v.string()),
});
