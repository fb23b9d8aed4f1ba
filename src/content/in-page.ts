import { windowOf } from './safe-dom.ts';

/** In CSS pixels of a viewport: that of the page, where no frame is named. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The frame that a node is drawn in; null: the page itself. */
export const frameOf = (node: Node): Element | null => windowOf(node)?.frameElement ?? null;

/** Where in the viewport around it a frame draws what is at a place in its own. */
export function outOf(frame: Element, { left, top, right, bottom }: Rect): Rect {
  const box = Element.prototype.getBoundingClientRect.call(frame);
  const scale = box.width / Reflect.get(HTMLElement.prototype, 'offsetWidth', frame);
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  const across = Reflect.get(Element.prototype, 'clientLeft', frame) + Number.parseFloat(paddingLeft);
  const down = Reflect.get(Element.prototype, 'clientTop', frame) + Number.parseFloat(paddingTop);
  return {
    left: box.left + (across + left) * scale,
    top: box.top + (down + top) * scale,
    right: box.left + (across + right) * scale,
    bottom: box.top + (down + bottom) * scale,
  };
}

/** Where the page draws what is at a place in the viewport of a node's document. */
export function inPage(node: Node, rect: Rect): Rect {
  const frame = frameOf(node);
  return frame ? inPage(frame, outOf(frame, rect)) : rect;
}

/** What frames leave in sight of a node's document; of the page itself, its viewport. */
export function sightOf(node: Node): Rect {
  const { innerWidth = 0, innerHeight = 0 } = windowOf(node) ?? {};
  const own = inPage(node, { left: 0, top: 0, right: innerWidth, bottom: innerHeight });
  const frame = frameOf(node);
  return frame ? common(own, sightOf(frame)) : own;
}

/** Where both are; where they do not meet, what has no width or no height. */
export function common(rect: Rect, other: Rect): Rect {
  const [left, top] = [Math.max(rect.left, other.left), Math.max(rect.top, other.top)];
  return {
    left,
    top,
    right: Math.max(left, Math.min(rect.right, other.right)),
    bottom: Math.max(top, Math.min(rect.bottom, other.bottom)),
  };
}
