import type { Kind } from '../field.ts';
import type { Json } from '../json.ts';
import type { Cell, TargetColumn } from './sample.ts';

/** Days since 1900 as spreadsheets count them, in our time. */
const isSerialDay = (number: number): boolean => number >= 10_000 && number <= 60_000;
/** Seconds or milliseconds since 1970, or a day as 20250601. */
const isEpoch = (number: number): boolean => Math.abs(number) >= 1e7 && Math.abs(number) <= 4.2e12;

const DAY_NUMBERS = /^\D{0,12}\d{1,4}\s?[-/.]\s?\d{1,2}(?:\s?[-/.]\s?\d{1,4})?(?!\d)/;
const DAY_AND_MONTH = /^\D{0,12}\d{1,2}\S{0,2}[\s./-]*\p{L}{3,}/u;
const MONTH_AND_DAY = /^(?:\p{L}+[,.]?\s)?\p{L}{3,}\.?\s\d{1,2}(?!\d)/u;
const NUMBER = /^-?\d+$/;
/** One number, perhaps grouped, with at most a word or a sign beside it; nothing as long as a telephone number. */
const AMOUNT =
  /^(?:\p{L}{1,12}\s|[^\p{L}\d+]{0,3})-?\d(?:[\s.,'’]?\d){0,8}(?:\s?[^\p{L}\d]{0,3}|\s?\p{L}{1,12}\.?)$/u;

/** Whether a value that is none of the kind as far as anyone here can read may be one all the same, in another form. */
function mayBe(kind: Kind, raw: Json): boolean {
  const text = typeof raw === 'string' ? raw.trim() : '';
  switch (kind) {
    case 'date':
    case 'instant': {
      const number = typeof raw === 'number' ? raw : NUMBER.test(text) ? Number(text) : null;
      if (number !== null) return isSerialDay(number) || isEpoch(number);
      return DAY_NUMBERS.test(text) || DAY_AND_MONTH.test(text) || MONTH_AND_DAY.test(text);
    }
    case 'integer':
    case 'progress':
      return AMOUNT.test(text);
    case 'boolean':
      return typeof raw === 'string' || typeof raw === 'number';
    case 'url':
    case 'text':
      return false;
  }
}

/** Any number is a time since 1970, but hardly the one that is meant. */
const isMisread = (kind: Kind, raw: Json): boolean =>
  kind === 'instant' &&
  (typeof raw === 'number' || typeof raw === 'string') &&
  isSerialOrCompact(Number(raw));

const isSerialOrCompact = (number: number): boolean =>
  isSerialDay(number) || (number >= 19_000_000 && number < 21_000_000);

/**
 * The share of the members with a value on both sides for whom the column holds no readable value of the kind, but
 * may hold one in a form that is not known here. 0 for two-valued fields whose column is split in another way.
 */
export function otherFormShare(kind: Kind, cells: readonly Cell[], column: TargetColumn): number {
  const pairs = column.as(kind).flatMap((held, at) => {
    const raw = column.raw[at];
    const source = cells[at];
    if (source?.is !== 'value' || held.is === 'none' || raw === undefined) return [];
    return [{ source: source.value, raw, isUnread: held.is === 'unreadable' || isMisread(kind, raw) }];
  });
  if (pairs.length === 0) return 0;
  if (
    kind === 'boolean' &&
    !isSplitAlike(
      pairs.map(({ source }) => source),
      pairs.map(({ raw }) => raw),
    )
  )
    return 0;
  return pairs.filter(({ raw, isUnread }) => isUnread && mayBe(kind, raw)).length / pairs.length;
}

/** How much the share of the commonest value may differ between the two sides of one field. */
const SPLIT_APART = 0.2;

function isSplitAlike(sources: readonly unknown[], raws: readonly unknown[]): boolean {
  return new Set(raws).size <= 2 && Math.abs(commonest(sources) - commonest(raws)) <= SPLIT_APART;
}

function commonest(values: readonly unknown[]): number {
  const counts = new Map<unknown, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Math.max(...counts.values()) / values.length;
}
