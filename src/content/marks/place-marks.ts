import { common, frameOf, inPage, outOf, type Rect, sightOf } from '../in-page.ts';
import { perFrame } from '../per-frame.ts';
import {
  contains,
  elementAt,
  eventsOf,
  isElement,
  listen,
  nameOf,
  parentOf,
  treesAround,
} from '../safe-dom.ts';
import { type AsRead, isAsRead } from './as-read.ts';
import { spotBeside } from './spot-beside.ts';

/** A value on the page, and the mark that belongs beside it. */
export interface ValueMark {
  readonly value: AsRead;
  readonly mark: HTMLElement;
}

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['class', 'style', 'hidden', 'open'],
};
/** `pagehide`: a frame goes on to another page. */
const MOVING = ['scroll', 'resize', 'transitionend', 'load', 'pagehide'];

/**
 * Keeps each mark beside its value until the signal aborts, wherever the page scrolls, folds or moves it. The
 * browser's own intersections tell what nested scrollers and frames leave in sight, after its layout: nothing is
 * laid out for us, and nothing is done in a hidden tab.
 */
export function placeMarks(marks: readonly ValueMark[], signal: AbortSignal): void {
  if (signal.aborted || marks.length === 0) return;
  const elements = new Set(marks.flatMap(({ value }) => elementOf(value.node) ?? []));
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      for (const mark of marks) if (elementOf(mark.value.node) === entry.target) place(mark, entry);
    }
  });
  const hideChanged = (): void => {
    for (const { value, mark } of marks) mark.hidden ||= !isAsRead(value);
  };
  // Whoever is observed anew is told of once, as things are then.
  const look = perFrame(() => {
    hideChanged();
    for (const element of elements) {
      observer.unobserve(element);
      observer.observe(element);
    }
  }, signal);
  const changes = new MutationObserver(() => {
    hideChanged();
    look();
  });
  for (const tree of new Set([...elements].flatMap(treesAround))) {
    changes.observe(tree, WATCHED);
    for (const type of MOVING) listen(eventsOf(tree), type, look, { signal, capture: true, passive: true });
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    changes.disconnect();
  });
  look();
}

const elementOf = (node: Node): Element | null => {
  const element = isElement(node) ? node : parentOf(node);
  return element && isElement(element) ? element : null;
};

/** What is measured in a frame is the frame's; only `rootBounds` is the page's. */
function place({ value, mark }: ValueMark, entry: IntersectionObserverEntry): void {
  const { target, isIntersecting, intersectionRect: seen, rootBounds: view } = entry;
  const end = isIntersecting && isAsRead(value) ? endOf(value.node) : null;
  const spot =
    end &&
    view &&
    spotBeside({
      value: inPage(target, end),
      seen: inPage(target, seen),
      room: common(view, sightOf(target)),
      view,
      isRightToLeft: isRightToLeft(target),
    });
  mark.hidden = !spot || !isOnTop(target, end);
  if (!spot) return;
  mark.style.transform = `translate(${spot.left}px, ${spot.top}px)`;
  mark.dataset['tip'] = `${spot.tip.below ? 'below' : 'above'} ${spot.tip.toRight ? 'right' : 'left'}`;
}

const isRightToLeft = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

/** Whether nothing else is drawn over the value, or its frame: a bar that stays while the page scrolls, a dialog. */
function isOnTop(element: Element, rect: Rect): boolean {
  const { left, top, right, bottom } = rect;
  const hit = elementAt(element, (left + right) / 2, (top + bottom) / 2);
  // A link may be stretched over its card.
  const around = nameOf(element) === 'iframe' ? element : (parentOf(parentOf(element) ?? element) ?? element);
  if (hit !== null && !contains(around, hit) && !contains(hit, element)) return false;
  const frame = frameOf(element);
  return !frame || isOnTop(frame, outOf(frame, rect));
}

/** The last line of a value's text, or the whole of a control. */
function endOf(node: Node): Rect | null {
  if (isElement(node)) return Element.prototype.getBoundingClientRect.call(node);
  const range = new Range();
  range.selectNodeContents(node);
  return [...range.getClientRects()].at(-1) ?? null;
}
