import { sameEmail } from '../../domain/identity.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../domain/json.ts';
import type { ListedProfile, Profile, Properties } from '../../domain/ometria.ts';
import { toId, toText } from '../json-shape.ts';

/** One profile; null if it is none: without an id, or with properties that are no set of properties. */
export function parseProfile(record: Json): Profile | null {
  const profile = parseListedProfile(record);
  return profile && { ...profile, properties: profile.properties ?? {} };
}

/** One profile of a list, which may leave out what the profile alone would show. */
export function parseListedProfile(record: Json): ListedProfile | null {
  if (!isJsonObject(record)) return null;
  const id = toId(record['id']);
  const shown = record['properties'] ?? null;
  const properties = shown === null ? null : parseProperties(shown);
  if (id === null || (shown !== null && properties === null)) return null;
  const email = toText(record['email']);
  return { id, email, customerId: toId(record['customer_id']), name: nameOf(record), properties };
}

/** An empty array is an empty set: that is how PHP writes it. Null: not a set of properties. */
export function parseProperties(value: Json): Properties | null {
  if (isJsonArray(value)) return value.length === 0 ? {} : null;
  return isJsonObject(value) ? value : null;
}

/** Whether the record's email, or one of its identities, is this email. */
export function hasEmail(record: Json, email: string): boolean {
  return isJsonObject(record) && emailsOf(record).some((own) => sameEmail(own, email));
}

function emailsOf({ email, identities = [] }: JsonObject): readonly string[] {
  const others = isJsonArray(identities) ? identities.filter(isJsonObject) : [];
  return [email, ...others.filter(({ type }) => type === 'email').map(({ id }) => id)].filter(
    (value) => typeof value === 'string',
  );
}

function nameOf({ name, firstname, lastname }: JsonObject): string | null {
  const parts = [firstname, lastname].map(toText).filter((part) => part !== null);
  return toText(name) ?? toText(parts.join(' '));
}
