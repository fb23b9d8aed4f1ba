import type { Json } from './json.ts';

/** The pairs of words that stand for yes and no, in lower case. */
export const TRUTH_WORDS: readonly (readonly [yes: string, no: string])[] = [
  ['true', 'false'],
  ['yes', 'no'],
  ['1', '0'],
  ['y', 'n'],
  ['t', 'f'],
  ['on', 'off'],
];

const TRUTHS: ReadonlyMap<string, boolean> = new Map(
  TRUTH_WORDS.flatMap(([yes, no]) => [
    [yes, true],
    [no, false],
  ]),
);

const MAX_LENGTH = 20;

/** A truth in any of its usual words, or 1 and 0; null: none. */
export function readBoolean(raw: Json): boolean | null {
  if (typeof raw === 'boolean') return raw;
  if (raw === 1) return true;
  if (raw === 0) return false;
  if (typeof raw !== 'string' || raw.length > MAX_LENGTH) return null;
  return TRUTHS.get(raw.trim().toLowerCase()) ?? null;
}
