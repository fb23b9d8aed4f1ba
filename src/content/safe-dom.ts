import { closedShadowRoot } from '../platform/closed-shadow-root.ts';

/**
 * DOM access that a page cannot redirect. `<form><input name="parentNode"></form>` and `<img name="title">`
 * replace members of that form and of the document for every script, extensions included; the prototypes'
 * own members stay what they are. `instanceof` does not know the nodes of a frame. Upwards, a shadow root
 * continues in its host, and a frame's document in its frame.
 */
const typeOf = (node: Node): number => Reflect.get(Node.prototype, 'nodeType', node);

export const isElement = (node: Node): node is Element => typeOf(node) === 1;

const isDocument = (node: Node): node is Document => typeOf(node) === 9;

export const nameOf = (element: Element): string => Reflect.get(Element.prototype, 'localName', element);

/** The document or shadow root that a node stands in. */
const treeOf = (node: Node): Node => Node.prototype.getRootNode.call(node);

/** The element that holds a tree: a shadow root's host, a document's frame. */
function holderOf(tree: Node): Element | null {
  if (isDocument(tree)) return viewOf(tree)?.frameElement ?? null;
  return typeOf(tree) === 11 ? Reflect.get(ShadowRoot.prototype, 'host', tree) : null;
}

export const parentOf = (node: Node): Node | null =>
  Reflect.get(Node.prototype, 'parentNode', node) ?? holderOf(node);

export const previousElementOf = (element: Element): Element | null =>
  Reflect.get(Element.prototype, 'previousElementSibling', element);

const documentOf = (node: Node): Document => Reflect.get(Node.prototype, 'ownerDocument', node) ?? document;

/** The window that a document is drawn in; null: it is drawn no more. */
const viewOf = (document: Document): Window | null =>
  Reflect.get(Document.prototype, 'defaultView', document);

/** The window that a node is drawn in. */
export const windowOf = (node: Node): Window | null => viewOf(documentOf(node));

/** The element at a point of the viewport that another is drawn in, as their document sees it. */
export const elementAt = (beside: Element, x: number, y: number): Element | null =>
  Document.prototype.elementFromPoint.call(documentOf(beside), x, y);

/** Where the events of a tree can be listened to, those that tell of its window too. */
export const eventsOf = (tree: Node): EventTarget => (isDocument(tree) && viewOf(tree)) || tree;

/** The trees that a node stands in, its own first, the page's document last. */
export function treesAround(node: Node): readonly Node[] {
  const tree = treeOf(node);
  const holder = holderOf(tree);
  return [tree, ...(holder ? treesAround(holder) : [])];
}

export function contains(node: Node, other: Node): boolean {
  if (Node.prototype.contains.call(node, other)) return true;
  const holder = holderOf(treeOf(other));
  return holder !== null && contains(node, holder);
}

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
  const found = isElement(node) && Element.prototype.closest.call(node, selector);
  if (found) return found;
  const next = isElement(node) ? holderOf(treeOf(node)) : parentOf(node);
  return next && closest(next, selector);
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

export const allMatching = (tree: Node, selector: string): Iterable<Element> =>
  (isDocument(tree) ? Document : DocumentFragment).prototype.querySelectorAll.call(tree, selector);

/** `NodeFilter.SHOW_ELEMENT` and `SHOW_TEXT`. */
const ELEMENTS_AND_TEXTS = 5;

/** Steps through elements and texts in document order. Without a filter, which would cost twenty times the walk. */
export const walk = (tree: Node): TreeWalker =>
  Document.prototype.createTreeWalker.call(document, tree, ELEMENTS_AND_TEXTS);

/** The text of the element with an id in the tree of another; none where the page redirected it. */
export function textById(element: Element, id: string): string {
  const [found] = id ? allMatching(treeOf(element), `#${CSS.escape(id)}`) : [];
  const text: unknown = found?.textContent;
  return typeof text === 'string' ? text : '';
}

/** `window` and `document` too lose `addEventListener` to an element of that name. */
export const listen = (
  target: EventTarget,
  type: string,
  listener: (event: Event) => void,
  options: AddEventListenerOptions,
): void => EventTarget.prototype.addEventListener.call(target, type, listener, options);

/** What an element shows in place of its own children: a shadow root, or a page of the same host in a frame. */
export function innerTree(element: Element): Document | ShadowRoot | null {
  if (nameOf(element) !== 'iframe')
    return Reflect.get(Element.prototype, 'shadowRoot', element) ?? closedShadowRoot(element);
  const inner: Document | null = Reflect.get(HTMLIFrameElement.prototype, 'contentDocument', element);
  // A sandboxed frame holds what is not trusted; one without an address of its own, what came from elsewhere.
  return inner?.location?.host === location.host && !matches(element, '[sandbox]') ? inner : null;
}
