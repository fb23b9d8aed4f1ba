import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { installI18n } from '../../gallery/fake-i18n.ts';

installI18n();

/** Draws into an empty document, as a surface's entry does. */
export function show(node: ComponentChild): HTMLElement {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  void act(() => render(node, root));
  return root;
}

export const names = (root: ParentNode): readonly string[] =>
  [...root.querySelectorAll('button')].map((one) => nameOf(one));

/** The accessible name: an `aria-label`, else the text. */
const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent).replaceAll(/\s+/g, ' ').trim();

export function button(root: ParentNode, name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((one) => nameOf(one) === name);
  if (!found) throw new Error(`no button "${name}" among: ${names(root).join(', ')}`);
  return found;
}

export function press(root: ParentNode, name: string): void {
  void act(() => button(root, name).click());
}

export function find(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

export function findInput(root: ParentNode, selector: string): HTMLInputElement {
  const found = root.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`no input matches ${selector}`);
  return found;
}

/** After one turn of the event loop: every answer at hand has been drawn. */
export const settled = (): Promise<void> => act(() => new Promise<void>((done) => setTimeout(done)));
