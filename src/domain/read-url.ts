import type { Json } from './json.ts';

/** The usual address, which is its own normal form; nearly every address is one. */
const NORMAL = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[!-~]+$/;
const SCHEME = /^(?:https?:)?\/\//i;
const HOST = /^(?:[\p{L}\p{M}\p{N}_-]+\.)+[\p{L}\p{M}\p{N}-]+\.?(?::\d{1,5})?$/u;
const AFTER_HOST = /[/?#]/;
/** Longer than any server or browser takes. */
const MAX_LENGTH = 16_384;
const WHITE_SPACE = /\s/;

/**
 * A web address with scheme and host in lower case, without a path that is only "/"; null: none. One
 * without a scheme ("prz.io/abc") is an address too. Path and query keep their case, which means something.
 */
export function readUrl(raw: Json): string | null {
  if (typeof raw !== 'string' || raw.length > MAX_LENGTH) return null;
  if (NORMAL.test(raw)) return raw;
  const text = raw.trim();
  if (WHITE_SPACE.test(text)) return null;
  const scheme = SCHEME.exec(text)?.[0] ?? '';
  const afterScheme = text.slice(scheme.length);
  const end = afterScheme.search(AFTER_HOST);
  const host = end === -1 ? afterScheme : afterScheme.slice(0, end);
  if (host.length > 253 || !HOST.test(host)) return null;
  const rest = end === -1 ? '' : afterScheme.slice(end);
  return scheme.toLowerCase() + host.toLowerCase() + (rest === '/' ? '' : rest);
}
