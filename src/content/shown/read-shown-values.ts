import type { Vendor } from '../../domain/error-code.ts';
import { MOST_TEXTS } from '../../domain/shown/shown-page.ts';
import { othersParts } from '../others-parts.ts';
import { isInChrome } from '../outside-content.ts';
import type { Leaf } from '../read-leaves.ts';
import { closest } from '../safe-dom.ts';
import { isOfSomebodyElse } from '../somebody-else.ts';
import { ValueFinder } from './find-value.ts';
import { LabelledLeaves } from './labelled-leaves.ts';
import type { ShownNode } from './shown-node.ts';

/** A table of many: its columns have names of their own. Two columns are labels and values. */
const TABLE = 'table,[role=table],[role=grid]';
const COLUMNS = 'thead th,[role=columnheader],[scope=col]';

export interface PageFacts {
  readonly vendor: Vendor;
  /** The customer's own; several: one of them is. */
  readonly emails: readonly string[];
}

/**
 * What looks like a value of the customer's fields on a page: the worker reads them. What stands
 * in the page's bars, in a table of many, in a part titled as somebody else's or around somebody else's email is
 * not the customer's; nor what stands around one of several emails, while nobody knows which is.
 */
export function readShownValues(
  leaves: readonly Leaf[],
  { vendor, emails }: PageFacts,
): readonly ShownNode[] {
  const finder = new ValueFinder(new LabelledLeaves(leaves, vendor));
  const isOthers = othersParts(leaves, emails);
  const isOwn = ({ index, value: { node } }: Candidate): boolean =>
    !isInChrome(node) && !isInTableOfMany(node) && !isOthers(index, node) && !isOfSomebodyElse(leaves, index);
  const found = leaves.flatMap(({ node: label }, index) => {
    const value = finder.at(index);
    return value ? [{ index, value: { ...value, label } }] : [];
  });
  return [...Map.groupBy(found, ({ value }) => value.field).values()].flatMap((ofField) =>
    ofField.length > MOST_TEXTS ? [] : ofField.filter(isOwn).map(({ value }) => value),
  );
}

interface Candidate {
  /** Of its label's leaf. */
  readonly index: number;
  readonly value: ShownNode;
}

function isInTableOfMany(node: Node): boolean {
  const table = closest(node, TABLE);
  return table !== null && Element.prototype.querySelectorAll.call(table, COLUMNS).length > 2;
}
