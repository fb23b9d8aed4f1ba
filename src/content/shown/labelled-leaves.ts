import type { Vendor } from '../../domain/error-code.ts';
import type { FieldId } from '../../domain/field.ts';
import { labelKind } from '../labels.ts';
import type { Leaf } from '../read-leaves.ts';
import { fieldOfLabel, isVague, speaksOfPoints } from './field-of-label.ts';
import { mayBeginWithLabel } from './label-meaning.ts';

/** What ends a label within a text; a title may hold one too: "LoyaltyLion: Total points: 1,240". */
const END_OF_LABEL = /[:=]/g;
/** Longer texts are prose. */
const LONGEST_IN_ONE = 120;
/** In leaves: what stands farther above titles no label. */
const LONGEST_ROW = 20;

export interface LabelWithin {
  readonly field: FieldId;
  /** The text after the label. */
  readonly rest: string;
  /** Whether a sign parts the two, rather than the first digit. */
  readonly isMarked: boolean;
}

/** A page's texts, and which of them are labels. */
export class LabelledLeaves {
  readonly all: readonly Leaf[];
  readonly #vendor: Vendor;
  readonly #fields: readonly (FieldId | null)[];
  /** As far as it was asked. */
  readonly #labels: boolean[] = [];

  constructor(all: readonly Leaf[], vendor: Vendor) {
    this.all = all;
    this.#vendor = vendor;
    this.#fields = all.map(({ text }) => fieldOfLabel(text, vendor));
  }

  fieldAt(index: number): FieldId | null {
    return this.#fields[index] ?? null;
  }

  isLabelAt(index: number): boolean {
    const known = this.#labels[index];
    const isLabel =
      known ?? (this.fieldAt(index) !== null || labelKind(this.all[index]?.text ?? '') !== null);
    this.#labels[index] = isLabel;
    return isLabel;
  }

  /** Whether the label's word is that of many things. */
  isVagueAt(index: number): boolean {
    return isVague(this.all[index]?.text ?? '');
  }

  /** Whether a vague label counts points: so says the title of its row, or the label of a field before it. */
  countsPoints(index: number): boolean {
    for (let at = index - 1; at > index - LONGEST_ROW; at--) {
      if (this.#isInVagueRow(at)) continue;
      const field = this.fieldAt(at) ?? this.fieldAt(at - 1);
      return field ? field.endsWith('points') : speaksOfPoints(this.all[at]?.text ?? '');
    }
    return false;
  }

  /** Whether a text is a vague label or a bare number. */
  #isInVagueRow(index: number): boolean {
    return this.isVagueAt(index) || !/\p{L}/u.test(this.all[index]?.text ?? 'x');
  }

  /** The label with which a text begins: "Approved points: 1,240", "Enrolled on 3 May 2024". */
  labelWithin(index: number): LabelWithin | null {
    const text = this.all[index]?.text ?? '';
    if (text.length > LONGEST_IN_ONE || !mayBeginWithLabel(text)) return null;
    for (const { index: end } of text.matchAll(END_OF_LABEL)) {
      const label = text.slice(0, end);
      const field = this.#clearField(label);
      if (field) return { field, rest: text.slice(end + 1).trim(), isMarked: true };
    }
    const words = text.split(' ');
    for (let count = words.findIndex((word) => /\d/.test(word)); count > 0; count--) {
      const field = this.#clearField(words.slice(0, count).join(' '));
      if (field) return { field, rest: words.slice(count).join(' '), isMarked: false };
    }
    return null;
  }

  #clearField(label: string): FieldId | null {
    const field = fieldOfLabel(label, this.#vendor);
    return field && !isVague(label) ? field : null;
  }
}
