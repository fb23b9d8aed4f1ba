import type { FieldId } from '../field.ts';
import { nameScore } from './name-score.ts';
import { isInNamespace, isLettered, type Namespace } from './namespace.ts';

/** How well a Field ID names a field where LoyaltyLion spells its own so: its prefix says what "loyalty" says in a title. */
export function placedName(field: FieldId, id: string, namespace: Namespace | null): number {
  const name = nameScore(field, id);
  if (namespace === null || !isLettered(namespace) || !isInNamespace(namespace, id, field)) return name;
  return Math.max(name, nameScore(field, `loyalty_${id.slice(namespace.prefix.length)}`));
}
