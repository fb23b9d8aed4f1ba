import { common, frameOf, inPage, sightOf } from '../in-page.ts';
import type { Leaf } from '../read-leaves.ts';
import { isElement, parentOf } from '../safe-dom.ts';
import { type EmailLeaf, emailLeaves } from './find-place.ts';

/** Where a candidate is on the screen, in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** An email that can be pointed at. */
export interface Candidate extends EmailLeaf {
  readonly node: Node;
}

/** Every email that is drawn, once for each place: a link's address and its text are one. */
export function candidatesIn(leaves: readonly Leaf[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const leaf of emailLeaves(leaves)) {
    const node = leaves[leaf.index]?.node;
    const previous = found.at(-1);
    const isSame = previous?.email === leaf.email && node && parentOf(node) === previous.node;
    if (node && isDrawn(node) && !isSame) found.push({ ...leaf, node });
  }
  return found;
}

/** As the page shows it, of which frames may cut off a part, or all: then it has no width or no height. */
export function boxOf(node: Node): Box {
  const { left, top, right, bottom } = common(inPage(node, rectOf(node)), sightOf(node));
  return { left, top, width: right - left, height: bottom - top };
}

/** In its own frame. To be asked before the next paint, where the browser knows without laying out anew. */
function rectOf(node: Node): DOMRect {
  if (isElement(node)) return Element.prototype.getBoundingClientRect.call(node);
  const range = new Range();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

/** In sight, or where it can be scrolled to. */
function isDrawn(node: Node): boolean {
  const { width, height } = rectOf(node);
  const frame = frameOf(node);
  return width > 0 && height > 0 && (!frame || isDrawn(frame));
}

/** How far beside a candidate a click still means it. */
const TOLERANCE_PX = 6;

/** The candidate under a point, the smallest where several are; null: none. */
export function candidateAt(
  boxes: readonly Box[],
  { x, y }: { readonly x: number; readonly y: number },
): number | null {
  const under = boxes.flatMap(({ left, top, width, height }, index) => {
    const isIn =
      width * height > 0 &&
      x >= left - TOLERANCE_PX &&
      x <= left + width + TOLERANCE_PX &&
      y >= top - TOLERANCE_PX &&
      y <= top + height + TOLERANCE_PX;
    return isIn ? [{ index, area: width * height }] : [];
  });
  return under.sort((a, b) => a.area - b.area)[0]?.index ?? null;
}
