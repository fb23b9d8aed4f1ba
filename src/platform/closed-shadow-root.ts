/** Elements that may hold a closed shadow root: the browser's answer costs 3 µs each, too much to ask for all. */
const HOST = /-|^(?:article|div|main|section|span)$/;

/**
 * The shadow root of an element, closed ones too: custom elements, and others without children of their own.
 * Null: none, or the browser does not tell.
 */
export function closedShadowRoot(element: Element): ShadowRoot | null {
  const name = element.localName;
  if (!HOST.test(name) || (element.firstChild && !name.includes('-'))) return null;
  if (!(element instanceof HTMLElement)) return null;
  const inFirefox: ShadowRoot | null | undefined = Reflect.get(element, 'openOrClosedShadowRoot');
  return inFirefox ?? globalThis.chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
}
