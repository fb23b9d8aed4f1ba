import { type FieldMap, mappedFields } from './connection.ts';
import { FIELD_IDS, type FieldId } from './field.ts';

/** A custom field that the account lacks, and the Field ID to ask for. */
export interface MissingField {
  readonly field: FieldId;
  readonly suggestedId: string;
}

/** The Field IDs of those fields that the account has. */
export type KnownFieldIds = Readonly<Partial<Record<FieldId, string>>>;

/** How Field IDs are spelled: what stands in front, how words begin, and what joins them. */
interface Spelling {
  readonly prefix: string;
  readonly first: Letters;
  readonly others: Letters;
  readonly joiner: string;
}

type Letters = 'lower' | 'capital' | 'upper';

/** Short, since keys count towards Ometria's 1,000 characters, and clear of other apps' names. */
const USUAL: Spelling = { prefix: 'll_', first: 'lower', others: 'lower', joiner: '_' };

/** What to ask for, spelled as most of the account's LoyaltyLion fields are. */
export function suggestFieldIds(missing: readonly FieldId[], known: KnownFieldIds): readonly MissingField[] {
  const spelling = usualSpelling(known);
  return missing.map((field) => ({ field, suggestedId: spelled(field, spelling) }));
}

export const knownFieldIds = (fieldMap: FieldMap): KnownFieldIds =>
  Object.fromEntries(mappedFields(fieldMap));

/** Fields of one word do not show what joins words: they tell where no other does. */
function usualSpelling(known: KnownFieldIds): Spelling {
  const ofSeveralWords = FIELD_IDS.filter((field) => field.includes('_'));
  return mostUsual(ofSeveralWords, known) ?? mostUsual(FIELD_IDS, known) ?? USUAL;
}

function mostUsual(fields: readonly FieldId[], known: KnownFieldIds): Spelling | null {
  const spellings = fields.flatMap((field) => spellingOf(field, known[field] ?? '') ?? []);
  const alike = Map.groupBy(spellings, (spelling) => JSON.stringify(spelling));
  const [most] = [...alike.values()].toSorted((a, b) => b.length - a.length);
  return most?.[0] ?? null;
}

/** null: the Field ID does not end with the words by which we know the field. */
function spellingOf(field: FieldId, id: string): Spelling | null {
  const words = field.split('_').map((word) => `(${word})`);
  const [, prefix, first = '', joiner, second = first] =
    new RegExp(`^(.*?)${words.join('([^\\p{L}\\p{N}]*)')}$`, 'isu').exec(id) ?? [];
  if (prefix === undefined) return null;
  const letters = lettersOf(first);
  const usualJoiner = letters === 'capital' ? '' : USUAL.joiner;
  return { prefix, first: letters, others: lettersOf(second), joiner: joiner ?? usualJoiner };
}

function lettersOf(word: string): Letters {
  if (word === word.toLowerCase()) return 'lower';
  return word === word.toUpperCase() ? 'upper' : 'capital';
}

function spelled(field: FieldId, { prefix, first, others, joiner }: Spelling): string {
  const words = field.split('_').map((word, at) => inLetters(word, at === 0 ? first : others));
  return prefix + words.join(joiner);
}

function inLetters(word: string, letters: Letters): string {
  if (letters === 'lower') return word;
  return letters === 'upper' ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
}
