import type { ValueFormat } from './value-format.ts';

/** A number as a person or a program wrote it. */
export interface NumberText {
  readonly value: number;
  /** What stands before and after the digits, white space included: "$", " €". */
  readonly prefix: string;
  readonly suffix: string;
  readonly decimals: number;
  readonly point: '.' | ',';
  /** What stands between thousands; '' where nothing does. */
  readonly group: string;
}

const MAX_LENGTH = 40;
const SIGN = '[+\\-\u2212]?';
const DECORATED = new RegExp(`^(${SIGN})(\\D*?)(${SIGN})(\\d(?:.*\\d)?)(\\D*)$`, 's');
// Thousands between a comma, a dot, any usual space or an apostrophe; then, if any, the other mark's decimals.
const GROUPED = /^([1-9]\d{0,2})([,. '’\u00A0\u2009\u202F])\d{3}(?:\2\d{3})*(?:(?!\2)([.,])(\d+))?$/;
const DECIMAL = /^\d+(?:([.,])(\d+))?$/;
const CURRENCY = /^(?:\p{L}{0,3}\p{Sc}\p{L}{0,3}|[A-Z]{3})$/u;
const UNITS: ReadonlySet<string> = new Set(
  'kr kr. zł Kč Ft lei лв лв. Rs Rs. Fr Fr. R RM Rp TL point points pts order orders'.split(' '),
);

/**
 * Reads a number with its sign, thousands, decimals and, if `decorated`, a currency or unit; null: no
 * number, or one that can be read in two ways.
 *
 * "1,200" is twelve hundred. "1.200" could be that or 1.2: of a whole number only the first is possible,
 * elsewhere nobody knows, so it is none. "1.000" could be a whole number either way: none. `usual`, the form that
 * numbers beside it have, decides where it puts a dot between thousands.
 */
export function readNumberText(
  raw: string,
  kind: 'whole' | 'decorated',
  usual: ValueFormat | null = null,
): NumberText | null {
  if (raw.length > MAX_LENGTH) return null;
  const parts = DECORATED.exec(raw.trim());
  if (!parts) return null;
  const [, sign = '', prefix = '', innerSign = '', digits = '', suffix = ''] = parts;
  const isPlain = prefix === '' && suffix === '';
  if (!isPlain && (kind === 'whole' || !isUnit(prefix) || !isUnit(suffix))) return null;
  const read = readDigits(digits, kind, usual?.kind === 'number-text' && usual.group === '.');
  if (!read || (sign !== '' && innerSign !== '')) return null;
  const isNegative = sign + innerSign !== '' && sign + innerSign !== '+';
  return { ...read, value: isNegative && read.value !== 0 ? -read.value : read.value, prefix, suffix };
}

function isUnit(text: string): boolean {
  const unit = text.trim();
  return unit === '' || UNITS.has(unit) || CURRENCY.test(unit);
}

type Digits = Pick<NumberText, 'value' | 'decimals' | 'point' | 'group'>;

function readDigits(text: string, kind: 'whole' | 'decorated', dotGroups: boolean): Digits | null {
  const grouped = GROUPED.exec(text);
  if (grouped && (dotGroups || isGroupingCertain(text, kind))) {
    const [, , group = '', point, fraction = ''] = grouped;
    const whole = text.slice(0, text.length - (point === undefined ? 0 : fraction.length + 1));
    return digitsOf(whole.replaceAll(group, ''), fraction, point ?? (group === '.' ? ',' : '.'), group);
  }
  const decimal = grouped ? null : DECIMAL.exec(text);
  if (!decimal) return null;
  const [, point, fraction = ''] = decimal;
  const whole = point === undefined ? text : text.slice(0, -fraction.length - 1);
  return digitsOf(whole, fraction, point ?? '.', '');
}

/** Only a single dot before three last digits may be a decimal point instead. */
function isGroupingCertain(text: string, kind: 'whole' | 'decorated'): boolean {
  const dot = text.length - 4;
  const isSingleDot = text[dot] === '.' && text.search(/\D/) === dot;
  return !isSingleDot || (kind === 'whole' && !text.endsWith('000'));
}

function digitsOf(whole: string, fraction: string, point: string, group: string): Digits {
  return {
    value: Number(`${whole}.${fraction || '0'}`),
    decimals: fraction.length,
    point: point === ',' ? ',' : '.',
    group,
  };
}

/** Writes a number in the way another was written. */
export function writeNumberText(value: number, form: Omit<NumberText, 'value'>): string {
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(form.decimals).split('.');
  const grouped = form.group === '' ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, form.group);
  const digitsText = fraction === '' ? grouped : grouped + form.point + fraction;
  return (value < 0 ? '-' : '') + form.prefix + digitsText + form.suffix;
}
