/**
 * Reads `Retry-After` (RFC 9110): seconds, or an HTTP date.
 *
 * @param now epoch milliseconds
 * @returns whole seconds from now, never negative; undefined if there is none or it cannot be read
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text));
  const at = /^[a-z]{3,9},? /i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}
