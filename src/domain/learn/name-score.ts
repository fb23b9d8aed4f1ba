import type { FieldId } from '../field.ts';
import { canonical, isFieldWord, SPELLINGS, weightOf } from './vocabulary.ts';
import { type Word, wordsOf } from './words.ts';

/**
 * How well a Field ID's words match a field's title, 0 to 1: the weight of the shared words over the weight of
 * both sides' words, for the spelling of the field that fits best. What stands before the first known word is a
 * prefix and says whose field it is (see `namespace.ts`), not which.
 */
export function nameScore(field: FieldId, id: string): number {
  const words = contentWords(wordsOf(id));
  if (words.size === 0) return 0;
  return Math.max(...(SPELLINGS.get(field) ?? []).map((spelling) => overlap(spelling, words)));
}

function contentWords(words: readonly Word[]): ReadonlySet<string> {
  const brand = canonical('loyalty');
  const first = words.findIndex(({ text }) => isFieldWord(text));
  if (first === -1) return new Set();
  const branded = words.slice(0, first).some(({ text }) => canonical(text) === brand);
  const kept = words.slice(first).map(({ text }) => canonical(text));
  return new Set([...(branded ? [brand] : []), ...kept].filter((word) => word !== ''));
}

function overlap(spelling: ReadonlySet<string>, words: ReadonlySet<string>): number {
  const brand = canonical('loyalty');
  const extra = [...words].filter((word) => word !== brand && !spelling.has(word));
  const shared = weight([...words].filter((word) => spelling.has(word)));
  return (2 * shared) / (weight([...spelling]) + shared + weight(extra));
}

const weight = (words: readonly string[]): number => words.reduce((sum, word) => sum + weightOf(word), 0);
