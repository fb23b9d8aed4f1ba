import { contains, textOf } from '../safe-dom.ts';
import type { ShownNode } from '../shown/shown-node.ts';

/** A value of the page, with what it and its label said when they were read. */
export interface AsRead extends ShownNode {
  readonly said: string;
}

const says = ({ label, node }: ShownNode): string => `${textOf(label)}\n${textOf(node)}`;

export const asRead = (value: ShownNode): AsRead => ({ ...value, said: says(value) });

/**
 * Whether it still stands there. A list that draws only what is in view puts other fields into the rows that it
 * has, and a frame goes on to another page, before any of that is read anew.
 */
export const isAsRead = (value: AsRead): boolean =>
  contains(document, value.node) && says(value) === value.said;
