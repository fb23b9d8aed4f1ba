/**
 * What our two bundles in a page share: both run in the same isolated world, which no page's script can reach.
 * Kept under a symbol, since an element can be named like any string property of the window.
 */
interface SharedScope {
  detect?: AbortController;
  overlay?: AbortController;
  /** `sightingKey` of the customer that the page shows, or null. */
  key?: string | null;
  /** The overlay's, told whenever `key` was set. */
  onKey?: () => void;
}

const SLOT = Symbol.for('loyalty-lens');

export function sharedScope(): SharedScope {
  const scope: SharedScope = Reflect.get(globalThis, SLOT) ?? {};
  Reflect.set(globalThis, SLOT, scope);
  return scope;
}
