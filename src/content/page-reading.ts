import type { Vendor } from '../domain/error-code.ts';
import type { Sighting } from '../messages/sighting.ts';

/** What a page says, read at one moment. */
export interface PageReading {
  /** Who is open; null: nobody. */
  readonly sighting: Sighting | null;
}

/** Reads the page as it is now. `url` is its address, `vendor` the one whose dashboard it is. */
export type ReadPage = (url: URL, vendor: Vendor) => PageReading;
