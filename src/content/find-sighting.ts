import type { Vendor } from '../domain/error-code.ts';
import type { Sighting } from '../messages/sighting.ts';
import { valuesOf } from './evidence.ts';
import { isCustomers } from './judge-page.ts';
import { namesShopsId } from './labels.ts';
import { NOTHING, type PageClaims, withPointed } from './page-claims.ts';
import { readAddress } from './read-address.ts';
import { readClaims } from './read-claims.ts';
import type { Leaf } from './read-leaves.ts';
import { siteIn } from './site-in-address.ts';

const MOST_CANDIDATES = 5;

const few = (...ids: readonly string[]): string[] => [...new Set(ids)].slice(0, MOST_CANDIDATES);

/** Who is open by what address and text claim; null: nobody. */
function judge(url: URL, page: PageClaims, vendor: Vendor): Sighting | null {
  const address = readAddress(url);
  const { strong, weak } = address;
  const { emails, profiles, name, weight, people } = page;
  const ofOthers = people < 2 ? 0 : strong.length > 0 ? 2 : 4;
  if (!isCustomers(address, weight - ofOthers)) return null;
  const ids = strong.length > 0 ? strong : weak;
  const isOmetria = vendor === 'ometria';
  const customers = valuesOf(page.customers);
  const shops = page.customers.filter(({ label }) => namesShopsId(label, vendor));
  return {
    vendor,
    siteId: isOmetria ? null : siteIn(url),
    emails,
    customerIds: isOmetria ? few(...customers) : few(...strong, ...customers, ...profiles, ...ids),
    labelledCustomerIds: few(...valuesOf(shops)),
    profileIds: isOmetria ? few(...strong, ...profiles, ...ids) : [],
    labelledProfileIds: isOmetria ? few(...profiles) : [],
    name,
  };
}

/**
 * Who is open in a page of a vendor's dashboard, or null: a home page, a list, settings, a login. A claim, not a
 * proof: where the page leaves it open, several candidates come back, likeliest first. Hangs on no class name,
 * id or path. `pointed`: the email that stands where the agent has pointed.
 */
export function findSighting(
  leaves: readonly Leaf[],
  title: string,
  url: URL,
  vendor: Vendor,
  pointed: string | null = null,
): Sighting | null {
  const claims = readClaims(leaves, title, readAddress(url));
  return judge(url, pointed === null ? claims : withPointed(claims, pointed), vendor);
}

/** Who is open as the address alone tells, for the moments in which the page still shows somebody else. */
export const sightingOfAddress = (url: URL, vendor: Vendor): Sighting | null => judge(url, NOTHING, vendor);
