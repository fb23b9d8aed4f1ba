import type { Vendor } from '../domain/error-code.ts';
import type { ShownText } from '../domain/shown/shown-page.ts';
import type { Sighting } from '../messages/sighting.ts';

/** What a page says, read at one moment. */
export interface PageReading {
  /** Who is open; null: nobody. */
  readonly sighting: Sighting | null;
  /** The customer's values on the page; null: nobody is open, or what stands there may be the previous one's. */
  readonly shown: ShownHere | null;
}

export interface ShownHere {
  /** BCP 47; '' where the page has none. */
  readonly language: string;
  readonly texts: readonly ShownText[];
}

/** Reads the page as it is now. `url` is its address, `vendor` the one whose dashboard it is. */
export type ReadPage = (url: URL, vendor: Vendor) => PageReading;
