import { namesSomebodyElse } from './labels.ts';
import type { Leaf } from './read-leaves.ts';
import { closest, contains, matches, parentOf } from './safe-dom.ts';

const CHROME = 'nav,header,footer,[role=banner],[role=navigation],[role^=menu],[role=search]';
const CONTENT = 'main,article,section,dialog,[role=main],[role=dialog]';
/** Names one value, or a part that is elsewhere. */
const NO_TITLE = 'dt,th,label,a,button,[role=tab]';
const FARTHEST = 99;

/** In the page's own bars and menus, where the agent is named, rather than in its content. */
export function isInChrome(node: Node): boolean {
  const area = closest(node, CHROME);
  return area !== null && !(matches(area, 'header,footer') && closest(area, CONTENT));
}

/** The smallest element that holds a text and what follows it. */
function partTitledBy(leaves: readonly Leaf[], index: number): Node | null {
  const next = leaves[index + 1];
  let part: Node | null = leaves[index]?.node ?? null;
  while (part && next && !contains(part, next.node)) part = parentOf(part);
  return part;
}

/** Whether a leaf stands in a part of the page whose title is a referrer's, a colleague's, a note's. */
export function isOfSomebodyElse(leaves: readonly Leaf[], index: number): boolean {
  const node = leaves[index]?.node;
  let level = leaves[index]?.level || 7;
  for (let at = index - 1; node && at >= Math.max(0, index - FARTHEST); at--) {
    const title = leaves[at];
    if (!title || (title.level && title.level >= level)) continue;
    level = title.level || level;
    if (!namesSomebodyElse(title.text)) continue;
    if (title.level) return true;
    const part = closest(title.node, NO_TITLE) ? null : partTitledBy(leaves, at);
    if (part && contains(part, node)) return true;
  }
  return false;
}
