import { isPassword } from './element-texts.ts';
import { emailIn } from './email.ts';
import { Evidence } from './evidence.ts';
import { labelKind, namesNobody, namesSomebodyElse } from './labels.ts';
import { isInChrome } from './outside-content.ts';
import {
  ANYWHERE,
  IN_ADDRESS,
  IN_HEADING,
  LABELLED_IN_HEADING,
  NOTHING,
  type PageClaims,
} from './page-claims.ts';
import { pairAt } from './pair-leaves.ts';
import type { Leaf } from './read-leaves.ts';
import { contains, sharedPart } from './safe-dom.ts';
import { isOfSomebodyElse } from './somebody-else.ts';

/** How many texts below its headline an email still belongs to it. */
const NEAR = 3;
/** More than an address can outweigh. */
const ASKS_PASSWORD = -9;
const NAME = /^[^@:]{2,80}$/;

/** What the page's text claims, and the email that its address holds. */
export function readClaims(leaves: readonly Leaf[], title: string, addressEmail: string | null): PageClaims {
  if (leaves.some(({ node }) => isPassword(node))) return { ...NOTHING, weight: ASKS_PASSWORD };
  const evidence = new Evidence();
  for (const [index, { text, node, level }] of leaves.entries()) {
    const pair = pairAt(leaves, index);
    const email = emailIn(text);
    if ((!pair && !email) || isInChrome(node) || isInChrome(pair?.node ?? node)) continue;
    if (pair && (pair.kind === 'fact' || !isOfSomebodyElse(leaves, index))) evidence.notePair(pair);
    if (!email || !(pair || level || !/\p{L}/u.test(text.replace(email, '')))) continue;
    const isHeading = isUnderHeadline(leaves, index, title) && !isOfSomebodyElse(leaves, index);
    const isLabelled = pair ?? labelKind(leaves[index - 1]?.text ?? '');
    evidence.noteEmail(email, !isHeading ? ANYWHERE : isLabelled ? LABELLED_IN_HEADING : IN_HEADING);
  }
  evidence.noteEmail(addressEmail, IN_ADDRESS);
  const name = leaves.find(
    (leaf) =>
      NAME.test(leaf.text) && isHeadline(leaf, title) && (leaf.level === 1 || title.includes(leaf.text)),
  );
  return evidence.claims(name?.text ?? null);
}

/** A heading of the first two levels, or a text that the title repeats, that can be somebody's name. */
const isHeadline = ({ text, level, node }: Leaf, title: string): boolean =>
  (level === 1 || level === 2 || (text.includes(' ') && title.includes(text))) &&
  !namesNobody(text) &&
  !namesSomebodyElse(text) &&
  !labelKind(text) &&
  !isInChrome(node);

/**
 * In the headline, or a few texts below it; not where the email shares an element with the text before it
 * that the headline is no part of: that text may be a label of which we know nothing ("Brought in by").
 */
function isUnderHeadline(leaves: readonly Leaf[], index: number, title: string): boolean {
  const near = leaves.slice(Math.max(0, index - NEAR), index + 1);
  const [previous, own] = near.slice(-2);
  return near.some(
    (leaf) =>
      isHeadline(leaf, title) &&
      (!own || !previous || leaf === own || contains(sharedPart(previous.node, own.node), leaf.node)),
  );
}
