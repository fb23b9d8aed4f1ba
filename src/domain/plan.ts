import type { FieldId } from './field.ts';
import type { Json } from './json.ts';
import type { Verdict } from './row.ts';
import type { ValueFormat } from './value-format.ts';

/** One value that a resync would write. */
export interface Change {
  readonly field: FieldId;
  /** The Ometria Field ID. */
  readonly ometriaField: string;
  /** What the profile holds now; null: nothing. */
  readonly before: Json;
  /** What will be sent, in the form Ometria already holds; null clears. */
  readonly after: Json;
  /** The form that the account usually has: it decides what a text means that could be either of two values. */
  readonly format?: ValueFormat;
}

/** A field that a resync leaves alone, and the verdict that is the reason. */
export interface LeftAlone {
  readonly field: FieldId;
  readonly verdict: Verdict;
  /** That is the reason whatever the verdict: no person has confirmed yet where Ometria keeps it. */
  readonly unconfirmed?: true;
}

/** What a resync would write, and what not. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly leftAlone: readonly LeftAlone[];
}

/** Ometria: all custom properties of one record together must stay under 1,000 characters of JSON. */
export const MAX_PROPERTIES_CHARACTERS = 1000;
