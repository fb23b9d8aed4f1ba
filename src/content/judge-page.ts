import type { Vendor } from '../domain/error-code.ts';
import type { Sighting } from '../messages/sighting.ts';
import { NOTHING, type PageClaims } from './page-claims.ts';
import { type AddressClaims, readAddress } from './read-address.ts';

const MOST_CANDIDATES = 5;

/** From this weight on a page is a customer's: an id behind "customers" suffices, a lone email does not. */
const ENOUGH = 4;

/** Adds up what speaks for a customer's page, less what speaks for a list. */
export function isCustomers(
  { strong, weak, isList }: AddressClaims,
  { weight, people }: Pick<PageClaims, 'weight' | 'people'>,
): boolean {
  const hasStrong = strong.length > 0;
  return (
    weight +
      (hasStrong ? 4 : Math.min(weak.length, 1)) -
      (isList ? 2 : 0) -
      (people < 2 ? 0 : hasStrong ? 2 : 4) >=
    ENOUGH
  );
}

const few = (...ids: readonly string[]): string[] => [...new Set(ids)].slice(0, MOST_CANDIDATES);

/** Who is open by what address and text claim; null: nobody. */
export function judgePage(address: AddressClaims, page: PageClaims, vendor: Vendor): Sighting | null {
  if (!isCustomers(address, page)) return null;
  const { strong, weak } = address;
  const { emails, customers, profiles, name } = page;
  const ids = strong.length > 0 ? strong : weak;
  const isOmetria = vendor === 'ometria';
  return {
    vendor,
    siteId: isOmetria ? null : address.siteId,
    emails,
    customerIds: isOmetria ? few(...customers) : few(...strong, ...customers, ...profiles, ...ids),
    profileIds: isOmetria ? few(...strong, ...profiles, ...ids) : [],
    labelledProfileIds: isOmetria ? few(...profiles) : [],
    name,
  };
}

/** Who is open as the address alone tells, for the moments in which the page still shows somebody else. */
export const sightingOfAddress = (url: URL, vendor: Vendor): Sighting | null =>
  judgePage(readAddress(url), NOTHING, vendor);
