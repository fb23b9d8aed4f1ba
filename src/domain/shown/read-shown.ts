import type { FieldId, Kind } from '../field.ts';
import { fieldOf } from '../field-record.ts';
import { readUrl } from '../read-url.ts';
import { NO_VALUE, type Reading, readAs, UNREAD } from './reading.ts';
import { readShownDay, readShownInstant } from './shown-date.ts';
import { readShownAmount, readShownWhole } from './shown-number.ts';
import { readShownSegment, readShownTier } from './shown-text.ts';
import { readShownTruth, saysNone } from './shown-words.ts';

const LONGEST = 300;
/** Longer than any number or date; addresses alone are. */
const LONGEST_VALUE = 80;
/** Cut off by the page. */
const CUT = /…|\.{3}|^\W*$/;

const READERS: Readonly<Record<Kind, (text: string, language: string, field: FieldId) => Reading>> = {
  integer: (text, language, field) =>
    readAs(readShownWhole(text, language, fieldOf(field).group === 'points' ? 'points' : 'rewards')),
  progress: (text, language) => readAs(readShownAmount(text, language)),
  boolean: (text) => readAs(readShownTruth(text)),
  instant: readShownInstant,
  date: readShownDay,
  url: readShownUrl,
  text: readShownTier,
};

/**
 * What a page's text says of a field, by the page's language where the text alone leaves it open. Pure guesswork
 * is none: what could be somebody's sentence, a placeholder or a relative date is unread.
 */
export function readShown(field: FieldId, shown: string, language: string): Reading {
  if (shown.length > LONGEST) return UNREAD;
  const text = shown.replace(/\s+/g, ' ').trim();
  const { kind } = fieldOf(field);
  if (CUT.test(text) || (kind !== 'url' && text.length > LONGEST_VALUE)) return UNREAD;
  if (saysNone(text)) return NO_VALUE;
  if (field === 'insights_segment') return readAs(readShownSegment(text));
  return READERS[kind](text, language, field);
}

/** An address has a scheme or a path: "Gold.Club" is none. */
function readShownUrl(text: string): Reading {
  return text.includes('/') ? readAs(readUrl(text)) : UNREAD;
}
