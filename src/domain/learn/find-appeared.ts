import { type FieldMap, mappedFields } from '../connection.ts';
import { FIELDS, type FieldId } from '../field.ts';
import type { Properties } from '../ometria.ts';
import { NAME_FITS } from './candidate.ts';
import {
  isForeign,
  isInNamespace,
  isOpaque,
  type Namespace,
  namespaceKey,
  namespacesOf,
} from './namespace.ts';
import { placedName } from './placed-name.ts';

/**
 * Fields that the account lacked when it was learned, each with a Field ID of this profile that may hold it: one
 * that was not seen then, is nobody else's, and is named like the field in whatever spelling. Where the account's
 * own Field IDs say nothing, as `cf_10293`, a new one of that kind may be any field that is missing.
 *
 * @param known every Field ID that was seen when the account was learned: what was judged then stays judged
 */
export function findAppeared(
  fieldMap: FieldMap,
  properties: Properties,
  known: ReadonlySet<string>,
): ReadonlyMap<FieldId, string> {
  const missing = FIELDS.filter(({ id }) => fieldMap[id].state === 'missing');
  if (missing.length === 0) return new Map();
  const taken = new Set(mappedFields(fieldMap).map(([, id]) => id));
  const fresh = Object.keys(properties).filter((id) => !known.has(id) && !taken.has(id) && !isForeign(id));
  const namespace = usualNamespace(fieldMap);
  return new Map(
    missing.flatMap(({ id: field }) => {
      const found = fresh.find((id) => mayBe(field, id, namespace));
      return found === undefined ? [] : [[field, found] as const];
    }),
  );
}

function mayBe(field: FieldId, id: string, namespace: Namespace | null): boolean {
  if (isOpaque(id)) return namespace !== null && isInNamespace(namespace, id, field);
  const name = placedName(field, id, namespace);
  return name >= NAME_FITS && FIELDS.every((other) => placedName(other.id, id, namespace) <= name);
}

/** How most of the fields that were found are spelled. */
function usualNamespace(fieldMap: FieldMap): Namespace | null {
  const all = mappedFields(fieldMap).flatMap(([field, id]) => namespacesOf(id, field));
  const [most] = [...Map.groupBy(all, namespaceKey).values()].toSorted((a, b) => b.length - a.length);
  return most?.[0] ?? null;
}
