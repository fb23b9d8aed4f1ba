import { FIELD_IDS, FIELDS, type Field, type FieldId } from './field.ts';
import type { Side } from './side.ts';

/** One entry for each of the 21 fields, in their order. */
export function fieldRecord<T>(entryOf: (id: FieldId) => T): Record<FieldId, T> {
  const record: Partial<Record<FieldId, T>> = {};
  for (const id of FIELD_IDS) record[id] = entryOf(id);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the loop has set every key
  return record as Record<FieldId, T>;
}

/** One system's side of all 21 fields. */
export type Sides = Readonly<Record<FieldId, Side>>;

/** The same side for every field. */
export const allSides = (side: Side): Sides => fieldRecord(() => side);

const BY_ID: ReadonlyMap<FieldId, Field> = new Map(FIELDS.map((field) => [field.id, field]));

/** The row of the table of fields with this id. */
export function fieldOf(id: FieldId): Field {
  const field = BY_ID.get(id);
  if (!field) throw new RangeError(`No such field: ${id}`);
  return field;
}
