import { type FieldId, kindOf } from '../../domain/field-kind.ts';
import { labelKind } from '../labels.ts';
import type { Leaf } from '../read-leaves.ts';
import { closest } from '../safe-dom.ts';
import { isOfLabels } from './field-of-label.ts';
import type { LabelledLeaves } from './labelled-leaves.ts';
import { looksLikeValue } from './looks-like.ts';
import { PageParts } from './page-parts.ts';

/** What looks like a field's value, as it stands beside its label. */
export interface FoundValue {
  readonly field: FieldId;
  readonly text: string;
  readonly node: Node;
}

/** A label with the smallest element that holds more than itself. */
interface Labelled {
  readonly field: FieldId;
  readonly index: number;
  readonly part: Node;
}

const HEADER = 'th,[role=columnheader]';
/** Names one value whatever stands around it. */
const NAMES_ONE = 'dt,label,th,[aria-label],[aria-labelledby],input,textarea';
/** Stands before what it names. */
const LEADS = 'dt,th';
/** In leaves: a longer row of values and labels is none. */
const LONGEST_ROW = 60;
/** Among so many leaves around a label another pair is looked for. */
const NEAR = 12;

/** Any text can be a tier's name. */
const isName = (field: FieldId): boolean => kindOf(field) === 'text' && field !== 'insights_segment';

/** Finds the values that labels name. */
export class ValueFinder {
  readonly #leaves: LabelledLeaves;
  readonly #parts: PageParts;

  constructor(leaves: LabelledLeaves) {
    this.#leaves = leaves;
    this.#parts = new PageParts(leaves);
  }

  /** The value whose label begins at a leaf: in its own text, or in a leaf beside it. */
  at(index: number): FoundValue | null {
    const field = this.#leaves.fieldAt(index);
    if (field) return this.#beside(index, field);
    const inOne = this.#leaves.labelWithin(index);
    const node = this.#parts.node(index);
    if (!node || !inOne || (isName(inOne.field) && !inOne.isMarked)) return null;
    return this.#read(inOne.field, { text: inOne.rest, node });
  }

  #read(field: FieldId, { text, node }: Pick<Leaf, 'text' | 'node'>): FoundValue | null {
    if (closest(node, 'button') || (isName(field) && (isOfLabels(text) || labelKind(text)))) return null;
    return looksLikeValue(field, text) ? { field, text, node } : null;
  }

  #readAt(field: FieldId, index: number): FoundValue | null {
    const leaf = this.#leaves.all[index];
    return leaf ? this.#read(field, leaf) : null;
  }

  /** After its label; before it in a card, or a row of them, that puts the value above. */
  #beside(index: number, field: FieldId): FoundValue | null {
    const part = this.#parts.of(index);
    if (!part) return null;
    const label = { field, index, part };
    const isBelow = this.#isBelowValues(label);
    if (!this.#parts.has(part, index + 1)) return isBelow ? this.#sure(label, index - 1) : null;
    return isBelow ? null : this.#following(label);
  }

  /** The text after the label, buttons apart; none where another before the next label could be the value too. */
  #following(label: Labelled): FoundValue | null {
    const { field, index, part } = label;
    const [first, ...more] = this.#parts.after(index, part);
    const value = first === undefined ? null : this.#sure(label, first);
    // "Blocked" is a label, and what a status says.
    if (!value || isName(field)) return value;
    const end = more.findIndex((at) => this.#leaves.isLabelAt(at));
    const rivals = end === -1 ? more : more.slice(0, end);
    return rivals.some((at) => this.#readAt(field, at)) ? null : value;
  }

  /** Whether in a row of values and labels the values come first: the first of its labels tells. */
  #isBelowValues({ index, part }: Labelled): boolean {
    if (this.#parts.isWithin(index, LEADS)) return false;
    let first = index;
    while (this.#leaves.isLabelAt(first - 2) && this.#parts.has(part, first - 2)) {
      first -= 2;
      if (index - first > LONGEST_ROW) return true; // too long to tell
    }
    if (!this.#parts.has(part, first - 1)) return false;
    const field = this.#leaves.fieldAt(first);
    if (field) return this.#readAt(field, first - 1) !== null;
    return /[\d@]/.test(this.#leaves.all[first - 1]?.text ?? '');
  }

  /** The value at an index, if nothing else can be meant: it may be the next one's, where the label's own is missing. */
  #sure(label: Labelled, at: number): FoundValue | null {
    const { field, index } = label;
    const value = this.#readAt(field, at);
    if (!value || !this.#parts.mayName(index, at) || this.#isOthers(value, at, index)) return null;
    if (this.#parts.isWithin(index, HEADER) && this.#parts.isWithin(at, HEADER)) return null;
    const isVague = this.#leaves.isVagueAt(index);
    if (isVague && !this.#leaves.countsPoints(index)) return null;
    return (!isVague && !isName(field)) || this.#parts.isWithin(index, NAMES_ONE) || this.#isPair(label)
      ? value
      : null;
  }

  /** Whether a value stands closer together with a text that is no part of it, as a unit is: with its own label. */
  #isOthers({ field, text, node }: FoundValue, at: number, label: number): boolean {
    return this.#parts.closerThan(at, label).some((other) => {
      const beside = this.#leaves.all[other]?.text ?? '';
      const whole = other < at ? `${beside} ${text}` : `${text} ${beside}`;
      return this.#read(field, { text: whole, node }) === null;
    });
  }

  /** Whether label and value stand alone, or among other pairs of the same element. */
  #isPair({ index, part }: Labelled): boolean {
    if (this.#parts.isPair(index, part)) return true;
    for (let at = index - NEAR; at <= index + NEAR; at++) {
      const field = at === index ? null : this.#leaves.fieldAt(at);
      const isOther = field && !isName(field) && this.#readAt(field, at + 1) !== null;
      if (isOther && this.#parts.of(at) === part && this.#parts.has(part, at + 1)) return true;
    }
    return false;
  }
}
