import type { Kind } from './field.ts';
import type { Json } from './json.ts';
import { readBoolean } from './read-boolean.ts';
import { readDate } from './read-date.ts';
import { readInstant } from './read-instant.ts';
import { readInteger, readProgress } from './read-number.ts';
import { readText } from './read-text.ts';
import { readUrl } from './read-url.ts';
import type { Value } from './value.ts';
import type { ValueFormat } from './value-format.ts';

/** How a raw value of each kind is read. */
export const READERS: Readonly<Record<Kind, (raw: Json, format?: ValueFormat | null) => Value | null>> = {
  integer: readInteger,
  boolean: readBoolean,
  instant: readInstant,
  date: readDate,
  url: readUrl,
  text: readText,
  progress: readProgress,
};

/**
 * The value that either system's raw JSON stands for, in its kind's normal form (see `Value`); null: it is
 * no value of this kind. Never throws. `format`, the form that the account usually has, decides where a text could
 * be either of two values ("03/05/2026"), and nowhere else.
 */
export function normalize(kind: Kind, raw: Json, format: ValueFormat | null = null): Value | null {
  return READERS[kind](raw, format);
}
