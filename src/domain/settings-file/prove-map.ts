import type { FieldMapping, ListingRule } from '../connection.ts';
import { FIELD_IDS, type FieldId } from '../field.ts';
import type { Learned, LearnedField, LearnedListing } from '../learned.ts';
import type { ConfirmedMap } from './team-settings.ts';

/** Fields in which both must agree before two maps are taken to be of one account; all of them where there are fewer. */
const ENOUGH = 3;

/** A map that was confirmed in another browser, and the LoyaltyLion sites it was made for. */
export interface ImportedMap {
  readonly map: ConfirmedMap;
  readonly siteIds: readonly number[];
  /**
   * What a test has said of it; absent: none has been made. `settled`: it was adopted, or a person has decided what
   * counts instead.
   */
  readonly verdict?: Exclude<ImportVerdict, 'adopted'> | 'settled';
}

/**
 * `adopted`: what these keys show bears the imported map out. `differs`: it is of the same account, but says
 * otherwise in places; a person decides. `other-account`: it does not fit what these keys show at all.
 */
export type ImportVerdict = 'adopted' | 'differs' | 'other-account';

export interface Proven {
  readonly verdict: ImportVerdict;
  /** What was learned, with the imported choices in its place; of another account: as it was learned. */
  readonly learned: Learned;
}

/**
 * Whether an imported map may count without anybody confirming it again. What is learned for certain may
 * contradict it nowhere, and must agree with it in some fields: an account that shows nothing bears nothing out.
 *
 * @param siteIds the LoyaltyLion sites of these keys
 */
export function proveMap(
  { map, siteIds: expected }: ImportedMap,
  learned: Learned,
  siteIds: readonly number[],
): Proven {
  const certain = learned.fields.filter((found) => isCertain(found) && found.ometriaField !== null);
  const holders = new Map(certain.map((found) => [found.ometriaField, found.field]));
  const mapped = FIELD_IDS.filter((id) => map.fieldMap[id].state === 'mapped').length;
  const agreeing = learned.fields.filter((found) => agrees(map.fieldMap[found.field], found)).length;
  const differing = learned.fields
    .filter((found) =>
      contradicts(map.fieldMap[found.field], found, holders.get(idOf(map.fieldMap[found.field]))),
    )
    .map(({ field }) => field);
  const isOtherProgramme = expected.length > 0 && !expected.some((id) => siteIds.includes(id));
  const enough = Math.min(ENOUGH, mapped);
  if (isOtherProgramme || enough === 0 || agreeing < enough || agreeing <= differing.length) {
    return { verdict: 'other-account', learned };
  }
  const fields = learned.fields.map((found) => withImported(found, map, differing));
  const isSameListing = fits(map.listingRule, learned.listing.rule);
  const listing = isSameListing ? withRule(learned.listing, map.listingRule) : learned.listing;
  const mayCount = isSameListing && map.listingRule?.kind !== 'own'; // records of our own are for a person to confirm
  const verdict = differing.length === 0 && mayCount ? 'adopted' : 'differs';
  return { verdict, learned: { ...learned, fields, listing } };
}

const isCertain = ({ state, confidence }: LearnedField): boolean =>
  state !== 'unlearned' && confidence === 'high';

const agrees = (mapping: FieldMapping, found: LearnedField): boolean =>
  mapping.state === 'mapped' && isCertain(found) && found.ometriaField === mapping.ometriaField;

/** `holder`: the field that certainly has the imported Field ID; undefined: none. */
function contradicts(mapping: FieldMapping, found: LearnedField, holder: FieldId | undefined): boolean {
  if (mapping.state === 'unlearned') return false;
  if (holder !== undefined && holder !== found.field) return true;
  if (!isCertain(found)) return false;
  return mapping.state === 'missing' ? found.state === 'mapped' : found.ometriaField !== mapping.ometriaField;
}

/** What a person chose goes before what was learned, which then stands beside it. */
function withImported(
  found: LearnedField,
  { fieldMap }: ConfirmedMap,
  differing: readonly FieldId[],
): LearnedField {
  const mapping = fieldMap[found.field];
  const fieldId = idOf(mapping);
  if (mapping.state === 'unlearned') {
    const isGiven = FIELD_IDS.some(
      (id) => found.ometriaField !== null && idOf(fieldMap[id]) === found.ometriaField,
    );
    return isGiven ? { ...found, ...UNPROVEN, runnerUp: found.ometriaField } : found;
  }
  if (found.state === mapping.state && found.ometriaField === fieldId) return found;
  return {
    ...found,
    ...UNPROVEN,
    state: mapping.state,
    ometriaField: fieldId,
    confidence: differing.includes(found.field) ? 'low' : 'high',
    runnerUp: found.ometriaField,
    format: mapping.state === 'mapped' ? mapping.format : null,
  };
}

const UNPROVEN = {
  state: 'unlearned',
  ometriaField: null,
  confidence: 'low',
  equal: 0,
  compared: 0,
  nameScore: 0,
  format: null,
} as const;

const idOf = (mapping: FieldMapping): string | null =>
  mapping.state === 'mapped' ? mapping.ometriaField : null;

/** Where none was found there is nothing to contradict: a listing is proven anew before each write. */
const fits = (imported: ListingRule | null, found: ListingRule | null): boolean =>
  found === null || found.collection === imported?.collection;

const withRule = (listing: LearnedListing, imported: ListingRule | null): LearnedListing => ({
  ...listing,
  rule: listing.rule ?? imported,
});
