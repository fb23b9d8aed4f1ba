import { emailIn } from './email.ts';
import { labelKind } from './labels.ts';
import { namesSomebodyElse } from './names-somebody-else.ts';
import { isInChrome } from './outside-content.ts';
import { isProse, withholdsEmail } from './pair-leaves.ts';
import type { Leaf } from './read-leaves.ts';
import { contains, parentOf, sharedPart } from './safe-dom.ts';
import { namesField } from './shown/field-of-label.ts';
import { isOfSomebodyElse } from './somebody-else.ts';

/** Beyond, the parts of others are no longer told apart. */
const MOST_EMAILS = 50;
/** In leaves: a label, its email and a button. */
const LONGEST_PAIR = 3;

/** Where somebody's email stands. */
interface Sign {
  /** In lower case; '': the customer's, who has none. */
  readonly email: string;
  readonly node: Node;
  readonly index: number;
  /** The first leaf for which it counts: one in a sentence ("Need help? Ask …") says nothing of what stands before. */
  readonly from: number;
}

/** Whether something stands in a part of the page that is not the customer's. `index`: of a leaf at it. */
export type IsOthers = (index: number, node: Node) => boolean;

/**
 * Judges the parts of a page by the emails in them: what stands nearer to others' than to the customer's is not the
 * customer's. Near is an element, or what follows a heading. `own`: where they are several, nobody knows whose the
 * part of one of them is; where the page shows none, its headline stands for the customer.
 */
export function othersParts(leaves: readonly Leaf[], own: readonly string[]): IsOthers {
  const emails = emailsOf(leaves);
  const owners = new Set(own.map((email) => email.toLowerCase()));
  const shown = new Set(emails.flatMap(({ email }) => (owners.has(email) ? [email] : [])));
  const signs = shown.size > 0 ? emails : [...emails, ...customersPlace(leaves)];
  const present = shown.size > 0 ? shown : new Set(signs.length > emails.length ? [''] : []);
  if (present.size === 0) return () => false;
  const others = signs.filter(({ email }) => present.size > 1 || !present.has(email));
  /** Of a part, by the emails in it; undefined: there is none. */
  const judge = (within: readonly Sign[]): boolean | undefined =>
    within.length > 0 ? ![...present].every((one) => within.some(({ email }) => email === one)) : undefined;
  const sections = sectionsOf(leaves).toReversed();

  return (index, node) => {
    const near = signs.filter(({ from }) => from <= index);
    const bySection = sections
      .filter((section) => isIn(section, index, node))
      .map((section) => judge(near.filter((sign) => isIn(section, sign.index, sign.node))));
    if (bySection.find((isOthers) => isOthers !== undefined)) return true;
    for (let at: Node | null = node; at; at = parentOf(at)) {
      const part = at;
      const isOthers = judge(near.filter((sign) => contains(part, sign.node)));
      if (isOthers !== undefined) return isOthers || isBelow(leaves, index, part, others);
    }
    return false;
  };
}

/** The emails in the page's content; not those that a label of their own says are somebody else's. */
function emailsOf(leaves: readonly Leaf[]): readonly Sign[] {
  const emails = leaves.flatMap(({ text, node }, index) => {
    const email = emailIn(text)?.toLowerCase();
    const from = isProse(text) ? index : 0;
    return email && !isInChrome(node) ? [{ email, node, index, from }] : [];
  });
  return emails
    .slice(0, MOST_EMAILS)
    .filter(
      ({ index }) => !isOfSomebodyElse(leaves, index) && !namesSomebodyElse(leaves[index - 1]?.text ?? ''),
    );
}

/** Of a customer whose email is not shown: a label without one, else the page's first heading. */
function customersPlace(leaves: readonly Leaf[]): readonly Sign[] {
  const label = leaves.findIndex((_leaf, index) => withholdsEmail(leaves, index));
  const index = label === -1 ? leaves.findIndex(({ level }) => level === 1) : label;
  const leaf = leaves[index];
  return leaf ? [{ email: '', node: leaf.node, index, from: 0 }] : [];
}

/** What follows a heading until the next one of its level, in the element that it heads. */
interface Section {
  readonly start: number;
  readonly end: number;
  readonly part: Node;
}

/** Those below the page's own headline. */
function sectionsOf(leaves: readonly Leaf[]): readonly Section[] {
  return leaves.flatMap(({ level, node }, start) => {
    const next = leaves[start + 1];
    if (level < 2 || !next) return [];
    const end = leaves.findIndex((leaf, at) => at > start && leaf.level > 0 && leaf.level <= level);
    return [{ start, end: end === -1 ? leaves.length : end, part: sharedPart(node, next.node) }];
  });
}

const isIn = ({ start, end, part }: Section, index: number, node: Node): boolean =>
  index >= start && index < end && contains(part, node);

/**
 * Whether in a part that holds several people's emails the last one above a text is one of these, and not in a
 * panel of its own: rows of one person that follow those of another.
 */
function isBelow(leaves: readonly Leaf[], index: number, part: Node, others: readonly Sign[]): boolean {
  const above = leaves.findLastIndex(
    ({ text, level }, at) =>
      at < index && (emailIn(text) !== undefined || (level > 0 && !labelKind(text) && !namesField(text))),
  );
  const email = others.find((other) => other.index === above);
  if (!email || !contains(part, email.node)) return false;
  let row = email.node;
  for (let at = parentOf(row); at && at !== part; at = parentOf(at)) row = at;
  return leaves.filter(({ node }) => contains(row, node)).length <= LONGEST_PAIR;
}
