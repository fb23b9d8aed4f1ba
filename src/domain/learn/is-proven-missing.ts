import { type Candidate, NAME_FITS, NAME_HELPS } from './candidate.ts';
import { isLettered, type Namespace } from './namespace.ts';

/** Fewer members prove nothing, whatever their values. */
export const LEAST_MEMBERS = 5;
/** How likely a field that is there may go unseen before its absence counts as proven. */
const CHANCE_TO_MISS = 0.02;
/** Assumed while too few of the account's fields are known to tell. */
const USUAL_FILL = 0.6;

/**
 * Whether so many members have a value, and no profile the field, that the account must lack it. Ometria's API
 * lists no definitions: a custom field is seen only where it holds something. If LoyaltyLion fills a share `fill`
 * of members (measured on the fields that were found), n members all miss an existing field with chance
 * (1 - fill)^n, which must be at most 2 %. That is 5 members at the usual fill, more where the account is sparse.
 */
export function isProvenMissing(membersWithValue: number, fill: number | null): boolean {
  if (membersWithValue < LEAST_MEMBERS) return false;
  return (1 - (fill ?? USUAL_FILL)) ** membersWithValue <= CHANCE_TO_MISS;
}

/**
 * Whether a Field ID that nobody else holds could be the field after all: the right name in another spelling, or no
 * readable name, and values that do not speak against it, or that nobody here can read but that may be the field's
 * in another form. Then the field is not proven missing.
 */
export function mayHold(candidate: Candidate, namespace: Namespace | null): boolean {
  const { column, name, bestName, values, foreign, opaque, own } = candidate;
  if (foreign) return false;
  if (name >= NAME_FITS) return values.support >= 0 || mayHoldInOtherForm(candidate);
  // Without a prefix LoyaltyLion's unreadable names look like anybody's.
  if (
    own === false &&
    !startsAlike(column.id, namespace) &&
    (namespace === null || isLettered(namespace) || opaque)
  )
    return false;
  if (bestName >= NAME_HELPS && bestName > name) return false;
  if (opaque && values.readable * 2 >= values.paired) return true;
  if (values.paired === 0)
    return own === true || column.raw.every((raw) => raw === null || raw === undefined);
  const isHeld = values.support >= 0 || values.pairedEqual * 2 >= values.paired;
  return (isHeld && !opaque) || mayHoldInOtherForm(candidate);
}

/** The account's spelling is known by its first letters, even where the words after them are not. */
const startsAlike = (id: string, namespace: Namespace | null): boolean =>
  namespace !== null && isLettered(namespace) && id.startsWith(namespace.prefix);

/** With the members whose values are equal, those that may be written in another way are at least half. */
function mayHoldInOtherForm({ values, otherForm }: Candidate): boolean {
  const unread = otherForm();
  return unread > 0 && values.pairedEqual / values.paired + unread >= 0.5;
}
