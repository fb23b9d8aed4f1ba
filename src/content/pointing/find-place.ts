import { emailIn } from '../email.ts';
import type { Leaf } from '../read-leaves.ts';
import { attributeOf, closest, isElement, nameOf, parentOf, previousElementOf } from '../safe-dom.ts';
import { digest, type EmailPlace, hasLabel, isLabelledAlike, likeness, pathShape } from './email-place.ts';

/** Elements above the email that are looked at. */
const MOST_STEPS = 8;
/** A place is found again where at least this share of its surroundings is as it was, */
const ALIKE = { withLabel: 0.2, withoutLabel: 0.6 };
/** and no other email's place comes as near. */
const CLEARLY = 0.1;
/** "Ann Lee": who is open, rather than what the email is called. */
const NAME = /^\p{Lu}\S*(?: \p{Lu}\S*){1,3}$/u;
/** What stands in these is a label, however it is written. */
const LABELS = 'dt,th,label';

/** An email that stands alone in its text. */
export interface EmailLeaf {
  readonly email: string;
  readonly index: number;
}

/** Every text that holds exactly one email, in document order. */
export function emailLeaves(leaves: readonly Leaf[]): readonly EmailLeaf[] {
  return leaves.flatMap(({ text }, index) => {
    const email = emailIn(text);
    return email && !emailIn(text.replace(email, '')) ? [{ email, index }] : [];
  });
}

/** Describes where a leaf's email stands, without a word of whose it is. */
export function placeOf(leaves: readonly Leaf[], { email, index }: EmailLeaf, url: URL): EmailPlace {
  const leaf = leaves[index];
  const around = (step: number): number => labelDigest(leaves[index + step]);
  const roles: string[] = [];
  const positions: number[] = [];
  for (let at = leaf?.node ?? null; at && roles.length < MOST_STEPS; at = parentOf(at)) {
    if (!isElement(at)) continue;
    roles.push(attributeOf(at, 'role') || nameOf(at));
    positions.push(positionOf(at));
  }
  return {
    path: pathShape(url),
    own: digest((leaf?.text ?? '').replace(email, '')),
    before: [around(-1), around(-2)],
    after: around(1),
    roles,
    positions,
  };
}

/** 0 for what is somebody's and no label: a heading, a name, a text with digits or an email. */
function labelDigest(leaf: Leaf | undefined): number {
  if (!leaf || leaf.level > 0 || /[\d@]/.test(leaf.text)) return 0;
  return NAME.test(leaf.text) && !closest(leaf.node, LABELS) ? 0 : digest(leaf.text);
}

/** Among the siblings before it that have the same tag. */
function positionOf(element: Element): number {
  let position = 0;
  for (let at = previousElementOf(element); at; at = previousElementOf(at)) {
    if (nameOf(at) === nameOf(element)) position += 1;
  }
  return position;
}

/** Whether the place is one on pages of this kind. */
export const isOnSuchPage = (place: EmailPlace, url: URL): boolean => place.path === pathShape(url);

/** The email that stands at the place on this page; null: none does, or nobody can tell which of several. */
export function emailAt(place: EmailPlace, leaves: readonly Leaf[], url: URL): string | null {
  const found = emailLeaves(leaves)
    .map((leaf) => ({ email: leaf.email, other: placeOf(leaves, leaf, url) }))
    .filter(({ other }) => isLabelledAlike(place, other))
    .map(({ email, other }) => ({ email, share: likeness(place, other) }))
    .sort((a, b) => b.share - a.share);
  const [best] = found;
  if (!best || best.share < (hasLabel(place) ? ALIKE.withLabel : ALIKE.withoutLabel)) return null;
  const rival = found.find(({ email }) => email.toLowerCase() !== best.email.toLowerCase());
  return rival && best.share - rival.share < CLEARLY ? null : best.email;
}
