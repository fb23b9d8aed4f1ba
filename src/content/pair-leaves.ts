import type { Leaf } from './read-leaves.ts';
import { closest, contains, matches, parentOf } from './safe-dom.ts';

/** What is said within these is not continued outside: a link, a button, a tab, a table's column headers. */
const CLOSED = 'a,button,thead,[role=button],[role=tab],[role=columnheader],[scope=col]';
const ASIDE = 'button,[role=button],[role=tooltip]';
const MOST_ASIDES = 3;

/**
 * The leaf that a label names: the neighbour with whom it shares the smaller element, the next one where
 * both are as near. So it holds for dl, tables, div pairs and cards that put the value above its label.
 * Texts of buttons between the two ("Copy") are passed over.
 */
export function partnerOf(leaves: readonly Leaf[], index: number, fits: RegExp): Leaf | undefined {
  const label = leaves[index];
  const previous = leaves[index - 1];
  const next = leaves[index + 1];
  for (let at: Node | null = label?.node ?? null; at; at = parentOf(at)) {
    if (next && contains(at, next.node)) return after(leaves, index + 1, fits, at);
    if (previous && contains(at, previous.node)) return previous;
    if (at instanceof Element && matches(at, CLOSED)) return undefined;
  }
  return undefined;
}

function after(leaves: readonly Leaf[], first: number, fits: RegExp, within: Node): Leaf | undefined {
  for (const leaf of leaves.slice(first, first + MOST_ASIDES)) {
    if (!contains(within, leaf.node)) return undefined;
    if (fits.test(leaf.text) || !closest(leaf.node, ASIDE)) return leaf;
  }
  return undefined;
}
