import { isPassword } from './element-texts.ts';
import { emailIn } from './email.ts';
import { Evidence } from './evidence.ts';
import { labelKind, namesNobody } from './labels.ts';
import { leadsToAnother } from './leads-to-another.ts';
import { namesSomebodyElse } from './names-somebody-else.ts';
import { othersParts } from './others-parts.ts';
import { isInChrome } from './outside-content.ts';
import {
  ANYWHERE,
  IN_ADDRESS,
  IN_HEADING,
  LABELLED_IN_HEADING,
  NOTHING,
  type PageClaims,
} from './page-claims.ts';
import { isProse, lacksEmail, pairAt, withholdsEmail } from './pair-leaves.ts';
import type { AddressClaims } from './read-address.ts';
import type { Leaf } from './read-leaves.ts';
import { contains, sharedPart } from './safe-dom.ts';
import { isOfSomebodyElse } from './somebody-else.ts';

/** How many texts below its headline an email still belongs to it. */
const NEAR = 3;
/** More than an address can outweigh. */
const ASKS_PASSWORD = -9;
const NAME = /^[^@:]{2,80}$/;

/** What the page's text claims, and the email that its address holds. */
export function readClaims(leaves: readonly Leaf[], title: string, address: AddressClaims): PageClaims {
  if (leaves.some(({ node }) => isPassword(node))) return { ...NOTHING, weight: ASKS_PASSWORD };
  const evidence = new Evidence();
  const isHeadline = headlinesOf(leaves, title);
  const isOwn = ({ node }: Leaf, index: number): boolean =>
    !isInChrome(node) && !isOfSomebodyElse(leaves, index);
  // Who is open has no email that can be read: whatever else is labelled as one is more likely another's.
  const isWithheld = leaves.some((leaf, index) => withholdsEmail(leaves, index) && isOwn(leaf, index));
  // The first label for an email is the likeliest to be the customer's: the others are believed with it.
  let isBelieved: boolean | undefined = isWithheld ? false : undefined;
  for (const [index, leaf] of leaves.entries()) {
    const { text, node, level } = leaf;
    const pair = pairAt(leaves, index);
    const email = emailIn(text);
    const isEmail = Boolean(pair?.kind.endsWith('email'));
    if (isBelieved === undefined && (isEmail || lacksEmail(leaves, index)) && isOwn(leaf, index))
      isBelieved = isEmail;
    if ((!pair && !email) || isInChrome(node) || isInChrome(pair?.node ?? node)) continue;
    if (leadsToAnother(pair?.node ?? node, address)) continue;
    if (pair && (pair.kind === 'fact' || !isOfSomebodyElse(leaves, index)) && (!isEmail || isBelieved))
      evidence.notePair(pair);
    if (!email || !(pair || level || !isProse(text))) continue;
    const isHeading =
      !isWithheld && isUnderHeadline(leaves, index, isHeadline) && !isOfSomebodyElse(leaves, index);
    const isLabelled = pair ?? labelKind(leaves[index - 1]?.text ?? '');
    evidence.noteEmail(email, !isHeading ? ANYWHERE : isLabelled ? LABELLED_IN_HEADING : IN_HEADING);
  }
  evidence.noteEmail(address.email, IN_ADDRESS);
  const name = leaves.find(
    (leaf) => NAME.test(leaf.text) && isHeadline(leaf) && (leaf.level === 1 || title.includes(leaf.text)),
  );
  return evidence.claims(name?.text ?? null, (pairs, emails) => {
    const isOthers = othersParts(leaves, emails);
    return pairs.filter(({ index, node }) => !isOthers(index, node));
  });
}

type IsHeadline = (leaf: Leaf) => boolean;

const canBeName = ({ text, node }: Leaf): boolean =>
  !namesNobody(text) && !namesSomebodyElse(text) && !labelKind(text) && !isInChrome(node);

/**
 * Tells the texts that can be the name of who is open: a heading of the first level, where none can be of the
 * second, or a text that the title repeats.
 */
function headlinesOf(leaves: readonly Leaf[], title: string): IsHeadline {
  const level = leaves.some((leaf) => leaf.level === 1 && canBeName(leaf)) ? 1 : 2;
  return (leaf) =>
    ((leaf.level > 0 && leaf.level <= level) || (leaf.text.includes(' ') && title.includes(leaf.text))) &&
    canBeName(leaf);
}

/**
 * In the headline, or a few texts below it; not where another title stands between, nor where the email shares an
 * element with the text before it that the headline is no part of: that text may be a label of which we know
 * nothing ("Brought in by").
 */
function isUnderHeadline(leaves: readonly Leaf[], index: number, isHeadline: IsHeadline): boolean {
  const near = leaves.slice(Math.max(0, index - NEAR), index + 1);
  const [previous, own] = near.slice(-2);
  const nearest = near.findLast(
    (leaf) => isHeadline(leaf) || (leaf.level > 0 && leaf !== own && canBeName(leaf)),
  );
  return (
    nearest !== undefined &&
    isHeadline(nearest) &&
    (!own || !previous || nearest === own || contains(sharedPart(previous.node, own.node), nearest.node))
  );
}
