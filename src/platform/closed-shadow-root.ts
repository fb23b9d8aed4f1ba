/**
 * The shadow root of an element, closed ones too; null: none, or the browser does not tell. Asked only of custom
 * elements, and of a `div` without children of its own: the answer costs 3 µs, too much for every element.
 */
export function closedShadowRoot(element: Element): ShadowRoot | null {
  const name: string = memberOf(element, 'localName');
  if (!(name.includes('-') || (name === 'div' && !memberOf(element, 'firstChild')))) return null;
  if (!(element instanceof HTMLElement)) return null;
  const inFirefox: ShadowRoot | null | undefined = memberOf(element, 'openOrClosedShadowRoot');
  return inFirefox ?? globalThis.chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
}

/** The prototype's own: a form's fields can be named like any member of the form. */
const memberOf = (element: Element, member: string) => Reflect.get(Element.prototype, member, element);
