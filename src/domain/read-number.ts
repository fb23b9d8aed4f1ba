import { digitsAt } from './calendar.ts';
import type { Json } from './json.ts';
import { readNumberText } from './number-text.ts';

/** A whole number that JavaScript holds exactly; null: none. */
export function readInteger(raw: Json): number | null {
  if (typeof raw === 'number') return safeInteger(raw);
  if (typeof raw !== 'string') return null;
  const plain = readPlain(raw);
  if (plain !== null) return plain;
  const read = readNumberText(raw, 'whole');
  return read === null ? null : safeInteger(read.value);
}

/** A number of points or orders, or an amount of money, also as "$9.90" or `{amount, formatted}`; null: none. */
export function readProgress(raw: Json): number | null {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw + 0 : null;
  if (typeof raw === 'string') return readPlain(raw) ?? readNumberText(raw, 'decorated')?.value ?? null;
  if (typeof raw !== 'object' || raw === null || !('amount' in raw)) return null;
  const { amount } = raw;
  return typeof amount === 'number' || typeof amount === 'string' ? readProgress(amount) : null;
}

/** Up to nine digits and nothing else, the usual case. */
function readPlain(text: string): number | null {
  if (text.length === 0 || text.length > 9) return null;
  const number = digitsAt(text, 0, text.length);
  return Number.isNaN(number) ? null : number;
}

// Adding 0 turns -0 into 0.
const safeInteger = (number: number): number | null => (Number.isSafeInteger(number) ? number + 0 : null);
