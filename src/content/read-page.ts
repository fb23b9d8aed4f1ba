import { EMAIL } from './email.ts';
import {
  ANYWHERE,
  Evidence,
  IN_ADDRESS,
  IN_HEADING,
  IN_TITLE,
  LABELLED_IN_HEADING,
  NOTHING,
  type PageClaims,
} from './evidence.ts';
import { labelKind, namesNobody, namesSomebodyElse } from './labels.ts';
import { pairAt } from './pair-leaves.ts';
import { isPassword, type Leaf, readLeaves } from './read-leaves.ts';
import { closest, titleOf } from './safe-dom.ts';
import { isInChrome, isOfSomebodyElse } from './somebody-else.ts';

/** How many texts below its headline an email still belongs to it. */
const NEAR = 3;
/** More than an address can outweigh. */
const ASKS_PASSWORD = -9;
const NAME = /^[^\d@:]{2,80}$/;

/** Reads the page once, in document order. `addressEmail` is the email that the address holds. */
export function readPage(document: Document, addressEmail: string | null): PageClaims {
  const leaves = readLeaves(document);
  if (leaves.some(({ node }) => isPassword(node))) return { ...NOTHING, weight: ASKS_PASSWORD };
  const title = titleOf(document);
  const evidence = new Evidence();
  for (const [index, leaf] of leaves.entries()) readLeaf(leaves, index, leaf, title, evidence);
  evidence.noteEmail(EMAIL.exec(title)?.[0], IN_TITLE);
  evidence.noteEmail(addressEmail, IN_ADDRESS);
  return evidence.claims(
    leaves.find((leaf) => NAME.test(leaf.text) && isHeadline(leaf, title))?.text ?? null,
  );
}

function readLeaf(
  leaves: readonly Leaf[],
  index: number,
  { text, node, level }: Leaf,
  title: string,
  evidence: Evidence,
): void {
  const pair = pairAt(leaves, index);
  const email = EMAIL.exec(text)?.[0];
  if ((!pair && !email) || isInChrome(node)) return;
  if (pair && (pair.kind === 'fact' || !isOfSomebodyElse(leaves, index))) evidence.notePair(pair);
  if (!email || !(pair || level || !/\p{L}/u.test(text.replace(email, '')))) return;
  const isHeading = isUnderHeadline(leaves, index, title) && !isOfSomebodyElse(leaves, index);
  const isLabelled = pair ?? labelKind(leaves[index - 1]?.text ?? '');
  evidence.noteEmail(email, !isHeading ? ANYWHERE : isLabelled ? LABELLED_IN_HEADING : IN_HEADING);
}

/** A heading of the first two levels, or a text that the title repeats, that can be somebody's name. */
const isHeadline = ({ text, level, node }: Leaf, title: string): boolean =>
  (level === 1 || level === 2 || (text.includes(' ') && title.includes(text))) &&
  !namesNobody(text) &&
  !namesSomebodyElse(text) &&
  !labelKind(text) &&
  !isInChrome(node);

/** Not an email under a label of its own that is none of ours: "Brought in by". */
function isUnderHeadline(leaves: readonly Leaf[], index: number, title: string): boolean {
  const previous = leaves[index - 1];
  if (previous && closest(previous.node, 'dt,th,label') && !labelKind(previous.text)) return false;
  return leaves.slice(Math.max(0, index - NEAR), index + 1).some((leaf) => isHeadline(leaf, title));
}
