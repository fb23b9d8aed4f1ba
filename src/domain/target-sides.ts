import type { FieldMap, FieldMapping } from './connection.ts';
import { allSides, fieldRecord, type Sides } from './field-record.ts';
import type { Profile, Properties } from './ometria.ts';
import { EMPTY, type Side, unread, WAITING } from './side.ts';

/**
 * Ometria's side of all 21 fields. A key appears in a profile once a value was set, so an absent one is
 * empty, like null and ''. `profile` null: Ometria has no profile of this customer.
 */
export function targetSides(profile: Profile | null | 'waiting' | 'unavailable', fieldMap: FieldMap): Sides {
  if (profile === null) return allSides(unread('no-profile'));
  if (profile === 'waiting') return allSides(WAITING);
  if (profile === 'unavailable') return allSides(unread('profile-unavailable'));
  return fieldRecord((id) => targetSide(profile.properties, fieldMap[id]));
}

function targetSide(properties: Properties, mapping: FieldMapping): Side {
  // Field IDs are opaque: one may be the name of something that every object inherits.
  if (mapping.state !== 'mapped' || !Object.hasOwn(properties, mapping.ometriaField)) return EMPTY;
  const raw = properties[mapping.ometriaField];
  return raw === undefined || raw === null || raw === '' ? EMPTY : { state: 'value', raw };
}
