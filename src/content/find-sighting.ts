import type { Sighting } from '../messages/sighting.ts';
import { type AddressClaims, readAddress } from './read-address.ts';
import { NO_CLAIMS, type PageClaims, readPage } from './read-page.ts';

const HOSTS = [
  ['loyaltylion', /(?:^|\.)loyaltylion\.com$/],
  ['ometria', /(?:^|\.)ometria\.com$/],
] as const;

const MOST_CANDIDATES = 5;

/** From this weight on a page is a customer's: an id behind "customers" suffices, a lone email does not. */
const ENOUGH = 4;

/** Adds up what speaks for a customer's page, less what speaks for a list, a login or settings. */
function weigh(address: AddressClaims, page: PageClaims): number {
  const { strong, weak } = address;
  return (
    (strong.length > 0 ? 4 : Math.min(weak.length, 1)) +
    page.emailWeight +
    (page.profileIds.length + page.customerIds.length > 0 ? 3 : 0) +
    Math.min(page.factCount, 3) -
    (address.isElsewhere ? 4 : 0) -
    (address.isList ? 2 : 0) -
    (page.asksPassword ? 8 : 0) -
    (page.people < 2 ? 0 : strong.length > 0 ? 2 : 4)
  );
}

const few = (...ids: readonly string[]): string[] => [...new Set(ids)].slice(0, MOST_CANDIDATES);

function judge(url: URL, claimsOf: (address: AddressClaims) => PageClaims): Sighting | null {
  const vendor = HOSTS.find(([, host]) => host.test(url.hostname))?.[0];
  if (!vendor) return null;
  const address = readAddress(url);
  const page = claimsOf(address);
  if (weigh(address, page) < ENOUGH) return null;
  const inAddress = address.strong.length > 0 ? address.strong : address.weak;
  const { customerIds, profileIds } = page;
  const isOmetria = vendor === 'ometria';
  return {
    vendor,
    siteId: isOmetria ? null : address.siteId,
    emails: few(...page.emails),
    customerIds: isOmetria
      ? few(...customerIds)
      : few(...address.strong, ...customerIds, ...profileIds, ...inAddress),
    profileIds: isOmetria ? few(...profileIds, ...inAddress) : [],
    name: page.name,
  };
}

/**
 * Who is open in a dashboard's page, or null: a home page, a list, settings, a login. A claim, not a proof:
 * where the page leaves it open, several candidates come back, likeliest first. Reads only what the markup
 * shows, forces no layout and hangs on no class name, id or path.
 */
export const findSighting = (document: Document, url: URL): Sighting | null =>
  judge(url, ({ email }) => readPage(document, email));

/** Who is open as the address alone tells, for the moments in which the page still shows somebody else. */
export const sightingOfAddress = (url: URL): Sighting | null => judge(url, () => NO_CLAIMS);
