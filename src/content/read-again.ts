import { sightingOfAddress } from './judge-page.ts';
import type { PageReading, ReadPage } from './page-reading.ts';
import { addressId } from './read-address.ts';
import { readPage } from './read-page.ts';
import { setShownNodes } from './shown/shown-nodes.ts';

/**
 * Reads one page again and again. After a client-side navigation the address names the next customer while
 * the text still shows the previous one: until they have gone, only the address is believed. Values that have not
 * changed with the customer are the previous one's too.
 */
export function rereader(document: Document): ReadPage {
  let seenId: string | undefined;
  let seen: readonly string[] = [];
  let owner = '';
  let values = '';
  return (url, vendor) => {
    const { sighting, shown, found } = readPage(document, url, vendor);
    const id = addressId(url);
    const claims = claimsOf(sighting);
    if (id !== seenId && claims.some((claim) => seen.includes(claim))) {
      setShownNodes(new Map());
      return { sighting: sightingOfAddress(url, vendor), shown: null };
    }
    [seenId, seen] = [id, claims];
    const [nowOwner, nowValues] = [claims.join(), JSON.stringify(shown?.texts ?? [])];
    const isLeft = nowOwner !== owner && found.length > 0 && nowValues === values;
    if (!isLeft) [owner, values] = [nowOwner, nowValues];
    setShownNodes(new Map(isLeft ? [] : found.map(({ field, node }) => [field, node])));
    return { sighting, shown: isLeft ? null : shown };
  };
}

const claimsOf = (sighting: PageReading['sighting']): string[] =>
  sighting
    ? [...sighting.emails, ...sighting.customerIds.slice(0, 1), ...sighting.profileIds.slice(0, 1)]
    : [];
