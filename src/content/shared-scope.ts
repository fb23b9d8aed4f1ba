import type { FieldId } from '../domain/field.ts';
import type { Sighting } from '../messages/sighting.ts';
import type { PageReader } from './page-reading.ts';

/**
 * What our bundles in a page share: they run in the same isolated world, which no page's script can reach.
 * Kept under a symbol, since an element can be named like any string property of the window.
 */
interface SharedScope {
  detect?: AbortController;
  reader?: AbortController;
  overlay?: AbortController;
  /** The reader's, once it is here. */
  pageReader?: PageReader;
  /** The detection script's, told when the reader has come. */
  onReader?: () => void;
  /** Where the page shows which field, as last read. */
  shownNodes?: ReadonlyMap<FieldId, Node>;
  /** The overlay's, told after each reading. */
  onShownNodes?: () => void;
  /** Whom the page shows, or null. */
  sighting?: Sighting | null;
  /** The overlay's, told whenever `sighting` was set. */
  onSighting?: () => void;
}

const SLOT = Symbol.for('loyalty-lens');

export function sharedScope(): SharedScope {
  const scope: SharedScope = Reflect.get(globalThis, SLOT) ?? {};
  Reflect.set(globalThis, SLOT, scope);
  return scope;
}
