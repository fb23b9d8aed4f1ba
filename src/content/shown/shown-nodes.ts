import { sharedScope } from '../shared-scope.ts';
import type { ShownNode } from './shown-node.ts';

/** From the reader to the overlay, which draws marks beside the values. */
export function setShownNodes(nodes: readonly ShownNode[]): void {
  const scope = sharedScope();
  scope.shownNodes = nodes;
  scope.onShownNodes?.();
}

/** Told at once, then after each reading of the page. */
export function followShownNodes(onNodes: (nodes: readonly ShownNode[]) => void, signal: AbortSignal): void {
  const scope = sharedScope();
  const tell = (): void => {
    if (!signal.aborted) onNodes(scope.shownNodes ?? []);
  };
  scope.onShownNodes = tell;
  tell();
}
