import type { FieldMapping, ListingRule } from '../connection.ts';
import { FIELD_IDS } from '../field.ts';
import type { ConfirmedMap } from './team-settings.ts';

/** Whether two maps say the same, whoever confirmed them and when. */
export function sameMap(a: ConfirmedMap | null, b: ConfirmedMap | null): boolean {
  if (a === null || b === null) return a === b;
  const sameFields = FIELD_IDS.every((id) => sameMapping(a.fieldMap[id], b.fieldMap[id]));
  return sameFields && same(a.listingRule, b.listingRule);
}

/** Where a field has appeared that nobody has confirmed, a file does not say so. */
const sameMapping = (a: FieldMapping, b: FieldMapping): boolean =>
  (a.state === 'unlearned' && b.state === 'unlearned') || same(a, b);

const same = (a: FieldMapping | ListingRule | null, b: FieldMapping | ListingRule | null): boolean =>
  JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);

/** Members by name: what was read from a file has them in another order than what was learned. */
const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
