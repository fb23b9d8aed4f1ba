import { namesSomebodyElse } from './labels.ts';
import type { Leaf } from './read-leaves.ts';
import { closest, contains, sharedPart } from './safe-dom.ts';

/** Names one value, or a part that is elsewhere. */
const NO_TITLE = 'dt,th,label,a,button,[role=tab]';
/** In leaves: beyond it a title is forgotten. */
const FARTHEST = 30;

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
