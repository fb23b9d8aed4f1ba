import { digitsAt, isDate, leadingDay, writeDate } from './calendar.ts';
import type { Json } from './json.ts';

const MAX_LENGTH = 40;
/** Years that systems write for "no year" (0, 1, 4, 1604, 1900, 1904): nobody alive was born in them. */
const LAST_PLACEHOLDER_YEAR = 1904;

const YEARLESS = /^(?:--(\d\d)-?(\d\d)|(\d\d)-(\d\d))$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const DAY_AND_MONTH = /^(\d{1,2})\/(\d{1,2})$/;
const MIDNIGHT = /^(\d{4}-\d\d-\d\d)[T ]00:00(?::00(?:[.,]0+)?)? ?(?:Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i;

/**
 * A calendar date as "1990-06-22", or "--06-22" where the year is not known; null: none. Day and month
 * written in an order that could be either are no date; with dots the day comes first everywhere.
 */
export function readDate(raw: Json): string | null {
  if (typeof raw !== 'string' || raw.length > MAX_LENGTH) return null;
  const text = raw.trim();
  if (text.length === 10 && !Number.isNaN(leadingDay(text))) {
    return digitsAt(text, 0, 4) > LAST_PLACEHOLDER_YEAR ? text : `--${text.slice(5)}`;
  }
  return readYearless(text) ?? readOtherOrder(text);
}

function readYearless(text: string): string | null {
  const iso = YEARLESS.exec(text);
  if (iso) return date(null, iso[1] ?? iso[3], iso[2] ?? iso[4]);
  const slashed = DAY_AND_MONTH.exec(text);
  return slashed ? eitherOrder(null, slashed[1], slashed[2]) : null;
}

function readOtherOrder(text: string): string | null {
  const compact = COMPACT.exec(text);
  if (compact) return date(compact[1], compact[2], compact[3]);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return date(yearFirst[1], yearFirst[3], yearFirst[4]);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [, first, separator, second, year] = yearLast;
    return separator === '.' ? date(year, second, first) : eitherOrder(year, first, second);
  }
  const midnight = MIDNIGHT.exec(text);
  return midnight?.[1] === undefined ? null : readDate(midnight[1]);
}

function eitherOrder(year: string | null | undefined, first?: string, second?: string): string | null {
  const dayFirst = date(year, second, first);
  const monthFirst = date(year, first, second);
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return null;
  return dayFirst ?? monthFirst;
}

function date(yearText: string | null | undefined, monthText?: string, dayText?: string): string | null {
  const month = Number(monthText);
  const day = Number(dayText);
  const written = yearText === null ? null : Number(yearText);
  if (!isDate(written, month, day)) return null;
  const year = written !== null && written > LAST_PLACEHOLDER_YEAR ? written : null;
  return writeDate(year, month, day);
}
