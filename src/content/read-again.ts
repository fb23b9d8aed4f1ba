import { sightingOfAddress } from './judge-page.ts';
import type { PageReading, ReadPage } from './page-reading.ts';
import { addressId } from './read-address.ts';
import { readPage } from './read-page.ts';

/**
 * Reads one page again and again. After a client-side navigation the address names the next customer while
 * the text still shows the previous one: until they have gone, only the address is believed.
 */
export function rereader(document: Document): ReadPage {
  let seenId: string | undefined;
  let seen: readonly string[] = [];
  return (url, vendor) => {
    const reading = readPage(document, url, vendor);
    const id = addressId(url);
    const claims = claimsOf(reading);
    if (id !== seenId && claims.some((claim) => seen.includes(claim)))
      return { sighting: sightingOfAddress(url, vendor) };
    [seenId, seen] = [id, claims];
    return reading;
  };
}

const claimsOf = ({ sighting }: PageReading): string[] =>
  sighting
    ? [...sighting.emails, ...sighting.customerIds.slice(0, 1), ...sighting.profileIds.slice(0, 1)]
    : [];
