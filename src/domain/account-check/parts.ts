import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { RawAnswer } from './raw-answer.ts';

/** A part of an answer, by the keys on the way to it; undefined: there is none. */
export const partOf = (value: Json | undefined, ...keys: readonly string[]): Json | undefined =>
  keys.reduce<Json | undefined>(
    (part, key) => (isJsonObject(part) && Object.hasOwn(part, key) ? part[key] : undefined),
    value,
  );

/** The text under a key; null: none. */
export function textAt(value: Json | undefined, ...keys: readonly string[]): string | null {
  const part = partOf(value, ...keys);
  return typeof part === 'string' && part !== '' ? part : null;
}

/** An id under a key, sent as text or as a number; null: none. */
export function idAt(value: Json | undefined, key: string): string | null {
  const part = partOf(value, key);
  return typeof part === 'number' ? String(part) : textAt(value, key);
}

/** The records of an answer in whatever form: a list, one object, or either in a wrapper. */
export function recordsOf(body: Json | undefined): readonly Json[] {
  if (isJsonArray(body)) return body;
  if (!isJsonObject(body) || Object.keys(body).length === 0) return [];
  const list = Object.values(body).find(isJsonArray);
  if (list && !isRecord(body)) return list;
  const wrapped = Object.values(body).find(isJsonObject);
  return wrapped && !isRecord(body) ? [wrapped] : [body];
}

/** Not a wrapper: it has what records have. */
export const isRecord = (body: JsonObject): boolean =>
  ['id', '@type', '@collection', 'email', 'properties'].some((key) => Object.hasOwn(body, key));

/** The objects of LoyaltyLion's list of this name. */
export function listAt(answer: RawAnswer | null, name: string): readonly JsonObject[] {
  const list = partOf(answer?.body, name);
  return isJsonArray(list) ? list.filter(isJsonObject) : [];
}

/** How an answer holds its records: `array`, `object`, `wrapped`, `ids`, or the status of one that is none. */
export function formOf({ status, body }: RawAnswer): string {
  if (status !== 200) return String(status);
  if (isJsonArray(body)) return body.length > 0 && !body.some(isJsonObject) ? 'ids' : 'array';
  if (!isJsonObject(body)) return body === null ? 'null' : 'no-json';
  if (Object.keys(body).length === 0) return 'empty-object';
  return isRecord(body) ? 'object' : 'wrapped';
}
