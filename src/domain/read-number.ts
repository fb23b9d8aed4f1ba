import { digitsAt } from './calendar.ts';
import type { Json } from './json.ts';
import { readNumberText } from './number-text.ts';
import type { ValueFormat } from './value-format.ts';

/** A whole number that JavaScript holds exactly; null: none. */
export function readInteger(raw: Json, usual: ValueFormat | null = null): number | null {
  if (typeof raw === 'number') return safeInteger(raw);
  if (typeof raw !== 'string') return null;
  const plain = readPlain(raw);
  if (plain !== null) return plain;
  const read = readNumberText(raw, 'whole', usual);
  return read === null ? null : safeInteger(read.value);
}

/** A number of points or orders, or an amount of money, also as "$9.90" or `{amount, formatted}`; null: none. */
export function readProgress(raw: Json, usual: ValueFormat | null = null): number | null {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw + 0 : null;
  if (typeof raw === 'string') return readAmount(raw, usual);
  if (typeof raw !== 'object' || raw === null || !('amount' in raw)) return null;
  const { amount } = raw;
  return typeof amount === 'number' || typeof amount === 'string' ? readProgress(amount, usual) : null;
}

function readAmount(text: string, usual: ValueFormat | null): number | null {
  if (AMOUNT.test(text)) return Number(text);
  return readPlain(text) ?? readNumberText(text, 'decorated', usual)?.value ?? null;
}

/** One or two decimals after a point, which can be read in one way only. */
const AMOUNT = /^\d{1,12}\.\d\d?$/;

/** Up to nine digits and nothing else, the usual case. */
function readPlain(text: string): number | null {
  if (text.length === 0 || text.length > 9) return null;
  const number = digitsAt(text, 0, text.length);
  return number < 0 ? null : number;
}

// Adding 0 turns -0 into 0.
const safeInteger = (number: number): number | null => (Number.isSafeInteger(number) ? number + 0 : null);
