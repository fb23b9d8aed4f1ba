import { perFrame } from '../per-frame.ts';
import { contains, isElement, isInThisDocument, listen, parentOf } from '../safe-dom.ts';
import { type Rect, spotBeside } from './spot-beside.ts';

/** A value on the page, and the mark that belongs beside it. */
export interface ValueMark {
  readonly node: Node;
  readonly mark: HTMLElement;
}

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['class', 'style', 'hidden', 'open'],
};

/**
 * Keeps each mark beside its value until the signal aborts, wherever the page scrolls, folds or moves it. The
 * browser's own intersections tell what nested scrollers leave in sight, after its layout: nothing is laid out
 * for us, and nothing is done in a hidden tab.
 */
export function placeMarks(marks: readonly ValueMark[], signal: AbortSignal): void {
  if (signal.aborted || marks.length === 0) return;
  const elements = new Set(marks.flatMap(({ node }) => elementOf(node) ?? []));
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      for (const mark of marks) if (elementOf(mark.node) === entry.target) place(mark, entry);
    }
  });
  // Whoever is observed anew is told of once, as things are then.
  const look = perFrame(() => {
    for (const element of elements) {
      observer.unobserve(element);
      observer.observe(element);
    }
  }, signal);
  const changes = new MutationObserver(look);
  changes.observe(document, WATCHED);
  for (const type of ['scroll', 'resize', 'transitionend', 'load'])
    listen(window, type, look, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    changes.disconnect();
  });
  look();
}

const elementOf = (node: Node): Element | null => {
  const element = isElement(node) ? node : parentOf(node);
  return element && isElement(element) && isInThisDocument(element) ? element : null;
};

function place({ node, mark }: ValueMark, entry: IntersectionObserverEntry): void {
  const { target, isIntersecting, intersectionRect: seen, rootBounds: view } = entry;
  const value = isIntersecting ? endOf(node) : null;
  const spot = value && view && spotBeside({ value, seen, view, isRightToLeft: isRightToLeft(target) });
  mark.hidden = !spot || !isOnTop(target, value);
  if (!spot) return;
  mark.style.transform = `translate(${spot.left}px, ${spot.top}px)`;
  mark.dataset['tip'] = `${spot.tip.below ? 'below' : 'above'} ${spot.tip.toRight ? 'right' : 'left'}`;
}

const isRightToLeft = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

/** Whether nothing else is drawn over the value: a bar that stays while the page scrolls, a dialog, our panel. */
function isOnTop(target: Element, { left, top, right, bottom }: Rect): boolean {
  const hit: Element | null = Document.prototype.elementFromPoint.call(
    document,
    (left + right) / 2,
    (top + bottom) / 2,
  );
  const around = parentOf(parentOf(target) ?? target) ?? target; // a link may be stretched over its card
  return hit === null || contains(around, hit) || contains(hit, target);
}

/** The last line of a value's text, or the whole of a control. */
function endOf(node: Node): Rect | null {
  if (isElement(node)) return Element.prototype.getBoundingClientRect.call(node);
  const range = new Range();
  range.selectNodeContents(node);
  return [...range.getClientRects()].at(-1) ?? null;
}
