import { isJsonArray, isJsonObject, type Json } from '../../domain/json.ts';
import { notUnderstood } from '../not-understood.ts';

const ONE = ['profile', 'collection', 'contact', 'listing'];
const MANY = ['data', 'results', 'items', 'profiles', 'collections', 'contacts', 'listings', 'errors'];
const WRAPPERS = [...MANY, ...ONE];

/** Keys that a record of any kind may have; a record is never taken for a wrapper. */
const RECORD_KEYS = ['id', '@type', '@collection', 'email', 'properties'];

/**
 * The records of an answer, whose form is not documented: an array, one object, or either of them wrapped.
 * Nothing, null and `{}` are none.
 *
 * @throws ApiError `answer-not-understood` for every other form
 */
export function recordsIn(body: Json): readonly Json[] {
  if (body === null) return [];
  if (isJsonArray(body)) return body;
  if (!isJsonObject(body)) throw notUnderstood('ometria');
  if (RECORD_KEYS.some((key) => Object.hasOwn(body, key))) return [body];
  const wrapper = WRAPPERS.find((key) => typeof body[key] === 'object');
  if (wrapper !== undefined) return recordsIn(body[wrapper] ?? null);
  if (Object.keys(body).length > 0) throw notUnderstood('ometria');
  return [];
}
