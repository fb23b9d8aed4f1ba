import type { FoundValue } from './find-value.ts';

/** Where on the page a value stands: in a text, or in the control that holds it. */
export interface ShownNode extends FoundValue {
  /** What names it. */
  readonly label: Node;
}
