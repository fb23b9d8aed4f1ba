import { plainWords } from './shown/plain-words.ts';

const WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
/** As people are written: "Ann Lee", "Bob van der Berg". "Order history" or "Settings" is not. */
const NAME = RegExp(`^${WORD}(?: \\p{Ll}{1,3})*(?: ${WORD})+$`, 'u');

const wordsOf = (name: string): readonly string[] => plainWords(name).match(/\p{L}{2,}/gu) ?? [];

/** Whether two names are two people's: both are whole, and have no word in common. null: none was told. */
export function areTwoPeoples(a: string | null, b: string | null): boolean {
  if (a === null || b === null || !NAME.test(a.trim()) || !NAME.test(b.trim())) return false;
  const words = new Set(wordsOf(a));
  return !wordsOf(b).some((word) => words.has(word));
}
