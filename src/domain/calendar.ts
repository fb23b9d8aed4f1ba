export const DAY_S = 86_400;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether the Gregorian calendar has this date. `year` null: not known, so 29 February exists. */
export function isDate(year: number | null, month: number, day: number): boolean {
  const days = DAYS_IN_MONTH[month - 1];
  if (days === undefined || !(day >= 1)) return false;
  return day <= days || (month === 2 && day === 29 && (year === null || isLeap(year)));
}

/**
 * Days from 1970-01-01 to an existing Gregorian date, years 0 to 9999.
 * https://howardhinnant.github.io/date_algorithms.html#days_from_civil
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The number that `count` decimal digits at `start` write; NaN where there is anything else. */
export function digitsAt(text: string, start: number, count: number): number {
  let number = 0;
  for (let i = start; i < start + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Days from 1970-01-01 to the "YYYY-MM-DD" that the text begins with; NaN where it does not. */
export function leadingDay(text: string): number {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  if (Number.isNaN(year) || !isDate(year, month, day)) return Number.NaN;
  return daysFromCivil(year, month, day);
}

/** A date of numbers as "1990-06-22", or "--06-22" where the year is not known. */
export function writeDate(year: number | null, month: number, day: number): string {
  const monthAndDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return year === null ? `--${monthAndDay}` : `${String(year).padStart(4, '0')}-${monthAndDay}`;
}
