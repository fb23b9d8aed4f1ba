import type { FieldId } from '../../domain/field.ts';
import { sharedScope } from '../shared-scope.ts';

/** Where on the page a field's value stands: a text, or the control that holds it. */
export type ShownNodes = ReadonlyMap<FieldId, Node>;

/** From the reader to the overlay, which draws marks beside the values. */
export function setShownNodes(nodes: ShownNodes): void {
  const scope = sharedScope();
  scope.shownNodes = nodes;
  scope.onShownNodes?.();
}

/** Told at once, then after each reading of the page. */
export function followShownNodes(onNodes: (nodes: ShownNodes) => void, signal: AbortSignal): void {
  const scope = sharedScope();
  const tell = (): void => {
    if (!signal.aborted) onNodes(scope.shownNodes ?? new Map());
  };
  scope.onShownNodes = tell;
  tell();
}
