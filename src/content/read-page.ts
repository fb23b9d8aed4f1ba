import type { Vendor } from '../domain/error-code.ts';
import { sightingKey } from '../messages/sighting.ts';
import { findSighting } from './find-sighting.ts';
import type { PageReading } from './page-reading.ts';
import type { EmailPlace } from './pointing/email-place.ts';
import { emailAt, isOnSuchPage } from './pointing/find-place.ts';
import { readLeaves } from './read-leaves.ts';
import { languageOf, titleOf } from './safe-dom.ts';
import { readShownValues } from './shown/read-shown-values.ts';
import type { ShownNode } from './shown/shown-node.ts';
import type { Tree } from './walk-page.ts';

export interface WholeReading extends PageReading {
  readonly found: readonly ShownNode[];
}

/**
 * Everything that is to be known of a page, from one pass over it. Reads only what the markup shows and forces
 * no layout. `place`: where the agent has pointed at the email of this host's pages.
 */
export function readPage(
  document: Document,
  url: URL,
  vendor: Vendor,
  onTree?: (tree: Tree) => void,
  place: EmailPlace | null = null,
): WholeReading {
  const leaves = readLeaves(document, onTree);
  const isLookedFor = place !== null && isOnSuchPage(place, url);
  const email = isLookedFor ? emailAt(place, leaves, url) : null;
  const pointed = isLookedFor ? (email === null ? 'lost' : 'found') : undefined;
  const sighting = findSighting(leaves, titleOf(document), url, vendor, email);
  if (!sighting) return { sighting, shown: null, found: [], pointed };
  const language = languageOf(document);
  const found = readShownValues(leaves, { vendor, emails: sighting.emails });
  const texts = found.map(({ field, text }) => ({ field, text }));
  return { sighting, shown: { page: sightingKey(sighting), language, texts }, found, pointed };
}
