import type { FieldId } from '../../domain/field.ts';
import { fieldOf } from '../../domain/field-record.ts';
import { readShown } from '../../domain/shown/read-shown.ts';
import type { Reading } from '../../domain/shown/reading.ts';
import type { Leaf } from '../read-leaves.ts';
import { closest, contains, matches, parentOf } from '../safe-dom.ts';
import type { LabelledLeaves } from './labelled-leaves.ts';

/** A field's value as it stands beside its label. */
export interface FoundValue {
  readonly field: FieldId;
  readonly text: string;
  readonly node: Node;
  readonly reading: Reading;
}

/** A label with the smallest element that holds more than itself. */
interface Labelled {
  readonly field: FieldId;
  readonly index: number;
  readonly part: Node;
}

/** What is said within these is not continued outside. */
const CLOSED = 'a,button,thead,[role=tab],[role=columnheader],[scope=col]';
const HEADER = 'th,[role=columnheader]';
/** Names one value whatever stands around it. */
const NAMES_ONE = 'dt,label,th,[aria-label],[aria-labelledby],input,textarea';
/** Stands before what it names. */
const LEADS = 'dt,th';
/** In leaves: a value is no farther from its label. */
const FARTHEST = 6;
/** In leaves: a longer row of values and labels is none. */
const LONGEST_ROW = 60;
/** Among so many leaves around a label another pair is looked for. */
const NEAR = 12;

/** Any text can be a tier's name. */
const isName = (field: FieldId): boolean => fieldOf(field).kind === 'text' && field !== 'insights_segment';

/** Finds the values that labels name. */
export class ValueFinder {
  readonly #leaves: LabelledLeaves;

  constructor(leaves: LabelledLeaves) {
    this.#leaves = leaves;
  }

  /** The value whose label begins at a leaf: in its own text, or in a leaf beside it. */
  at(index: number): FoundValue | null {
    const field = this.#leaves.fieldAt(index);
    if (field) return this.#beside(index, field);
    const inOne = this.#leaves.labelWithin(index);
    const leaf = this.#leaves.all[index];
    if (!leaf || !inOne || (isName(inOne.field) && !inOne.isMarked)) return null;
    return this.#read(inOne.field, { text: inOne.rest, node: leaf.node });
  }

  #read(field: FieldId, { text, node }: Pick<Leaf, 'text' | 'node'>): FoundValue | null {
    if (closest(node, 'button') || (isName(field) && this.#leaves.isLabel(text))) return null;
    const reading = readShown(field, text, this.#leaves.language);
    return reading.state === 'unread' ? null : { field, text, node, reading };
  }

  #readAt(field: FieldId, index: number): FoundValue | null {
    const leaf = this.#leaves.all[index];
    return leaf ? this.#read(field, leaf) : null;
  }

  /** After its label; before it in a card, or a row of them, that puts the value above. */
  #beside(index: number, field: FieldId): FoundValue | null {
    const part = this.#partOf(index);
    if (!part) return null;
    const label = { field, index, part };
    const isBelow = this.#isBelowValues(label);
    if (!this.#isIn(part, index + 1))
      return isBelow ? this.#sure(label, this.#readAt(field, index - 1)) : null;
    return isBelow ? null : this.#sure(label, this.#following(label));
  }

  #partOf(index: number): Node | null {
    for (let at: Node | null = this.#leaves.all[index]?.node ?? null; at; at = parentOf(at)) {
      if (this.#isIn(at, index - 1) || this.#isIn(at, index + 1)) return at;
      if (at instanceof Element && matches(at, CLOSED)) return null;
    }
    return null;
  }

  #isIn(part: Node, index: number): boolean {
    const leaf = this.#leaves.all[index];
    return leaf !== undefined && contains(part, leaf.node);
  }

  /** The text after the label, buttons apart; none where another before the next label could be the value too. */
  #following({ field, index, part }: Labelled): FoundValue | null {
    const texts = this.#textsAfter(index, part);
    const [first, ...more] = texts;
    const value = first === undefined ? null : this.#readAt(field, first);
    // "Blocked" is a label, and what a status says.
    if (!value || isName(field)) return value;
    const end = more.findIndex((at) => this.#leaves.isLabelAt(at));
    const rivals = end === -1 ? more : more.slice(0, end);
    return rivals.some((at) => this.#readAt(field, at)) ? null : value;
  }

  #textsAfter(index: number, part: Node): readonly number[] {
    const texts: number[] = [];
    for (let at = index + 1; at <= index + FARTHEST && this.#isIn(part, at); at++) {
      if (!this.#isButton(at, part)) texts.push(at);
    }
    return texts;
  }

  #isButton(index: number, part: Node): boolean {
    return closest(this.#leaves.all[index]?.node ?? part, 'button') !== null;
  }

  /** Whether in a row of values and labels the values come first: the first of its labels tells. */
  #isBelowValues({ index, part }: Labelled): boolean {
    if (closest(this.#leaves.all[index]?.node ?? part, LEADS)) return false;
    let first = index;
    while (this.#leaves.isLabelAt(first - 2) && this.#isIn(part, first - 2)) {
      first -= 2;
      if (index - first > LONGEST_ROW) return true; // too long to tell
    }
    if (!this.#isIn(part, first - 1)) return false;
    const field = this.#leaves.fieldAt(first);
    if (field) return this.#readAt(field, first - 1) !== null;
    return /[\d@]/.test(this.#leaves.all[first - 1]?.text ?? '');
  }

  /** A name must stand where only a value can, not in a row of headings. */
  #sure(label: Labelled, value: FoundValue | null): FoundValue | null {
    const leaf = this.#leaves.all[label.index];
    if (!leaf || !value || (closest(leaf.node, HEADER) && closest(value.node, HEADER))) return null;
    const isAlone = !isName(value.field) || closest(leaf.node, NAMES_ONE) !== null;
    return isAlone || this.#isOnlyPair(label) || this.#isAmongPairs(label) ? value : null;
  }

  #isOnlyPair({ index, part }: Labelled): boolean {
    const around = [index - 2, index - 1, index, index + 1, index + 2].filter((at) => this.#isIn(part, at));
    return around.filter((at) => !this.#isButton(at, part)).length === 2;
  }

  /** Whether another label around has its value, one that is not just any text. */
  #isAmongPairs({ index, part }: Labelled): boolean {
    for (let at = index - NEAR; at <= index + NEAR; at++) {
      const field = at === index ? null : this.#leaves.fieldAt(at);
      const isPair = field && !isName(field) && this.#readAt(field, at + 1) !== null;
      if (isPair && this.#isIn(part, at) && this.#isIn(part, at + 1)) return true;
    }
    return false;
  }
}
