import type { WantedMarks } from '../ui/overlay/mark-texts.ts';
import type { PageReader, PageReading } from './page-reading.ts';
import type { ShownNode } from './shown/shown-node.ts';

/**
 * What our bundles in a page share: they run in the same isolated world, which no page's script can reach.
 * Kept under a symbol, since an element can be named like any string property of the window.
 */
interface SharedScope {
  detect?: AbortController;
  reader?: AbortController;
  overlay?: AbortController;
  point?: AbortController;
  marks?: AbortController;
  /** The reader's, once it is here. */
  pageReader?: PageReader;
  /** The detection script's, told when the reader has come. */
  onReader?: () => void;
  /** Where the page shows which value, as last read. */
  shownNodes?: readonly ShownNode[];
  /** The marks', told after each reading. */
  onShownNodes?: () => void;
  /** The last reading. */
  reading?: PageReading;
  /** Whether the agent has pointed at the email on this host's pages. */
  pointed?: boolean;
  /** The overlay's, told of each reading. */
  onReading?: () => void;
  /** The overlay's. */
  wantedMarks?: WantedMarks;
  /** The marks', told whenever `wantedMarks` was set. */
  onMarks?: () => void;
}

const SLOT = Symbol.for('loyalty-lens');

export function sharedScope(): SharedScope {
  const scope: SharedScope = Reflect.get(globalThis, SLOT) ?? {};
  Reflect.set(globalThis, SLOT, scope);
  return scope;
}
