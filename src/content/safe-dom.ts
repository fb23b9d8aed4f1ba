/**
 * DOM access that a page cannot redirect. `<form><input name="parentNode"></form>` and `<img name="title">`
 * replace members of that form and of the document for every script, extensions included; the prototypes'
 * own members stay what they are.
 */
export const parentOf = (node: Node): Node | null => Reflect.get(Node.prototype, 'parentNode', node);

export const contains = (node: Node, other: Node): boolean => Node.prototype.contains.call(node, other);

export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

export const attributeOf = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name) ?? '';

export const textOf = (node: Node): string => Reflect.get(Node.prototype, 'textContent', node) ?? '';

/** The smallest node that holds both. */
export function sharedPart(node: Node, other: Node): Node {
  const parent = parentOf(node);
  return contains(node, other) || !parent ? node : sharedPart(parent, other);
}

/** The nearest element that matches, from the node itself upwards. */
export function closest(node: Node, selector: string): Element | null {
  const element = node instanceof Element ? node : parentOf(node);
  return element instanceof Element ? Element.prototype.closest.call(element, selector) : null;
}

/** Longer than any language's name. */
const LONGEST_LANGUAGE = 35;

export const titleOf = (document: Document): string => Reflect.get(Document.prototype, 'title', document);

/** The language that the page says it is in; '' where it says none. */
export function languageOf(document: Document): string {
  const root = rootOf(document);
  return root ? attributeOf(root, 'lang').slice(0, LONGEST_LANGUAGE) : '';
}

export const isHidden = (document: Document): boolean => Reflect.get(Document.prototype, 'hidden', document);

export const rootOf = (document: Document): Element | null =>
  Reflect.get(Document.prototype, 'documentElement', document);

export const allMatching = (document: Document, selector: string): Iterable<Element> =>
  Document.prototype.querySelectorAll.call(document, selector);

/** Steps through elements and texts in document order. Without a filter, which would cost twenty times the walk. */
export const walk = (document: Document): TreeWalker =>
  Document.prototype.createTreeWalker.call(
    document,
    document,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );

/** The text of the element with an id; none where the page redirected it. */
export function textById(document: Document, id: string): string {
  const text: unknown = Document.prototype.getElementById.call(document, id)?.textContent;
  return typeof text === 'string' ? text : '';
}

/** `window` and `document` too lose `addEventListener` to an element of that name. */
export const listen = (
  target: EventTarget,
  type: string,
  listener: (event: Event) => void,
  options: AddEventListenerOptions,
): void => EventTarget.prototype.addEventListener.call(target, type, listener, options);
