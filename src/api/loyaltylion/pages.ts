import { isJsonArray, isJsonObject, type Json } from '../../domain/json.ts';
import { notUnderstood } from '../not-understood.ts';

export type Query = Readonly<Record<string, string | number>>;

/**
 * The items of every page of a list, page by page. A cursor carries the filters and goes alone, without
 * `limit` too.
 *
 * @param name the list's key in the answers
 * @throws ApiError `answer-not-understood`, also where a cursor comes back that was there before
 */
export async function* pagesOf(
  name: string,
  first: Query,
  read: (query: Query) => Promise<Json>,
): AsyncGenerator<readonly Json[]> {
  const seen = new Set<string>();
  let query: Query | null = first;
  while (query !== null) {
    const body: Json = await read(query);
    yield itemsIn(body, name);
    const cursor = nextCursor(body);
    if (cursor !== null && seen.has(cursor)) throw notUnderstood('loyaltylion');
    if (cursor !== null) seen.add(cursor);
    query = cursor === null ? null : { cursor };
  }
}

/** The list under its key. */
export function itemsIn(body: Json, name: string): readonly Json[] {
  const items = isJsonObject(body) ? body[name] : undefined;
  if (!isJsonArray(items)) throw notUnderstood('loyaltylion');
  return items;
}

/** null: that was the last page. A cursor that cannot be read is an error, since pages would go missing. */
function nextCursor(body: Json): string | null {
  const cursor = (isJsonObject(body) ? body['cursor'] : null) ?? null;
  if (cursor === null) return null;
  const next = isJsonObject(cursor) ? (cursor['next'] ?? '') : null;
  if (typeof next !== 'string') throw notUnderstood('loyaltylion');
  return next === '' ? null : next;
}
