import type { Kind } from '../../domain/field.ts';
import type { Json } from '../../domain/json.ts';
import { normalize } from '../../domain/normalize.ts';
import { language, t } from '../../platform/i18n.ts';
import { dateText, instantText } from './date.ts';
import { shortenPair } from './middle.ts';

/** Of a value in a table; the whole of it is in the title and in the details. */
export const MAX_CHARACTERS = 26;

/** A raw value for the reader: their locale, always UTC. What is no value of its kind stays as it is. */
export function formatValue(raw: Json, kind: Kind): string {
  const text = formatKind(raw, kind) ?? plainText(raw);
  return text.trim() === '' ? rawText(raw) : text;
}

/** The raw value as the API sent it, in JSON, so that `1200` and `"1200"` can be told apart. */
export const rawText = (raw: Json): string => JSON.stringify(raw);

/** The raw value as people would write it: a string without quotes, all else in JSON. */
export const plainText = (raw: Json): string => (typeof raw === 'string' ? raw : rawText(raw));

/**
 * Two values that differ must not look alike: where formatting hides the difference, both are shown raw, and they are
 * shortened around it.
 */
export function formatPair(a: Json, b: Json, kind: Kind): readonly [string, string] {
  const [left, right] = numberPair(a, b, kind) ?? [formatValue(a, kind), formatValue(b, kind)];
  const texts = left === right ? ([rawText(a), rawText(b)] as const) : ([left, right] as const);
  return shortenPair(...texts, MAX_CHARACTERS);
}

function formatKind(raw: Json, kind: Kind): string | null {
  if (kind === 'url') return typeof raw === 'string' ? raw.replace(/^https?:\/\/(www\.)?/i, '') : null;
  if (kind === 'text') return null;
  const value = normalize(kind, raw);
  if (typeof value === 'boolean') return t(value ? 'value_yes' : 'value_no');
  if (typeof value === 'string') return dateText(value);
  if (value === null) return null;
  return kind === 'instant' ? instantText(value) : numberText(value);
}

/** Two numbers with as many decimals as either needs: "198.00" beside "212.40". */
function numberPair(a: Json, b: Json, kind: Kind): readonly [string, string] | null {
  if (kind !== 'progress') return null;
  const [left, right] = [normalize(kind, a), normalize(kind, b)];
  if (typeof left !== 'number' || typeof right !== 'number') return null;
  const decimals = Math.max(decimalsOf(left), decimalsOf(right));
  return [numberText(left, decimals), numberText(right, decimals)];
}

const decimalsOf = (number: number): number => (Number.isInteger(number) ? 0 : 2);

function numberText(number: number, decimals = decimalsOf(number)): string {
  return new Intl.NumberFormat(language(), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(number);
}
