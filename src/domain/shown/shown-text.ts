import { type Reading, readAs, UNREAD } from './reading.ts';
import { plainWords } from './shown-words.ts';

const SEGMENTS: ReadonlyMap<string, string> = new Map([
  ['loyal', 'Loyal'],
  ['at risk', 'At Risk'],
  ['win back', 'Win Back'],
  ['winback', 'Win Back'],
]);

const LONGEST_NAME = 60;
/** A tier's name can hold a number, but it is neither an amount nor a sentence. */
const NO_NAME =
  /^[^\p{L}]*\d|\d[\d.,]* ?(?:%|\p{Sc}|p(?:oin)?ts?\b|points)|\p{Sc} ?\d|[@:]|[.?] |[.?/|·•]$|[/|·•] /iu;
const TIER_WORD =
  /^(?:tier|level|stufe|nivel|niveau|livello|niva) | (?:tier|level|stufe|nivel|niveau|livello|niva)$/i;

/** LoyaltyLion's three, which are fixed words; a page in another language may show others. */
export const readShownSegment = (text: string): string | null =>
  SEGMENTS.get(plainWords(text).replace(/-/g, ' ')) ?? null;

/** The name of a tier; a page may add that it is one. */
export function readShownTier(text: string): Reading {
  if (text.length > LONGEST_NAME || NO_NAME.test(text)) return UNREAD;
  const bare = text.replace(TIER_WORD, '');
  return readAs(text, bare === text ? [] : [bare]);
}
