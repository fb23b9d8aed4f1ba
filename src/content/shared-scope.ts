import type { Sighting } from '../messages/sighting.ts';

/**
 * What our two bundles in a page share: both run in the same isolated world, which no page's script can reach.
 * Kept under a symbol, since an element can be named like any string property of the window.
 */
interface SharedScope {
  detect?: AbortController;
  overlay?: AbortController;
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
