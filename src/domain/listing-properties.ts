import { type FieldMap, mappedFields } from './connection.ts';
import type { Json } from './json.ts';
import type { Listing, Profile, Properties } from './ometria.ts';
import type { Change } from './plan.ts';

/** A change as far as the listing's properties are concerned. */
export type PropertyChange = Pick<Change, 'ometriaField' | 'after'>;

/**
 * The properties that a push must carry besides its changes, in case it replaces them all: the listing's
 * own. Where the answer does not show them, the mapped fields with the profile's values; never the
 * profile's other keys, which are other apps'.
 */
export function basePropertiesOf(listing: Listing, profile: Profile, fieldMap: FieldMap): Properties {
  if (listing.properties !== null) return listing.properties;
  const held: [string, Json][] = [];
  for (const [, id] of mappedFields(fieldMap)) {
    const value = Object.hasOwn(profile.properties, id) ? profile.properties[id] : undefined;
    if (value !== undefined && isFilled(value)) held.push([id, value]);
  }
  return Object.fromEntries(held);
}

const isFilled = (value: Json): boolean => value !== null && value !== '';

/**
 * What of the base is sent along: all but the empty. Kept or lost it is empty, while an account may take an empty
 * value for an error, and reject the whole record with it.
 */
export function sentAlong(base: Properties): Properties {
  return Object.fromEntries(Object.entries(base).filter(([, value]) => isFilled(value)));
}

/** The listing's properties as they would be after the push. A cleared field stays, as null. */
export function propertiesAfter(base: Properties, changes: readonly PropertyChange[]): Properties {
  // Entries, since a key may be one that assignment treats in its own way, like `__proto__`.
  const changed = changes.map(({ ometriaField, after }): [string, Json] => [ometriaField, after]);
  return Object.fromEntries([...Object.entries(base), ...changed]);
}

/** What Ometria counts: the characters of the properties as JSON, keys and values. */
export function countCharacters(properties: Properties): number {
  return JSON.stringify(properties).length;
}

/** By how many characters one change makes the properties longer; negative: shorter. */
export function addsCharacters(base: Properties, change: PropertyChange): number {
  const after = JSON.stringify(change.after).length;
  const held = Object.hasOwn(base, change.ometriaField) ? base[change.ometriaField] : undefined;
  if (held !== undefined) return after - JSON.stringify(held).length;
  const comma = Object.keys(base).length === 0 ? 0 : 1;
  return JSON.stringify(change.ometriaField).length + 1 + after + comma;
}
