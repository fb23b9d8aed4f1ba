import type { Sighting } from '../messages/sighting.ts';
import { findSighting, sightingOfAddress } from './find-sighting.ts';
import { readAddress } from './read-address.ts';

/** The id that names the customer in an address, where one does. */
export function addressId(url: URL): string | undefined {
  const { strong, weak } = readAddress(url);
  return strong[0] ?? weak[0];
}

/** What only the page's text can have told. */
function textClaims(sighting: Sighting, url: URL): readonly string[] {
  const { strong, weak } = readAddress(url);
  const { emails, customerIds, profileIds } = sighting;
  return [...emails, ...customerIds, ...profileIds].filter((claim) => ![...strong, ...weak].includes(claim));
}

/**
 * Reads one page again and again. After a client-side navigation the address names the next customer while
 * the text still shows the previous one: until that has gone, only the address is believed.
 */
export function pageReader(): (document: Document, url: URL) => Sighting | null {
  let seenId: string | undefined;
  let seenClaims: readonly string[] = [];
  return (document, url) => {
    const sighting = findSighting(document, url);
    const id = addressId(url);
    const claims = sighting ? textClaims(sighting, url) : [];
    const isPrevious = id !== seenId && claims.some((claim) => seenClaims.includes(claim));
    if (isPrevious && !(id !== undefined && seenClaims.includes(id))) return sightingOfAddress(url);
    [seenId, seenClaims] = [id, claims];
    return sighting;
  };
}
