import type { Json } from '../domain/json.ts';

/** The value as text, unless it is none or blank. */
export function toText(value: Json | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/**
 * The value as an id, whether sent as text or as a number; null: none. A number beyond 2^53 is none: parsing
 * has rounded it, and it would name somebody else.
 */
export function toId(value: Json | undefined): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null;
  return toText(value);
}

/**
 * The id as one segment of a path; null for those that no path can carry: an empty one would address the
 * collection above it, and `.` and `..` are resolved away even when they are percent-encoded.
 */
export function toPathSegment(id: string): string | null {
  return id === '' || id === '.' || id === '..' ? null : encodeURIComponent(id);
}
