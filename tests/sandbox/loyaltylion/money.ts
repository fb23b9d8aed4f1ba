import type { JsonObject } from '../json.ts';

/** Money as Headless writes it: `$200`, `$9.90`. */
export function money(amount: number, currency: string): JsonObject {
  const minimumFractionDigits = Number.isInteger(amount) ? 0 : 2;
  const style = { style: 'currency', currency, minimumFractionDigits } as const;
  return { amount, formatted: amount.toLocaleString('en-US', style) };
}
