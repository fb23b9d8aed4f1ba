import { isAnybodys, isVouchedFor } from './anybodys.ts';
import { type Candidate, NAME_EXACT, NAME_HELPS, namesAnother } from './candidate.ts';
import type { Namespace } from './namespace.ts';
import { agreement, isContradicted, type ValueEvidence } from './value-evidence.ts';

/** The choice must be worth more than what two members who tell the fields apart can make by chance. */
const CLEAR_MARGIN = 9;
/** About 160,000 to 1 that the values have to do with each other. */
const VALUES_DECIDE = 12;
const ALIKE_IF_NAMED = 0.7;
const ALIKE_IF_NOT_NAMED = 0.93;
const EQUAL_IF_NOT_NAMED = 8;
/** So much less alike is another copy no match for the chosen one. */
const CLEARLY_LESS_ALIKE = 0.2;
/** About 20 to 1. */
const HAS_TO_DO_WITH_IT = 3;
/** Another field explains the column's values better. */
const OTHER_FIELD_BETTER = -5;

/** What a choice is judged by. */
export interface Circumstances {
  readonly namespace: Namespace | null;
  /** How much worse everything fits once the choice is ruled out: small where two fields could swap theirs. */
  readonly margin: number;
  /** The field's other candidates. */
  readonly others: readonly Candidate[];
}

/** Whether a choice needs no second look. */
export function isCertain(candidate: Candidate, circumstances: Circumstances): boolean {
  const { foreign, own, behindBestField, values } = candidate;
  if (circumstances.margin < CLEAR_MARGIN || foreign || own === false || !isOfKind(values)) return false;
  if (behindBestField < OTHER_FIELD_BETTER || isAnybodys(candidate, circumstances.namespace)) return false;
  return nameDecides(candidate) || valuesDecide(candidate, circumstances);
}

/** What Ometria holds is mostly of the field's kind. */
const isOfKind = ({ paired, readable }: ValueEvidence): boolean => readable * 2 >= paired;

/** Named exactly, in LoyaltyLion's own spelling, and the values do not speak against it. */
function nameDecides({ name, own, field, values }: Candidate): boolean {
  if (name < NAME_EXACT || own !== true) return false;
  return field.volatility === 'drifting' || values.support >= 0 || !isContradicted(values);
}

/** Values that few share are in step, and no other Field ID's are nearly as well. */
function valuesDecide(candidate: Candidate, { namespace, others }: Circumstances): boolean {
  const { name, opaque, own, values } = candidate;
  const isOwn = isVouchedFor(candidate, namespace);
  if (namesAnother(candidate)) return false;
  if (name < NAME_HELPS && !opaque && !isOwn) return false;
  if (isKnownToAll(candidate) && !isOwn && !(own === true && name >= NAME_EXACT)) return false;
  if (name < NAME_EXACT && others.some((other) => isRival(other, values))) return false;
  if (values.support < VALUES_DECIDE) return false;
  if (name >= NAME_HELPS) return agreement(values) >= ALIKE_IF_NAMED;
  return values.equal >= EQUAL_IF_NOT_NAMED && agreement(values) >= ALIKE_IF_NOT_NAMED;
}

/** The shop and every other app know birthdays as well, so equal values do not say whose copy it is. */
const isKnownToAll = ({ field }: Candidate): boolean => field.id === 'birthday';

/** Another column of the same spelling that has to do with the field and is not another field's. */
function isRival(other: Candidate, chosen: ValueEvidence): boolean {
  if (other.own === false || other.behindBestField < OTHER_FIELD_BETTER) return false;
  if (other.values.support < HAS_TO_DO_WITH_IT) return false;
  // Of values that drift, an old copy may be more in step than the real one.
  return (
    other.field.volatility === 'drifting' || agreement(other.values) > agreement(chosen) - CLEARLY_LESS_ALIKE
  );
}
