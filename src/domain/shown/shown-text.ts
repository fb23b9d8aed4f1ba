import { plainWords } from './plain-words.ts';
import { type Reading, readAs, UNREAD } from './reading.ts';
import { canNameTier } from './tier-name.ts';

const SEGMENTS: ReadonlyMap<string, string> = new Map([
  ['loyal', 'Loyal'],
  ['at risk', 'At Risk'],
  ['win back', 'Win Back'],
  ['winback', 'Win Back'],
]);

const TIER_WORD =
  /^(?:tier|level|stufe|nivel|niveau|livello|niva) | (?:tier|level|stufe|nivel|niveau|livello|niva)$/i;

/** LoyaltyLion's three, which are fixed words; a page in another language may show others. */
export const readShownSegment = (text: string): string | null =>
  SEGMENTS.get(plainWords(text).replace(/-/g, ' ')) ?? null;

/** The name of a tier; a page may add that it is one. */
export function readShownTier(text: string): Reading {
  if (!canNameTier(text)) return UNREAD;
  const bare = text.replace(TIER_WORD, '');
  return readAs(text, bare === text ? [] : [bare]);
}
