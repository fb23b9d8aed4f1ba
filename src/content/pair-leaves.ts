import { emailIn } from './email.ts';
import { splitText } from './label-in-text.ts';
import { type LabelKind, labelKind } from './labels.ts';
import type { Leaf } from './read-leaves.ts';
import { closest, contains, isElement, matches, parentOf } from './safe-dom.ts';

/** A value that the page shows under a label of ours. */
export interface Pair {
  readonly kind: LabelKind;
  readonly label: string;
  readonly value: string;
  /** Where the value stands. */
  readonly node: Node;
  /** Of the label's leaf. */
  readonly index: number;
}

/** What is said within these is not continued outside: a link, a button, a tab, a table's column headers. */
const CLOSED = 'a,button,thead,[role=tab],[role=columnheader],[scope=col]';
const MOST_BUTTONS = 3;

/** The part of a text that can be a value of the kind. */
function valueIn(text: string, kind: LabelKind): string | undefined {
  if (kind === 'fact') return /\d/.exec(text)?.[0];
  if (!kind.endsWith('email')) return /^(?:gid:.+|[\w:./-]*\d[\w:./-]*)$/.exec(text)?.[0];
  const email = emailIn(text);
  return email && text.startsWith(email) ? email : undefined;
}

/** The label and value that begin at a leaf: in its own text, or with the leaf that it labels. */
export function pairAt(leaves: readonly Leaf[], index: number): Pair | undefined {
  const leaf = leaves[index];
  if (!leaf) return undefined;
  const whole = labelKind(leaf.text);
  const partner = whole ? partnerOf(leaves, index, whole) : leaf;
  const [label, rest] = whole ? [leaf.text, partner?.text] : splitText(leaf.text);
  const kind = whole ?? labelKind(label);
  const value = kind && valueIn(rest ?? '', kind);
  return kind && value && partner ? { kind, label, value, node: partner.node, index } : undefined;
}

/** Whether a text says something of an email in it, and not by a label of ours. */
export function isProse(text: string): boolean {
  const [words] = splitText(text);
  return /\p{L}/u.test(words) && !labelKind(words);
}

/** A dash, or an email of which not all is shown: "a…e@", "x" or another sign again and again. */
const WITHHELD = /^[-–—]+$|[*•●…]|\.\.|([#_])\1|x{4}/i;

/** Whether a leaf is a label for an email which the page does not tell. */
export function withholdsEmail(leaves: readonly Leaf[], index: number): boolean {
  const text = leaves[index]?.text ?? '';
  if (!labelKind(text)?.endsWith('email') && !text.includes('@')) return false;
  const [label, rest = partnerOf(leaves, index, 'email')?.text ?? ''] = splitText(text);
  return WITHHELD.test(rest) && Boolean(labelKind(label || text)?.endsWith('email'));
}

/** Whether a leaf is a label for an email in whose place something else stands: "Not given". */
export function lacksEmail(leaves: readonly Leaf[], index: number): boolean {
  if (!labelKind(leaves[index]?.text ?? '')?.endsWith('email')) return false;
  const partner = partnerOf(leaves, index, 'email');
  return partner !== undefined && !emailIn(partner.text) && closest(partner.node, 'dd,dt,td') !== null;
}

/**
 * The leaf that a label names: the neighbour with whom it shares the smaller element, the next one where
 * both are as near. So it holds for dl, tables, div pairs and cards that put the value above its label.
 * Buttons between the two ("Copy") are passed over.
 */
function partnerOf(leaves: readonly Leaf[], index: number, kind: LabelKind): Leaf | undefined {
  const [previous, next] = [leaves[index - 1], leaves[index + 1]];
  for (let at: Node | null = leaves[index]?.node ?? null; at; at = parentOf(at)) {
    const shared = at;
    if (next && contains(shared, next.node)) {
      return leaves
        .slice(index + 1, index + 1 + MOST_BUTTONS)
        .find(
          ({ text, node }) => contains(shared, node) && (valueIn(text, kind) || !closest(node, 'button')),
        );
    }
    if (previous && contains(shared, previous.node)) return previous;
    if (isElement(shared) && matches(shared, CLOSED)) return undefined;
  }
  return undefined;
}
