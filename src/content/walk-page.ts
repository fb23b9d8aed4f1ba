import { allMatching, innerTree, isElement, matches, nameOf, walk } from './safe-dom.ts';

export type Tree = Document | ShadowRoot;

export interface PageVisitor {
  /** Told of each tree of the page, the document first. */
  readonly onTree: ((tree: Tree) => void) | undefined;
  /** The elements that are told. */
  readonly selector: string;
  /** `false`: what is below it is passed over. */
  readonly onElement: (element: Element) => boolean;
  readonly onText: (text: string, node: Node) => void;
}

/** Our own panel. */
export const OURS = '[data-loyalty-lens]';

/**
 * Tells a page in the order in which it reads: into shadow roots, open or closed, before their hosts' own children,
 * and into frames of the dashboard's own host. What foreign and sandboxed frames hold is nobody's claim.
 */
export function walkPage(tree: Tree, visitor: PageVisitor): void {
  visitor.onTree?.(tree);
  const told = new Set<Node>(allMatching(tree, `${visitor.selector},${OURS}`));
  const walker = walk(tree);
  let node = walker.nextNode();
  while (node) {
    const isPassedOver = isElement(node) && !enter(node, told.has(node), visitor);
    if (!isElement(node)) visitor.onText(node.nodeValue ?? '', node);
    node = isPassedOver ? nextOutside(walker) : walker.nextNode();
  }
}

function enter(element: Element, isTold: boolean, visitor: PageVisitor): boolean {
  if (isTold && (matches(element, OURS) || !visitor.onElement(element))) return false;
  const inner = innerTree(element);
  if (inner) walkPage(inner, visitor);
  return nameOf(element) !== 'iframe';
}

/** The next node that is not within the current one. */
function nextOutside(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next || !walker.parentNode()) return next;
  }
}
