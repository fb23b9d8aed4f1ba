import { EMAIL } from './email.ts';
import { labelKind, namesSomebodyElse } from './labels.ts';
import { decode } from './read-address.ts';
import { attributeOf, contains, matches, textById } from './safe-dom.ts';

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
  if (labelKind(name) || namesSomebodyElse(name) || EMAIL.test(name)) add(name, element);
  add(EMAIL.exec(decode(attributeOf(element, 'href').replace('mailto:', '')))?.[0] ?? '', element);
}

function levelOf(element: Element): number {
  const tag = element.localName;
  return /^h[1-6]$/i.test(tag) ? Number(tag[1]) : attributeOf(element, 'role') === 'heading' ? 2 : 0;
}

/** The page's visible text, without forcing style or layout: hidden is what its markup calls hidden. */
export function readLeaves(document: Document): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let heading: Element | undefined;
  const add: Add = (text, node) => {
    const trimmed = text.trim();
    if (!READABLE.test(trimmed)) return;
    leaves.push({ text: trimmed, node, level: heading && contains(heading, node) ? levelOf(heading) : 0 });
  };
  const acceptNode = (node: Node): number => {
    if (node instanceof Text) add(node.data, node);
    else if (node instanceof Element) {
      if (matches(node, HIDDEN)) return NodeFilter.FILTER_REJECT;
      if (levelOf(node)) heading = node;
      if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) {
        readControl(document, node, add);
        return NodeFilter.FILTER_REJECT;
      }
      if (matches(node, TELLING)) readAttributes(document, node, add);
    }
    return NodeFilter.FILTER_SKIP;
  };
  // Every node is skipped or rejected, so that the first step walks the whole document.
  const shown = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  Document.prototype.createTreeWalker.call(document, document, shown, acceptNode).nextNode();
  return leaves;
}
