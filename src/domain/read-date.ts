import { DAY_S, digitsAt, isDate, leadingDay, writeDate } from './calendar.ts';
import type { Json } from './json.ts';
import type { DateOrder, ValueFormat } from './value-format.ts';

const MAX_LENGTH = 40;
/** Years that systems write for "no year" (0, 1, 4, 1604, 1900, 1904): nobody alive was born in them. */
export const LAST_PLACEHOLDER_YEAR = 1904;

/** Less says something else than a time, where nothing beside it is one: it would be in the years around 1970. */
const LEAST_SECONDS = 1e8;
/** A number of this size counts milliseconds: as seconds it would be the year 5138. */
const LEAST_MILLISECONDS = 1e11;
/** From 1970 to the year 2243, and as far back. */
const MOST_DAYS = 100_000;
const DIGITS = /^-?\d{1,13}$/;

const YEARLESS = /^(?:--(\d\d)-?(\d\d)|(\d\d)-(\d\d))$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const WHOLE_DATE = /^\d{4}-\d\d-\d\d/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const DAY_AND_MONTH = /^(\d{1,2})\/(\d{1,2})$/;
/** Beside dates with dots; alone it is as likely a number. */
const DOTTED_DAY_AND_MONTH = /^(\d{1,2})\.(\d{1,2})\.?$/;
const MIDNIGHT = /^(\d{4}-\d\d-\d\d)[T ]00:00(?::00(?:[.,]0+)?)? ?(?:Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i;

/**
 * A calendar date as "1990-06-22", or "--06-22" where the year is not known; null: none. With dots the day comes
 * first everywhere; elsewhere day and month that could be either are in the order of `usual`, the form that dates
 * beside it have, and without one no date. A number is one if it counts from 1970 to a midnight in UTC.
 */
export function readDate(raw: Json, usual: ValueFormat | null = null): string | null {
  if (typeof raw === 'number') return readMidnight(raw, usual);
  if (typeof raw !== 'string' || raw.length > MAX_LENGTH) return null;
  const text = raw.trim();
  if (text.length === 10 && !Number.isNaN(leadingDay(text))) {
    return digitsAt(text, 0, 4) > LAST_PLACEHOLDER_YEAR ? text : `--${text.slice(5)}`;
  }
  const form = usual?.kind === 'written-date' ? usual : null;
  const order = form?.order ?? null;
  return (
    readYearless(text, order) ??
    (form?.separator === '.' ? readDotted(text) : null) ??
    readOtherOrder(text, order) ??
    (DIGITS.test(text) ? readMidnight(Number(text), usual) : null)
  );
}

/** Whether this is a whole date whose year stands for none, as "1904-06-22". */
export function isPlaceholderDate(raw: Json): boolean {
  if (typeof raw !== 'string' || !WHOLE_DATE.test(raw)) return false;
  return readDate(raw)?.startsWith('--') ?? false;
}

/** Seconds or milliseconds, as `usual` has them, or by size: the former reach beyond any birthday. */
function readMidnight(epoch: number, usual: ValueFormat | null): string | null {
  const unit = usual?.kind === 'epoch' ? usual.unit : null;
  if (unit === null && Math.abs(epoch) < LEAST_SECONDS) return null;
  const isSeconds = unit === null ? Math.abs(epoch) < LEAST_MILLISECONDS : unit === 's';
  const day = epoch / (isSeconds ? DAY_S : DAY_S * 1000);
  if (!Number.isInteger(day) || Math.abs(day) > MOST_DAYS) return null;
  const written = new Date(day * DAY_S * 1000).toISOString().slice(0, 10);
  return digitsAt(written, 0, 4) > LAST_PLACEHOLDER_YEAR ? written : `--${written.slice(5)}`;
}

function readYearless(text: string, order: DateOrder | null): string | null {
  const iso = YEARLESS.exec(text);
  if (iso) return date(null, iso[1] ?? iso[3], iso[2] ?? iso[4]);
  const slashed = DAY_AND_MONTH.exec(text);
  return slashed ? inOrder(order, null, slashed[1], slashed[2]) : null;
}

function readDotted(text: string): string | null {
  const [, day, month] = DOTTED_DAY_AND_MONTH.exec(text) ?? [];
  return day === undefined ? null : date(null, month, day);
}

function readOtherOrder(text: string, order: DateOrder | null): string | null {
  const compact = COMPACT.exec(text);
  if (compact) return date(compact[1], compact[2], compact[3]);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return date(yearFirst[1], yearFirst[3], yearFirst[4]);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [, first, separator, second, year] = yearLast;
    return separator === '.' ? date(year, second, first) : inOrder(order, year, first, second);
  }
  const midnight = MIDNIGHT.exec(text);
  return midnight?.[1] === undefined ? null : readDate(midnight[1]);
}

function inOrder(
  order: DateOrder | null,
  year: string | null | undefined,
  first?: string,
  second?: string,
): string | null {
  const dayFirst = date(year, second, first);
  const monthFirst = date(year, first, second);
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) {
    if (order === 'day-first') return dayFirst;
    return order === 'month-first' ? monthFirst : null;
  }
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
