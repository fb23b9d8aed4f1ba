import { EMAIL } from './email.ts';
import { type LabelKind, labelKind } from './labels.ts';
import { partnerOf } from './pair-leaves.ts';
import type { Leaf } from './read-leaves.ts';

/** A value that the page shows under a label of ours. */
export interface Pair {
  readonly kind: LabelKind;
  readonly label: string;
  readonly value: string;
  /** Of the leaf with the label. */
  readonly index: number;
}

const EMAIL_FIRST = RegExp(`^${EMAIL.source}`, 'u');

const FITTING: Readonly<Record<LabelKind, RegExp>> = {
  email: EMAIL_FIRST,
  'customer-email': EMAIL_FIRST,
  'profile-id': /^#?[\w:.-]*\d[\w:.-]*$/,
  'customer-id': /^#?[\w:.-]*\d[\w:.-]*$/,
  name: /^[^\d@:]{2,80}$/,
  fact: /\d/,
};

const LONGEST = 300;
/** "Label: value", or "Label value" where the value holds a digit. */
const IN_ONE = /^([^:=：#]{2,40}?)\s*[:=：#]\s*(\S.*)$|^(\D{2,40}?)\s+(\S*\d\S*)$/;

/** Every label of ours with its value, in document order. */
export function* readPairs(leaves: readonly Leaf[]): Generator<Pair> {
  for (const [index, { text }] of leaves.entries()) {
    if (text.length > LONGEST) continue;
    const kind = labelKind(text);
    const [label, value] = kind ? [text, partnerOf(leaves, index, FITTING[kind])?.text] : splitLeaf(text);
    const ofKind = kind ?? (label === undefined ? null : labelKind(label));
    const found = ofKind && value !== undefined && FITTING[ofKind].exec(value);
    if (found && label !== undefined) yield { kind: ofKind, label, value: found[0].replace('#', ''), index };
  }
}

function splitLeaf(text: string): readonly (string | undefined)[] {
  const email = EMAIL.exec(text)?.[0];
  if (email !== undefined) return [text.replace(email, ''), email];
  const parts = IN_ONE.exec(text);
  return [parts?.[1] ?? parts?.[3], parts?.[2] ?? parts?.[4]];
}
