import type { Json } from './json.ts';

/** A text without the white space around it; numbers and truths by their words; null: none. */
export function readText(raw: Json): string | null {
  if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw);
  if (typeof raw !== 'string') return null;
  const text = raw.trim();
  return text === '' ? null : text;
}
