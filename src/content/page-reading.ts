import type { Vendor } from '../domain/error-code.ts';
import type { ShownText } from '../domain/shown/shown-page.ts';
import type { Sighting } from '../messages/sighting.ts';
import type { Tree } from './walk-page.ts';

/** What a page says, read at one moment. */
export interface PageReading {
  /** Who is open; null: nobody. */
  readonly sighting: Sighting | null;
  /** The customer's values on the page; null: nobody is open, or what stands there may be the previous one's. */
  readonly shown: ShownHere | null;
  /** Where the agent has pointed at the email of such pages: whether one is there now. */
  readonly pointed?: 'found' | 'lost' | undefined;
}

export const NOBODY: PageReading = { sighting: null, shown: null };

export interface ShownHere {
  /** `sightingKey` of the customer whose values they are. */
  readonly page: string;
  /** BCP 47; '' where the page has none. */
  readonly language: string;
  readonly texts: readonly ShownText[];
}

/** What the reader does for the detection script. `vendor` is the one whose dashboard the page is. */
export interface PageReader {
  /** Reads the page as it is now. Each tree that was read, to be watched, is told. */
  readPage(url: URL, vendor: Vendor, onTree: (tree: Tree) => void): PageReading;
  /** What the address alone tells, for the moments in which the page still shows somebody else. */
  readAddress(url: URL, vendor: Vendor): PageReading;
}
