export const DAY_S = 86_400;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
/** From 0000-01-01 to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_528;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Whether the Gregorian calendar has this date. `year` null: not known, so 29 February exists. */
export function isDate(year: number | null, month: number, day: number): boolean {
  const days = DAYS_IN_MONTH[month - 1];
  if (days === undefined || !(day >= 1)) return false;
  return day <= days || (month === 2 && day === 29 && (year === null || isLeap(year)));
}

/** Days from 1970-01-01 to an existing Gregorian date, years 0 to 9999. */
function daysTo(year: number, month: number, day: number): number {
  const leapDays =
    Math.floor((year + 3) / 4) - Math.floor((year + 99) / 100) + Math.floor((year + 399) / 400);
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  const inYear = (DAYS_BEFORE_MONTH[month - 1] ?? Number.NaN) + leapDay + day - 1;
  return year * 365 + leapDays + inYear - DAYS_BEFORE_1970;
}

/** The number that `count` decimal digits at `start` write; -1 where there is anything else. */
export function digitsAt(text: string, start: number, count: number): number {
  if (start + count > text.length) return -1;
  let number = 0;
  for (let i = start; i < start + count; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return -1;
    number = number * 10 + code - 48;
  }
  return number;
}

/** Days from 1970-01-01 to the "YYYY-MM-DD" that the text begins with; NaN where it does not. */
export function leadingDay(text: string): number {
  if (text.length < 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  return year >= 0 && isDate(year, month, day) ? daysTo(year, month, day) : Number.NaN;
}

/** A date of numbers as "1990-06-22", or "--06-22" where the year is not known. */
export function writeDate(year: number | null, month: number, day: number): string {
  const monthAndDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return year === null ? `--${monthAndDay}` : `${String(year).padStart(4, '0')}-${monthAndDay}`;
}
