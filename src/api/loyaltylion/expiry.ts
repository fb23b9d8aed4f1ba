import { isJsonObject, type Json } from '../../domain/json.ts';
import { NumberLike, parseAs } from './schemas.ts';

/** `resource` is documented as text; as an object it may name its kind under any of these. */
const KIND_KEYS = ['kind', 'type', 'resource', 'resource_type', 'name', 'object'];

/**
 * The points that one transaction let expire, as a positive number; 0 for every other kind of transaction. The
 * sign of points that go is not documented. Null: it cannot be told, and nothing is guessed.
 */
export function expiredIn(transaction: Json): number | null {
  if (!isJsonObject(transaction)) return null;
  const kind = kindOf(transaction['resource']);
  if (kind === null) return null;
  if (kind !== 'expiry') return kind.includes('expir') ? null : 0;
  const points = parseAs(NumberLike, transaction['points_approved']);
  return points && Math.abs(points);
}

function kindOf(resource: Json | undefined): string | null {
  if (typeof resource === 'string') return resource.trim().toLowerCase() || null;
  if (!isJsonObject(resource)) return null;
  const key = KIND_KEYS.find((name) => typeof resource[name] === 'string');
  return key === undefined ? null : kindOf(resource[key]);
}
