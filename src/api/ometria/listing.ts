import { isJsonObject, type Json } from '../../domain/json.ts';
import type { Listing } from '../../domain/ometria.ts';
import { toId, toText } from '../json-shape.ts';
import { parseProperties } from './profile.ts';

/**
 * One listing. How the API shows it is not documented: what it does not show is null.
 *
 * @param id of the listing that was asked for, where one was
 * @returns null if it is no listing, another one, or of another collection
 */
export function parseListing(record: Json, collection: string, id?: string): Listing | null {
  if (!isJsonObject(record)) return bareListing(toId(record), collection, id);
  const ownCollection = toText(record['@collection']) ?? collection;
  const ownId = toId(record['id']) ?? (isContact(record) ? (id ?? null) : null);
  if (ownCollection !== collection || ownId === null || (id !== undefined && ownId !== id)) return null;
  return {
    collection,
    id: ownId,
    email: toText(record['email']),
    customerId: toId(record['customer_id']),
    properties: parseProperties(record['properties'] ?? null),
  };
}

/** The answer to a question for one id may leave the id out, if it is a contact by its other keys. */
const isContact = (record: object): boolean =>
  ['email', 'customer_id', 'properties'].some((key) => Object.hasOwn(record, key));

function bareListing(id: string | null, collection: string, wanted: string | undefined): Listing | null {
  if (id === null || (wanted !== undefined && id !== wanted)) return null;
  return { collection, id, email: null, customerId: null, properties: null };
}
