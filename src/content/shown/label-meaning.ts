import { plainWords } from '../../domain/shown/plain-words.ts';
import { WORDS } from './label-words.ts';

/** Longer texts are no labels. */
const LONGEST = 70;
/** Longer words may be pieces of one word: "Stufenpunkte". */
const SHORT = 3;

/** "[a/b] c" as "a c" and "b c", in a list that commas part. */
export const spelledOut = (list: string): readonly string[] => list.split(',').flatMap(choicesOf);

function choicesOf(spelling: string): readonly string[] {
  const [whole = '', choices = ''] = /\[([^\]]*)\]/.exec(spelling) ?? [];
  return whole === ''
    ? [spelling]
    : choices.split('/').flatMap((choice) => choicesOf(spelling.replace(whole, choice)));
}

const MEANINGS: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([meaning, words]) =>
    spelledOut(words).map((word): [string, string] => [word, meaning]),
  ),
);

/** How labels begin, the brand's name included. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...MEANINGS, ['ll', 'brand']].flatMap(([word = '', meaning]) =>
    meaning || word.length > SHORT ? word.slice(0, 2) : [],
  ),
);

/** Whether a text can begin with a label. Of a page's texts most begin otherwise, or are numbers and amounts. */
export function mayBeginWithLabel(text: string): boolean {
  const start = text.slice(0, 2).toLowerCase();
  return BEGINNINGS.has(start) || !/^[a-z]{2}$|\d/.test(start);
}

/** The longest first. */
const WORD = RegExp(
  `(?:${[...MEANINGS.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => (word.length > SHORT ? word : `\\b${word}\\b`))
    .join('|')}) ?`,
  'gy',
);

/** The same for all labels that say the same. */
export const asKey = (meanings: string): string => [...new Set(meanings.match(/\w+/g))].sort().join(' ');

/** What a text means that is made of words of labels alone, as a key; null: it is not. */
export function meaningOf(text: string): string | null {
  if (text.length > LONGEST || /[\d@]/.test(text)) return null;
  const words = plainWords(text)
    .replace(/\P{L}+/gu, ' ')
    .trim();
  const found = words.match(WORD) ?? [];
  return found.join('') === words ? asKey(found.map((word) => MEANINGS.get(word.trim())).join(' ')) : null;
}
