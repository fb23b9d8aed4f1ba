import { DAY_S, isDate, leadingDay, writeDate } from '../calendar.ts';
import { readDate } from '../read-date.ts';
import { readInstant } from '../read-instant.ts';
import { monthOf } from './months.ts';
import { plainWords } from './plain-words.ts';
import { type Reading, readAs } from './reading.ts';

/** What a date may be introduced by: "Enrolled on", "Expires", "seit", "depuis le". */
const BEFORE =
  /^(?:(?:enrolled|joined|member|expires|expired|valid|ends|until|since|on|angemeldet|mitglied|seit|bis|am|lauft|inscrito|desde|hasta|caduca|el|inscrit|depuis|jusqu.au|expire|le|iscritto|dal|fino al|scade|il|lid|sinds|tot|verloopt|op|medlem|sedan|till|den|\p{L}{2,12},) )+/u;
/** The time of day and its zone, or an aside: "(2 years ago)". */
const AFTER =
  /(?:,? ?(?:at|um|a las|alle|om|kl\.?|a|-)? ?\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: ?(?:uhr|uur))?(?: ?\(?(?:utc|gmt|[a-z]{3,4}t)(?:[+-]\d{1,2}(?::?\d\d)?)?\)?)?| \([^()]*\))$/;
const DAY_MONTH =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.|º|°)? ?(?:of |de |di )?(\p{L}+\.?),?(?: (?:de |del )?(\d{4}))?$/u;
const MONTH_DAY = /^(\p{L}+\.?) (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/u;
const SLASHED = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/;
const HAS_ZONE = /\d(?:z|[+-]\d\d:?\d\d| ?utc)$/i;
/** How a date without a year begins. */
const NO_YEAR = '--';
/** Where the day comes first whatever the separator; in the United States the month does. */
const DAY_FIRST = /^(?:(?:de|es|fr|it|nl|sv)(?!-(?:us|ca|pr))|en-(?:gb|ie|au|nz|in|za)$)/i;
const MONTH_FIRST = /^(?:en|es)-us$/i;

/** A birthday; pages that draw it from a moment shift it by their zone. */
export const readShownDay = (text: string, language: string): Reading => asShown(daysIn(text, language));

/** A moment of which a page shows the date, in a time zone that nobody knows; one with its zone is exact. */
export function readShownInstant(text: string, language: string): Reading {
  if (HAS_ZONE.test(text)) {
    const instant = readInstant(text);
    if (instant !== null) return readAs(instant);
  }
  return asShown(daysIn(text, language).filter((day) => !day.startsWith(NO_YEAR)));
}

/** The days before and after may be meant as well; of two orders of day and month none is the likelier. */
function asShown(days: readonly string[]): Reading {
  const around = days
    .filter((day) => !day.startsWith(NO_YEAR))
    .flatMap((day) => [shifted(day, -1), shifted(day, 1)]);
  const [day = null, ...more] = days;
  return more.length === 0 ? readAs(day, around) : readAs(null, [...days, ...around]);
}

/** The date that a text names; two where it can be read in two orders. */
function daysIn(text: string, language: string): readonly string[] {
  const bare = plainWords(text).replace(AFTER, '').replace(BEFORE, '');
  const slashed = SLASHED.exec(bare);
  if (slashed) return ordered(slashed, language);
  const [, day, month, year] = DAY_MONTH.exec(bare) ?? reordered(MONTH_DAY.exec(bare)) ?? [];
  if (day === undefined)
    return [readDate(bare.replace(/[ t]\d\d:\d\d.*$/, ''))].filter((date) => date !== null);
  return written(year, monthOf(month ?? ''), day);
}

const reordered = (found: RegExpExecArray | null): readonly (string | undefined)[] | null =>
  found && [found[0], found[2], found[1], found[3]];

function ordered([, first, , second, year]: RegExpExecArray, language: string): readonly string[] {
  const dayFirst = MONTH_FIRST.test(language) ? [] : written(year, Number(second), first);
  const monthFirst = DAY_FIRST.test(language) ? [] : written(year, Number(first), second);
  return [...new Set([...dayFirst, ...monthFirst])];
}

function written(year: string | undefined, month: number | null, day: string | undefined): readonly string[] {
  const known = year === undefined ? null : Number(year);
  return month !== null && isDate(known, month, Number(day)) ? [writeDate(known, month, Number(day))] : [];
}

function shifted(date: string, days: number): string {
  return new Date((leadingDay(date) + days) * DAY_S * 1000).toISOString().slice(0, 10);
}
