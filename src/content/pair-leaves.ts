import { emailIn } from './email.ts';
import { splitText } from './label-in-text.ts';
import { type LabelKind, labelKind } from './labels.ts';
import type { Leaf } from './read-leaves.ts';
import { closest, contains, matches, parentOf } from './safe-dom.ts';

/** A value that the page shows under a label of ours. */
export interface Pair {
  readonly kind: LabelKind;
  readonly label: string;
  readonly value: string;
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
  const text = leaves[index]?.text ?? '';
  const whole = labelKind(text);
  const [label, rest] = whole ? [text, partnerOf(leaves, index, whole)] : splitText(text);
  const kind = whole ?? labelKind(label);
  const value = kind && valueIn(rest ?? '', kind);
  return kind && value ? { kind, label, value } : undefined;
}

/**
 * The text that a label names: of the neighbour with whom it shares the smaller element, the next one where
 * both are as near. So it holds for dl, tables, div pairs and cards that put the value above its label.
 * Buttons between the two ("Copy") are passed over.
 */
function partnerOf(leaves: readonly Leaf[], index: number, kind: LabelKind): string | undefined {
  const [previous, next] = [leaves[index - 1], leaves[index + 1]];
  for (let at: Node | null = leaves[index]?.node ?? null; at; at = parentOf(at)) {
    const shared = at;
    if (next && contains(shared, next.node)) {
      return leaves
        .slice(index + 1, index + 1 + MOST_BUTTONS)
        .find(({ text, node }) => contains(shared, node) && (valueIn(text, kind) || !closest(node, 'button')))
        ?.text;
    }
    if (previous && contains(shared, previous.node)) return previous.text;
    if (shared instanceof Element && matches(shared, CLOSED)) return undefined;
  }
  return undefined;
}
