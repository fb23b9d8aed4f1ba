/** An instant as LoyaltyLion writes one, in epoch ms; null: none, or not understood. */
export function timeOf(instant: string | null): number | null {
  const time = Date.parse(instant ?? '');
  return Number.isNaN(time) ? null : time;
}
