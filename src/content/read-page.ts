import type { Vendor } from '../domain/error-code.ts';
import { findSighting } from './find-sighting.ts';
import type { PageReading } from './page-reading.ts';
import { readLeaves } from './read-leaves.ts';
import { titleOf } from './safe-dom.ts';

/**
 * Everything that is to be known of a page, from one pass over it. Reads only what the markup shows and forces
 * no layout.
 */
export function readPage(document: Document, url: URL, vendor: Vendor): PageReading {
  const leaves = readLeaves(document);
  return { sighting: findSighting(leaves, titleOf(document), url, vendor) };
}
