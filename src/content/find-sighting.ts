import type { Vendor } from '../domain/error-code.ts';
import type { Sighting } from '../messages/sighting.ts';
import { judgePage } from './judge-page.ts';
import { readAddress } from './read-address.ts';
import { readClaims } from './read-claims.ts';
import type { Leaf } from './read-leaves.ts';

/**
 * Who is open in a page of a vendor's dashboard, or null: a home page, a list, settings, a login. A claim, not a
 * proof: where the page leaves it open, several candidates come back, likeliest first. Hangs on no class name,
 * id or path.
 */
export function findSighting(
  leaves: readonly Leaf[],
  title: string,
  url: URL,
  vendor: Vendor,
): Sighting | null {
  const address = readAddress(url);
  return judgePage(address, readClaims(leaves, title, address.email), vendor);
}
