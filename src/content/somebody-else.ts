import { labelKind, namesNobody } from './labels.ts';
import { namesSomebodyElse } from './names-somebody-else.ts';
import type { Leaf } from './read-leaves.ts';
import { closest, contains, parentOf, sharedPart } from './safe-dom.ts';

/** Names one value, or a part that is elsewhere. */
const NO_TITLE = 'dt,th,label,a,button,[role=tab]';
/** In leaves: beyond it a title is forgotten. */
const FARTHEST = 30;

const LOWEST = 7;

/** A heading that is a label titles one value, and ends nothing. */
const levelOf = ({ level, text }: Leaf): number => (level > 0 && labelKind(text) ? 0 : level);

/** The largest part that begins with a text. */
function partBegunBy(title: Leaf, previous: Leaf | undefined, part: Node = title.node): Node {
  const parent = parentOf(part);
  return !parent || (previous && contains(parent, previous.node))
    ? part
    : partBegunBy(title, previous, parent);
}

interface Title {
  readonly title: Leaf;
  readonly previous: Leaf | undefined;
  readonly next: Leaf;
}

/**
 * Whether a text titles the part of the page in which the subject stands. `level`: of the highest heading between
 * the two, where there is one.
 */
function titles({ title, previous, next }: Title, subject: Leaf, level: number): boolean {
  const part = sharedPart(title.node, next.node);
  const isWithin = contains(part, subject.node);
  if (title.level === 0) return isWithin && !closest(title.node, NO_TITLE);
  const begun = partBegunBy(title, previous);
  if (isWithin && level > 1 && contains(begun, part)) return true;
  return title.level < level && (!contains(begun, next.node) || contains(begun, subject.node));
}

/**
 * Whether a leaf stands in a part of the page that is titled as a referrer's, a colleague's, a note's: in the
 * element that a heading begins, under one until the next of its level, or in what some other text heads.
 */
export function isOfSomebodyElse(leaves: readonly Leaf[], index: number): boolean {
  const subject = leaves[index];
  if (!subject) return false;
  let level = levelOf(subject) || LOWEST;
  let levelBelowNext = level;
  for (let at = index - 1; at >= Math.max(0, index - FARTHEST); at--) {
    const [previous, title, next] = [leaves[at - 1], leaves[at], leaves[at + 1]];
    if (!title || !next) return false;
    if (namesSomebodyElse(title.text)) {
      const isNamed = next.level > 1 && !namesNobody(next.text); // "Recently viewed", then who
      if (titles({ title, previous, next }, subject, isNamed ? levelBelowNext : level)) return true;
    }
    levelBelowNext = level;
    level = Math.min(level, levelOf(title) || LOWEST);
  }
  return false;
}
