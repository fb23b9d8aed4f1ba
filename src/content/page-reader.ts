import type { Vendor } from '../domain/error-code.ts';
import { type Sighting, sightingKey } from '../messages/sighting.ts';
import { sightingOfAddress } from './find-sighting.ts';
import type { PageReader, PageReading } from './page-reading.ts';
import type { EmailPlace } from './pointing/email-place.ts';
import { addressId } from './read-address.ts';
import { readPage } from './read-page.ts';
import { setShownNodes } from './shown/shown-nodes.ts';

const CLAIMS = [
  'emails',
  'customerIds',
  'labelledCustomerIds',
  'profileIds',
  'labelledProfileIds',
] as const satisfies (keyof Sighting)[];

/** Values scroll out of a list that draws only what is in view: under one id, what was claimed still holds. */
function completed(now: Sighting, before: Sighting): Sighting {
  const isPart = CLAIMS.every((key) => now[key].every((claim) => before[key].includes(claim)));
  return isPart ? { ...before, name: now.name ?? before.name } : now;
}

/**
 * Reads one page again and again. After a client-side navigation the address names the next customer while
 * the text still shows the previous one: until they have gone, only the address is believed. Values that have not
 * changed with the customer are the previous one's too. `place`: where the agent has pointed at the email.
 */
export function pageReader(document: Document, place: () => EmailPlace | null = () => null): PageReader {
  let seenId: string | undefined;
  let seen: readonly string[] = [];
  let last: Sighting | null = null;
  let lastPlace: EmailPlace | null = null;
  let owner = '';
  let values = '';
  return {
    readAddress,
    readPage(url, vendor, onTree) {
      const nowPlace = place();
      const reading = readPage(document, url, vendor, onTree, nowPlace);
      const { shown, found, pointed } = reading;
      // The agent has just said whose page this is, whatever it claimed under another address.
      const isPointedNow = pointed === 'found' && nowPlace !== lastPlace;
      lastPlace = nowPlace;
      const id = addressId(url);
      // The email that was pointed at is the only one, whatever was claimed before.
      const isSameId = id !== undefined && id === seenId && pointed !== 'found';
      const sighting =
        reading.sighting && last && isSameId ? completed(reading.sighting, last) : reading.sighting;
      const claims = claimsOf(sighting);
      const isLeftBehind = id !== seenId && claims.some((claim) => seen.includes(claim));
      if (isLeftBehind && !isPointedNow) return readAddress(url, vendor);
      [seenId, seen, last] = [id, claims, sighting];
      const [nowOwner, nowValues] = [claims.join(), JSON.stringify(shown?.texts ?? [])];
      const isLeft = nowOwner !== owner && found.length > 0 && nowValues === values;
      if (!isLeft) [owner, values] = [nowOwner, nowValues];
      setShownNodes(isLeft ? [] : found);
      return {
        sighting,
        shown: sighting && shown && !isLeft ? { ...shown, page: sightingKey(sighting) } : null,
        pointed,
      };
    },
  };
}

function readAddress(url: URL, vendor: Vendor): PageReading {
  setShownNodes([]);
  return { sighting: sightingOfAddress(url, vendor), shown: null };
}

const claimsOf = (sighting: PageReading['sighting']): string[] =>
  sighting
    ? [...sighting.emails, ...sighting.customerIds.slice(0, 1), ...sighting.profileIds.slice(0, 1)]
    : [];
