import { emailIn } from './email.ts';
import { decode } from './read-address.ts';
import { attributeOf, isElement, matches, textById } from './safe-dom.ts';

export const CONTROLS = 'input,textarea';
/** Elements that say more than the texts within them. */
export const TELLING = '[aria-label],[aria-labelledby],[href^="mailto:"]';

type Control = HTMLInputElement | HTMLTextAreaElement;

export const isControl = (element: Element): element is Control => matches(element, CONTROLS);

const PASSWORD = '[type=password]';

export const isPassword = (node: Node): boolean => isElement(node) && matches(node, PASSWORD);

export const accessibleName = (element: Element): string =>
  attributeOf(element, 'aria-label') || textById(element, attributeOf(element, 'aria-labelledby'));

/** A control reads as its label, then its value; an empty one, or a password, as a dash. */
export const controlTexts = (control: Control): readonly [label: string, value: string] => [
  accessibleName(control) || (control.labels?.[0]?.textContent ?? ''),
  (!matches(control, PASSWORD) && control.value.trim()) || '-',
];

/** Whom a link writes to; empty: nobody. */
export function linkedEmail(element: Element): string {
  const [scheme, address = ''] = attributeOf(element, 'href').split(':');
  return (scheme === 'mailto' && emailIn(decode(address))) || '';
}
