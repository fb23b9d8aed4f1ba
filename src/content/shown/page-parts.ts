import { closest, contains, isElement, matches, parentOf } from '../safe-dom.ts';
import type { LabelledLeaves } from './labelled-leaves.ts';

/** What is said within these is not continued outside. */
const CLOSED = 'a,button,thead,[role=tab],[role=columnheader],[scope=col]';
/** Holds what names a value, never one; but for a control within its label. */
const NAMING = 'dt,th,label';
const CONTROL = 'input,textarea,select';
/** In leaves: a value is no farther from its label. */
const FARTHEST = 6;

/** Which of a page's texts stand together. Texts go by their index. */
export class PageParts {
  readonly #leaves: LabelledLeaves;

  constructor(leaves: LabelledLeaves) {
    this.#leaves = leaves;
  }

  node(index: number): Node | null {
    return this.#leaves.all[index]?.node ?? null;
  }

  has(part: Node, index: number): boolean {
    const node = this.node(index);
    return node !== null && contains(part, node);
  }

  isWithin(index: number, selector: string): boolean {
    const node = this.node(index);
    return node !== null && closest(node, selector) !== null;
  }

  /** The smallest element that holds more than the text, buttons apart; null: what it says ends with its element. */
  of(index: number): Node | null {
    const [before, after] = [this.#besides(index, -1), this.#besides(index, 1)];
    for (let at = this.node(index); at; at = parentOf(at)) {
      if (this.has(at, before) || this.has(at, after)) return at;
      if (isElement(at) && matches(at, CLOSED)) return null;
    }
    return null;
  }

  /** The next text in a direction, buttons apart: "Approved points", help, "1,240". */
  #besides(index: number, step: number): number {
    let at = index + step;
    while (Math.abs(at - index) < FARTHEST && this.isWithin(at, 'button')) at += step;
    return at;
  }

  /** The texts that follow in a part, buttons apart. */
  after(index: number, part: Node): readonly number[] {
    const texts: number[] = [];
    for (let at = index + 1; at <= index + FARTHEST && this.has(part, at); at++) {
      if (!this.isWithin(at, 'button')) texts.push(at);
    }
    return texts;
  }

  /** Whether a part holds the text and one other, buttons apart. */
  isPair(index: number, part: Node): boolean {
    const around = [-2, -1, 0, 1, 2].map((by) => index + by).filter((at) => this.has(part, at));
    return around.filter((at) => !this.isWithin(at, 'button')).length === 2;
  }

  /** Whether markup lets a label name a value: not another label, nor what stands outside of what is labelled. */
  mayName(label: number, value: number): boolean {
    const [namer, named] = [this.node(label), this.node(value)];
    if (!namer || !named) return false;
    const isControl = closest(named, CONTROL) !== null;
    if (!isControl && closest(named, NAMING)) return false;
    if (isElement(namer)) return contains(namer, named);
    const labelElement = closest(namer, 'label');
    const control = labelElement instanceof HTMLLabelElement ? labelElement.control : null;
    return control === null || contains(control, named);
  }

  /** The neighbours with whom a text stands closer together than with another one. */
  closerThan(index: number, other: number): readonly number[] {
    const part = this.of(index);
    if (!part || this.has(part, other)) return [];
    return [index - 1, index + 1].filter((at) => this.has(part, at));
  }
}
