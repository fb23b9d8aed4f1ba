import { namesSomebodyElse } from './labels.ts';
import type { Leaf } from './read-leaves.ts';
import { closest, contains, matches, sharedPart } from './safe-dom.ts';

const CHROME = 'nav,header,footer,[role=banner],[role=navigation],[role^=menu],[role=search]';
const CONTENT = 'main,article,section,[role=main],[role=dialog]';
/** Names one value, or a part that is elsewhere. */
const NO_TITLE = 'dt,th,label,a,button,[role=tab]';
/** In leaves: beyond it a title is forgotten. */
const FARTHEST = 30;

/** In the page's own bars and menus, where the agent is named, rather than in its content. */
export function isInChrome(node: Node): boolean {
  const area = closest(node, CHROME);
  return area !== null && !(matches(area, 'header,footer') && closest(area, CONTENT));
}

/** Whether a leaf titles the part of the page in which the subject stands as somebody else's. */
function titlesAsOthers(title: Leaf, next: Leaf, subject: Leaf): boolean {
  if (!namesSomebodyElse(title.text)) return false;
  if (title.level > 0) return true;
  return !closest(title.node, NO_TITLE) && contains(sharedPart(title.node, next.node), subject.node);
}

/**
 * Whether a leaf stands in a part of the page that is titled as a referrer's, a colleague's, a note's: under
 * a heading until the next one of its level, or in the element that some other text heads.
 */
export function isOfSomebodyElse(leaves: readonly Leaf[], index: number): boolean {
  const [subject, ...before] = leaves.slice(Math.max(0, index - FARTHEST), index + 1).toReversed();
  let next = subject;
  let level = subject?.level || 7;
  for (const title of before) {
    if (title.level < level) {
      level = title.level || level;
      if (subject && next && titlesAsOthers(title, next, subject)) return true;
    }
    next = title;
  }
  return false;
}
