import type { Vendor } from '../domain/error-code.ts';
import type { Sighting } from '../messages/sighting.ts';
import { NOTHING, type PageClaims } from './evidence.ts';
import { type AddressClaims, readAddress } from './read-address.ts';
import { readPage } from './read-page.ts';

const MOST_CANDIDATES = 5;

/** From this weight on a page is a customer's: an id behind "customers" suffices, a lone email does not. */
const ENOUGH = 4;

/** Adds up what speaks for a customer's page, less what speaks for a list. */
function weigh({ strong, weak, isList }: AddressClaims, page: PageClaims): number {
  const hasStrong = strong.length > 0;
  return (
    page.weight +
    (hasStrong ? 4 : Math.min(weak.length, 1)) -
    (isList ? 2 : 0) -
    (page.people < 2 ? 0 : hasStrong ? 2 : 4)
  );
}

const few = (...ids: readonly string[]): string[] => [...new Set(ids)].slice(0, MOST_CANDIDATES);

function judge(url: URL, vendor: Vendor, read: (address: AddressClaims) => PageClaims): Sighting | null {
  const address = readAddress(url);
  const page = read(address);
  if (weigh(address, page) < ENOUGH) return null;
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

/**
 * Who is open in a page of a vendor's dashboard, or null: a home page, a list, settings, a login. A claim, not a
 * proof: where the page leaves it open, several candidates come back, likeliest first. Reads only what the markup
 * shows, forces no layout and hangs on no class name, id or path.
 */
export const findSighting = (document: Document, url: URL, vendor: Vendor): Sighting | null =>
  judge(url, vendor, ({ email }) => readPage(document, email));

/** Who is open as the address alone tells, for the moments in which the page still shows somebody else. */
export const sightingOfAddress = (url: URL, vendor: Vendor): Sighting | null =>
  judge(url, vendor, () => NOTHING);
