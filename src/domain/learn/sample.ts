import { FIELDS, type Field, type FieldId, type Kind } from '../field.ts';
import type { Json } from '../json.ts';
import { normalize } from '../normalize.ts';
import type { Properties } from '../ometria.ts';
import type { Side } from '../side.ts';
import type { Value } from '../value.ts';
import type { ValueFormat } from '../value-format.ts';
import { usualFormat } from './usual-format.ts';

/** One member, read from both sides. */
export interface Sample {
  readonly source: Readonly<Record<FieldId, Side>>;
  readonly properties: Properties;
}

/** One side's value of one member: none, one that is no value of the kind, or a value in normal form. */
export type Cell =
  | { readonly is: 'none' }
  | { readonly is: 'unreadable' }
  | { readonly is: 'value'; readonly value: Value };

const NONE: Cell = { is: 'none' };
const UNREADABLE: Cell = { is: 'unreadable' };

function cell(kind: Kind, raw: Json | undefined, usual: ValueFormat | null = null): Cell {
  if (raw === undefined || raw === null || raw === '') return NONE;
  const value = normalize(kind, raw, usual);
  return value === null ? UNREADABLE : { is: 'value', value };
}

/** What LoyaltyLion says of one field, member by member. */
export interface SourceColumn {
  readonly field: Field;
  readonly cells: readonly Cell[];
  /** Members who have a value. */
  readonly filled: number;
}

/** What Ometria holds under one Field ID, member by member; undefined: the profile lacks the key. */
export interface TargetColumn {
  readonly id: string;
  readonly raw: readonly (Json | undefined)[];
  readonly as: (kind: Kind) => readonly Cell[];
}

export function sourceColumns(samples: readonly Sample[]): readonly SourceColumn[] {
  return FIELDS.map((field) => {
    const cells = samples.map(({ source }) => {
      const side = source[field.id];
      return side.state === 'value' ? cell(field.kind, side.raw) : NONE;
    });
    return { field, cells, filled: cells.filter(({ is }) => is === 'value').length };
  });
}

/** Every Field ID that occurs. */
export const fieldIdsIn = (samples: readonly Sample[]): readonly string[] =>
  [...new Set(samples.flatMap(({ properties }) => Object.keys(properties)))].sort();

export function targetColumns(samples: readonly Sample[]): readonly TargetColumn[] {
  return fieldIdsIn(samples).map((id) => {
    const raw = samples.map(({ properties }) => (Object.hasOwn(properties, id) ? properties[id] : undefined));
    const read = new Map<Kind, readonly Cell[]>();
    const as = (kind: Kind): readonly Cell[] => {
      const known = read.get(kind);
      if (known) return known;
      const alone = raw.map((value) => cell(kind, value));
      const usual = alone.some(({ is }) => is === 'unreadable') ? usualFormat(kind, raw) : null;
      const cells = usual ? raw.map((value) => cell(kind, value, usual)) : alone;
      read.set(kind, cells);
      return cells;
    };
    return { id, raw, as };
  });
}
