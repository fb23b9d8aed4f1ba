import { DAY_S, leadingDay } from './calendar.ts';
import type { Kind } from './field.ts';
import type { Json } from './json.ts';
import { normalize } from './normalize.ts';
import { writeNumberText } from './number-text.ts';
import { isPlaceholderDate, LAST_PLACEHOLDER_YEAR } from './read-date.ts';
import { sameValue } from './same-value.ts';
import type { Value } from './value.ts';
import type { ValueFormat } from './value-format.ts';

type WrittenDate = Extract<ValueFormat, { kind: 'written-date' }>;

/**
 * LoyaltyLion's raw value in the form that Ometria holds. Where the form cannot hold it (9.5 in whole
 * numbers, a birthday without a year as a time) or is not known, the field's own plain form stands in, so
 * what is returned always compares equal to the source.
 *
 * @param held what it is written over: where that is a whole date with a year that stands for none, dates there need
 * one, and a birthday without a year gets it too
 */
export function renderValue(
  kind: Kind,
  sourceRaw: Json,
  format: ValueFormat | null,
  held: Json = null,
): Json {
  const value = normalize(kind, sourceRaw);
  if (value === null) return sourceRaw;
  const plain = plainForm(kind, value, sourceRaw);
  const whole = kind === 'date' && isPlaceholderDate(held) ? withYear(String(value)) : value;
  const forms =
    format === null
      ? []
      : [inFormat(whole, format, millisecondsOf(sourceRaw)), isWritten(format) ? String(plain) : null];
  return forms.find((form) => form !== null && isHeldBy(kind, value, form, format)) ?? plain;
}

function isHeldBy(kind: Kind, value: Value, form: Json, format: ValueFormat | null): boolean {
  const read = normalize(kind, form, format);
  return read !== null && sameValue(kind, value, read) !== null;
}

/** Numbers and truths as JSON has them; texts, addresses and times as LoyaltyLion wrote them. */
function plainForm(kind: Kind, value: Value, sourceRaw: Json): Value {
  const isAsSource = kind === 'text' || kind === 'url' || kind === 'instant';
  return isAsSource && typeof sourceRaw === 'string' ? sourceRaw : value;
}

/** Whether the form is a string, and so a string is what the custom field takes. */
function isWritten(format: ValueFormat): boolean {
  if (format.kind === 'boolean-word') return typeof format.yes === 'string';
  if (format.kind === 'epoch') return format.asText === true;
  return format.kind !== 'number' && format.kind !== 'boolean';
}

/** null: the form is none for such a value. */
function inFormat(value: Value, format: ValueFormat, milliseconds: number): Json {
  if (typeof value === 'boolean') return inBooleanFormat(value, format);
  if (format.kind === 'text') return String(value);
  if (typeof value === 'number') {
    return inNumberFormat(value, format) ?? inTimeFormat(value * 1000 + milliseconds, format);
  }
  if (format.kind === 'written-date' && value.startsWith('--'))
    return inWrittenForm(null, value.slice(2), format);
  // A number has a year, and where a number is wanted a text may cost the record all of the push.
  const day = leadingDay(format.kind === 'epoch' ? withYear(value) : value);
  return Number.isNaN(day) ? null : inTimeFormat(day * DAY_S * 1000, format);
}

/** The date with the year that stands for none, where it has none. */
const withYear = (date: string): string =>
  date.startsWith('--') ? LAST_PLACEHOLDER_YEAR + date.slice(1) : date;

function inBooleanFormat(value: boolean, format: ValueFormat): Json {
  if (format.kind === 'boolean-word') return value ? format.yes : format.no;
  return format.kind === 'boolean' ? value : null;
}

function inNumberFormat(value: number, format: ValueFormat): Json {
  if (format.kind === 'number') return value;
  if (format.kind === 'number-text') return writeNumberText(value, format);
  if (format.kind !== 'numeric-string') return null;
  const group = format.grouped ? ',' : '';
  return writeNumberText(value, { prefix: '', suffix: '', decimals: format.decimals, point: '.', group });
}

function inTimeFormat(timeMs: number, format: ValueFormat): Json {
  if (format.kind === 'epoch') {
    const epoch = format.unit === 's' ? Math.floor(timeMs / 1000) : timeMs;
    return format.asText ? String(epoch) : epoch;
  }
  const date = new Date(timeMs);
  if (Number.isNaN(date.getTime())) return null;
  const [day = '', time = ''] = date.toISOString().slice(0, -1).split('T');
  if (format.kind === 'date-only') return day;
  if (format.kind === 'written-date') return inWrittenForm(day.slice(0, 4), day.slice(5), format);
  if (format.kind !== 'instant') return null;
  return day + format.separator + (format.milliseconds ? time : time.slice(0, 8)) + format.offset;
}

/** `monthAndDay` as "06-22"; without a year the two stand alone, in the order that they have beside one. */
function inWrittenForm(
  year: string | null,
  monthAndDay: string,
  { order, separator, padded }: WrittenDate,
): string {
  const [month = '', day = ''] = monthAndDay.split('-').map((part) => (padded ? part : String(Number(part))));
  const inTurn = order === 'day-first' ? [day, month] : [month, day];
  if (year !== null) inTurn.splice(order === 'year-first' ? 0 : 2, 0, year);
  return inTurn.join(separator);
}

/** The milliseconds of a time as LoyaltyLion writes it, which its normal form has not: "…:00.250Z". */
function millisecondsOf(sourceRaw: Json): number {
  const digits = typeof sourceRaw === 'string' ? /:\d\d\.(\d{1,3})/.exec(sourceRaw)?.[1] : undefined;
  return digits === undefined ? 0 : Number(digits.padEnd(3, '0'));
}
