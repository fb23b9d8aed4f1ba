import { emailIn, LONGEST } from './email.ts';
import { labelKind, namesSomebodyElse } from './labels.ts';
import { decode } from './read-address.ts';
import { allMatching, attributeOf, contains, matches, textById, walk } from './safe-dom.ts';

/** One visible piece of text. In document order they are the page as it reads, whatever its markup. */
export interface Leaf {
  readonly text: string;
  /** The text node, or the element to which a typed value or an attribute's text belongs. */
  readonly node: Node;
  /** 1 to 6 in a heading, else 0. */
  readonly level: number;
}

const HIDDEN =
  'script,style,template,noscript,head,svg,option,iframe,[hidden],[aria-hidden=true],[data-loyalty-lens],[popover],dialog:not([open]),[type=hidden],[type=search],[style*="display:none"],[style*="display: none"]';
const TELLING = '[aria-label],[aria-labelledby],[href^="mailto:"]';
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';
const CONTROLS = 'input,textarea';
/** A dash stands for "no value"; other signs alone are decoration. */
const READABLE = /[\p{L}\d]|^[-–—]+$/u;

type Add = (text: string, node: Node) => void;

const ariaLabelOf = (document: Document, element: Element): string =>
  attributeOf(element, 'aria-label') || textById(document, attributeOf(element, 'aria-labelledby'));

export const isPassword = (node: Node): boolean =>
  node instanceof HTMLInputElement && node.type === 'password';

/** A control reads as its label, then its value; an empty one, or a password, as a dash. */
function readControl(document: Document, control: HTMLInputElement | HTMLTextAreaElement, add: Add): void {
  add(ariaLabelOf(document, control) || (control.labels?.[0]?.textContent ?? ''), control);
  add((!isPassword(control) && control.value.trim()) || '-', control);
}

/** An accessible name, where it tells something, and whom a link writes to. */
function readAttributes(document: Document, element: Element, add: Add): void {
  const name = ariaLabelOf(document, element);
  if (labelKind(name) || namesSomebodyElse(name) || emailIn(name)) add(name, element);
  const [scheme, address = ''] = attributeOf(element, 'href').split(':');
  if (scheme === 'mailto') add(emailIn(decode(address)) ?? '', element);
}

const levelOf = (heading: Element): number => Number(/^h(\d)$/i.exec(heading.localName)?.[1] ?? 2);

/** The page's visible text, without forcing style or layout: hidden is what its markup calls hidden. */
export function readLeaves(document: Document): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const special = new Set<Node>(allMatching(document, [HIDDEN, CONTROLS, HEADINGS, TELLING].join()));
  let heading: Element | undefined;
  let skipped: Element | undefined;
  const add: Add = (text, node) => {
    const trimmed = text.trim();
    if (trimmed.length > LONGEST || !READABLE.test(trimmed)) return;
    if (heading && !contains(heading, node)) heading = undefined;
    leaves.push({ text: trimmed, node, level: heading ? levelOf(heading) : 0 });
  };
  const enter = (element: Element): void => {
    if (matches(element, HIDDEN)) skipped = element;
    else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
      readControl(document, element, add);
      skipped = element;
    } else {
      if (matches(element, HEADINGS)) heading = element;
      readAttributes(document, element, add);
    }
  };
  const walker = walk(document);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (skipped && contains(skipped, node)) continue;
    skipped = undefined;
    if (node instanceof Text) add(node.data, node);
    else if (special.has(node) && node instanceof Element) enter(node);
  }
  return leaves;
}
