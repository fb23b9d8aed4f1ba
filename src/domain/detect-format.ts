import type { Kind } from './field.ts';
import type { Json } from './json.ts';
import { normalize } from './normalize.ts';
import { readNumberText } from './number-text.ts';
import { TRUTH_WORDS } from './read-boolean.ts';
import type { DateOrder, ValueFormat } from './value-format.ts';

type Detector = (raw: Json, usual: ValueFormat | null) => ValueFormat | null;

const DETECTORS: Readonly<Record<Kind, Detector>> = {
  integer: (raw, usual) => numberFormat(raw, 'whole', usual),
  progress: (raw, usual) => numberFormat(raw, 'decorated', usual),
  boolean: booleanFormat,
  instant: timeFormat,
  date: timeFormat,
  url: textFormat,
  text: textFormat,
};

/**
 * The form in which a raw value of the kind is written, so that another can be written alike; null: it is
 * no value of the kind, or of a form that has no name here, like a date without a year. `usual`, the form that values
 * beside it have, decides where one alone could be read in two ways.
 */
export function detectFormat(kind: Kind, raw: Json, usual: ValueFormat | null = null): ValueFormat | null {
  return normalize(kind, raw, usual) === null ? null : DETECTORS[kind](raw, usual);
}

function numberFormat(raw: Json, kind: 'whole' | 'decorated', usual: ValueFormat | null): ValueFormat | null {
  if (typeof raw === 'number') return { kind: 'number' };
  const read = typeof raw === 'string' ? readNumberText(raw, kind, usual) : null;
  if (!read) return null;
  const { value: _, ...form } = read;
  const isPlain = form.prefix === '' && form.suffix === '' && form.point === '.';
  if (!isPlain || (form.group !== '' && form.group !== ',')) return { kind: 'number-text', ...form };
  return { kind: 'numeric-string', decimals: form.decimals, grouped: form.group !== '' };
}

function booleanFormat(raw: Json): ValueFormat | null {
  if (typeof raw === 'boolean') return { kind: 'boolean' };
  if (typeof raw === 'number') return { kind: 'boolean-word', yes: 1, no: 0 };
  if (typeof raw !== 'string') return null;
  const word = raw.trim();
  const pair = TRUTH_WORDS.find((words) => words.includes(word.toLowerCase()));
  if (!pair) return null;
  return { kind: 'boolean-word', yes: inCaseOf(word, pair[0]), no: inCaseOf(word, pair[1]) };
}

/** The other word in the same case: "Yes" beside "No", "TRUE" beside "FALSE". */
function inCaseOf(model: string, word: string): string {
  if (model === model.toLowerCase()) return word;
  const capitalised = word.charAt(0).toUpperCase() + word.slice(1);
  // A single capital letter ("Y") is a capitalised word too, with the same result.
  return model.slice(1) === model.slice(1).toLowerCase() ? capitalised : word.toUpperCase();
}

const DATE_ALONE = /^\d{4}-\d\d-\d\d$/;
const STAMP = /^\d{4}-\d\d-\d\d([T ])\d\d:\d\d(?::\d\d)?([.,]\d+)? ?(Z|[+-]\d\d:?\d\d|)/i;
const DIGITS = /^-?\d{9,13}$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2\d{4}$/;
const YEAR_FIRST = /^\d{4}([-/.])(\d{1,2})\1(\d{1,2})$/;
const LAST_MONTH = 12;

function timeFormat(raw: Json, usual: ValueFormat | null): ValueFormat | null {
  if (typeof raw === 'number') return { kind: 'epoch', unit: epochUnit(raw) };
  if (typeof raw !== 'string') return null;
  const text = raw.trim();
  if (DATE_ALONE.test(text)) return { kind: 'date-only' };
  if (DIGITS.test(text)) return { kind: 'epoch', unit: epochUnit(Number(text)), asText: true };
  const stamp = STAMP.exec(text);
  if (!stamp) return writtenDate(text, usual);
  return {
    kind: 'instant',
    separator: stamp[1] === ' ' ? ' ' : 'T',
    milliseconds: stamp[2] !== undefined,
    offset: offsetForm(stamp[3] ?? ''),
  };
}

function writtenDate(text: string, usual: ValueFormat | null): ValueFormat | null {
  const [, yearMark, ...monthAndDay] = YEAR_FIRST.exec(text) ?? [];
  if (yearMark) return written('year-first', yearMark, monthAndDay);
  const [, first = '', mark, second = ''] = YEAR_LAST.exec(text) ?? [];
  const usualOrder = usual?.kind === 'written-date' ? usual.order : null;
  const order = mark === '.' ? 'day-first' : (provenOrder(Number(first), Number(second)) ?? usualOrder);
  return mark && order ? written(order, mark, [first, second]) : null;
}

/** null: the two numbers could be day and month in either order. */
function provenOrder(first: number, second: number): DateOrder | null {
  if (first > LAST_MONTH) return 'day-first';
  return second > LAST_MONTH ? 'month-first' : null;
}

function written(order: DateOrder, mark: string, numbers: readonly string[]): ValueFormat {
  const separator = mark === '/' || mark === '.' ? mark : '-';
  return { kind: 'written-date', order, separator, padded: numbers.every(({ length }) => length === 2) };
}

/** By size, as `normalize` takes it for a time of our own days. */
const epochUnit = (epoch: number): 's' | 'ms' => (Math.abs(epoch) < 1e11 ? 's' : 'ms');

/** Another zone is kept by its form; what is written in it is UTC. */
function offsetForm(zone: string): 'Z' | '+00:00' | '+0000' | '' {
  if (zone === '') return '';
  if (zone.toUpperCase() === 'Z') return 'Z';
  return zone.includes(':') ? '+00:00' : '+0000';
}

function textFormat(raw: Json): ValueFormat | null {
  return typeof raw === 'string' ? { kind: 'text' } : null;
}
