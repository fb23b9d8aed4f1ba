import { isBrandWord, isSurface } from './vocabulary.ts';

/** A word of a Field ID in lower case, and where it starts in the ID. */
export interface Word {
  readonly text: string;
  readonly start: number;
}

const WORD = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{L}+|\p{N}+/gu;
const SHORTEST_IN_A_ROW = 2;

/**
 * The words of a Field ID in any spelling: `ll_total_points`, `llTotalPoints`, `LL:total-points`,
 * and `lltotalpoints` where every part is known.
 */
export function wordsOf(id: string): readonly Word[] {
  return [...id.matchAll(WORD)].flatMap((match) => {
    const word = { text: match[0].toLowerCase(), start: match.index };
    return isSurface(word.text) ? [word] : (unglue(word) ?? [word]);
  });
}

/** Splits words written without a mark between them; null unless the whole is made of known words. */
function unglue(word: Word): readonly Word[] | null {
  const parts: Word[] = [];
  let end = word.text.length;
  while (end > 0) {
    const start = longestSurfaceEndingAt(word.text, end);
    if (start === null) return null;
    parts.unshift({ text: word.text.slice(start, end), start: word.start + start });
    end = start;
  }
  return parts.length > 1 ? parts : null;
}

function longestSurfaceEndingAt(text: string, end: number): number | null {
  for (let start = 0; end - start >= SHORTEST_IN_A_ROW; start += 1) {
    const part = text.slice(start, end);
    if (isSurface(part) || isBrandWord(part)) return start;
  }
  return null;
}
