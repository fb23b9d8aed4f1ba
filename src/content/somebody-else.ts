import { namesSomebodyElse } from './labels.ts';
import type { Leaf } from './read-leaves.ts';
import { attributeOf, closest, contains, matches, parentOf } from './safe-dom.ts';

const CHROME =
  'nav,header,footer,[role=banner],[role=navigation],[role=contentinfo],[role=menu],[role=menubar],[role=search]';
const CONTENT = 'main,article,section,dialog,[role=main],[role=dialog]';
const BREADCRUMB = /bread|crumb|brot|migas|ariane|briciol|kruimel|brod/i;
/** Names one value, not what follows. */
const ONE_VALUE = 'dt,th,label,a,button,[role=tab]';
const FARTHEST = 30;

/** In the page's own bars and menus, where the agent is named, rather than in its content. */
export function isInChrome(node: Node): boolean {
  const area = closest(node, CHROME);
  if (!area || BREADCRUMB.test(attributeOf(area, 'aria-label'))) return false;
  return !matches(area, 'header,footer') || !closest(area, CONTENT);
}

/** Whether what stands here belongs to a referrer, a colleague, a note: to a part of the page so titled. */
export function isOfSomebodyElse(leaves: readonly Leaf[], index: number): boolean {
  const subject = leaves[index];
  if (!subject) return false;
  let level = subject.level || 7;
  for (let at = index - 1; at >= 0; at--) {
    const leaf = leaves[at];
    if (!leaf) break;
    const titles = leaf.level ? leaf.level < level : index - at < FARTHEST && titlesPart(leaves, at, subject);
    if (titles && namesSomebodyElse(leaf.text)) return true;
    if (leaf.level && titles) level = leaf.level;
    if (level === 1 && index - at >= FARTHEST) break;
  }
  return false;
}

/** Whether a text that is no heading still heads the part of the page in which the subject stands. */
function titlesPart(leaves: readonly Leaf[], index: number, subject: Leaf): boolean {
  const title = leaves[index];
  const next = leaves[index + 1];
  if (!title || !next || !namesSomebodyElse(title.text) || closest(title.node, ONE_VALUE)) return false;
  let part: Node | null = title.node;
  while (part && !contains(part, next.node)) part = parentOf(part);
  return part !== null && contains(part, subject.node);
}
