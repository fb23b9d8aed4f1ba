import { FIELDS } from '../field.ts';
import { type Candidate, isFitting } from './candidate.ts';
import { isLettered, isOwnBrand, type Namespace, namespacesOf } from './namespace.ts';
import { areOwnWords } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** So many Field IDs in step, though they bear another app's word, may be LoyaltyLion's all the same. */
const NO_LEFTOVER = 3;

/** Spelled as LoyaltyLion's Field IDs, which have a prefix of their own in this account. */
export const isVouchedFor = ({ own }: Candidate, namespace: Namespace | null): boolean =>
  own === true && namespace !== null && isLettered(namespace);

/**
 * Any app of the shop's may call its field so, `signup_date` or `customer_tier`, and keep it in step: then equal
 * values say nothing of whose it is. Nor do they under a prefix or a number that no other field in step has.
 */
export function isAnybodys(candidate: Candidate, namespace: Namespace | null): boolean {
  const { column, field, opaque, own } = candidate;
  if (opaque) return own !== true;
  if (isVouchedFor(candidate, namespace)) return false;
  if (namespace === null && !namespacesOf(column.id, field.id).some(isNobodys)) return true;
  return !areOwnWords(field.id, textsOf(candidate));
}

/** Without a prefix, or with one that is LoyaltyLion's name. */
const isNobodys = (namespace: Namespace): boolean => !isLettered(namespace) || isOwnBrand(namespace);

/**
 * The candidates without the Field IDs in step that are so called, if nothing else fits any of the fields:
 * LoyaltyLion's were created together, so where there is none of them copies prove none. Nor does a birthday, which
 * every app knows.
 */
export function withoutCopies(
  table: readonly (readonly Candidate[])[],
  namespace: Namespace | null,
): readonly (readonly Candidate[])[] {
  const fitting = table.flat().filter(isFitting);
  const copies = new Set(
    fitting
      .filter((each) => !isVouchedFor(each, namespace) && isCalledLikeFields(each))
      .map(({ column }) => column.id),
  );
  const others = fitting.filter(({ column, field }) => field.id !== 'birthday' && !copies.has(column.id));
  const leftOver = new Set(others.map(({ column }) => column.id));
  if (others.some(({ foreign }) => !foreign) || leftOver.size >= NO_LEFTOVER) return table;
  return table.map((row) => row.filter(({ column }) => !copies.has(column.id)));
}

/** The same for all fields: it has words of their names, and all the words of none but the birthday's. */
const isCalledLikeFields = (candidate: Candidate): boolean =>
  candidate.bestName > 0 &&
  FIELDS.every(({ id }) => id === 'birthday' || !areOwnWords(id, textsOf(candidate)));

const textsOf = ({ column }: Candidate): readonly string[] => wordsOf(column.id).map(({ text }) => text);
