import { DAY_S, digitsAt, leadingDay } from './calendar.ts';
import type { Json } from './json.ts';
import { readDate } from './read-date.ts';
import type { ValueFormat } from './value-format.ts';

const MAX_LENGTH = 40;
/** The years 0 to 9999 in seconds since 1970; beyond them a number counts milliseconds. */
const FIRST_SECOND = -62_167_219_200;
const LAST_SECOND = 253_402_300_799;

const COLON = 58;
const SPACE = 32;
/** Not 8 digits, which is a date; not 11, which is neither seconds nor milliseconds of our time. */
const EPOCH = /^(?:\d{9,10}|\d{12,13})$/;

/**
 * A point in time in whole seconds since 1970 UTC, or a date alone as "2025-06-01"; null: neither.
 * A time without a zone is taken as UTC. A fraction of a second is dropped. `usual`: as in `readDate`.
 */
export function readInstant(raw: Json, usual: ValueFormat | null = null): number | string | null {
  if (typeof raw === 'number') return readEpoch(raw);
  if (typeof raw !== 'string' || raw.length > MAX_LENGTH) return null;
  const text = raw.trim();
  if (text.length > 10 && text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45) return readStamp(text);
  if (EPOCH.test(text)) return readEpoch(Number(text));
  const date = readDate(text, usual);
  return date === null || date.startsWith('--') ? null : date;
}

function readEpoch(epoch: number): number | null {
  const isSeconds = epoch >= FIRST_SECOND && epoch < LAST_SECOND + 1;
  const seconds = Math.floor(isSeconds ? epoch : epoch / 1000);
  // Adding 0 turns -0 into 0.
  return seconds >= FIRST_SECOND && seconds <= LAST_SECOND ? seconds + 0 : null;
}

/** "2025-06-01T15:00:00.000Z" and its relatives, by position rather than by pattern: learning reads thousands. */
function readStamp(text: string): number | null {
  const separator = text.charCodeAt(10);
  if (separator !== 84 && separator !== 116 && separator !== SPACE) return null;
  const hasSeconds = codeAt(text, 16) === COLON;
  const time = readTime(text, hasSeconds);
  if (time < 0) return null;
  const offset = readOffset(text, hasSeconds ? afterFraction(text, 19) : 16);
  const stamp = leadingDay(text) * DAY_S + time - offset;
  return stamp >= FIRST_SECOND && stamp <= LAST_SECOND ? stamp : null;
}

/** Seconds since midnight; -1: no time of a day. */
function readTime(text: string, hasSeconds: boolean): number {
  const hours = digitsAt(text, 11, 2);
  const minutes = digitsAt(text, 14, 2);
  const seconds = hasSeconds ? digitsAt(text, 17, 2) : 0;
  if (codeAt(text, 13) !== COLON || hours < 0 || minutes < 0 || seconds < 0) return -1;
  return hours <= 23 && minutes <= 59 && seconds <= 59 ? hours * 3600 + minutes * 60 + seconds : -1;
}

function afterFraction(text: string, start: number): number {
  const mark = codeAt(text, start);
  if (mark !== 46 && mark !== 44) return start;
  let end = start + 1;
  while (digitsAt(text, end, 1) >= 0) end++;
  // A mark without digits is left in place, where no zone is found.
  return end === start + 1 ? start : end;
}

/** Seconds east of UTC that the zone at the end of the text names; NaN: no zone. */
function readOffset(text: string, position: number): number {
  if (position === text.length) return 0;
  const start = codeAt(text, position) === SPACE ? position + 1 : position;
  const sign = codeAt(text, start);
  if (sign === 90 && start + 1 === text.length) return 0;
  if (sign === 43 || sign === 45) return (sign === 43 ? 1 : -1) * offsetSize(text, start + 1);
  const zone = text.slice(start).toUpperCase();
  return zone === 'Z' || zone === 'UTC' || zone === 'GMT' ? 0 : Number.NaN;
}

/** The seconds of "02:00", "0200" or "02" at the end of the text; NaN: none of them. */
function offsetSize(text: string, start: number): number {
  const hours = digitsAt(text, start, 2);
  const hasColon = codeAt(text, start + 2) === COLON;
  const atMinutes = start + (hasColon ? 3 : 2);
  const hasMinutes = hasColon || text.length > atMinutes;
  const minutes = hasMinutes ? digitsAt(text, atMinutes, 2) : 0;
  const isWhole = text.length === atMinutes + (hasMinutes ? 2 : 0);
  const isTime = hours >= 0 && hours <= 23 && minutes >= 0 && minutes <= 59;
  return isWhole && isTime ? hours * 3600 + minutes * 60 : Number.NaN;
}

/** The character code at a position; -1 after the end. */
const codeAt = (text: string, position: number): number =>
  position < text.length ? text.charCodeAt(position) : -1;
