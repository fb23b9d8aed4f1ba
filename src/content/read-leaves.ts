import { decode } from './decode.ts';
import { EMAIL } from './email.ts';
import { labelKind, namesSomebodyElse } from './labels.ts';
import { attributeOf, contains, matches, textByIds } from './safe-dom.ts';

/** One visible piece of text. In document order they are the page as it reads, whatever its markup. */
export interface Leaf {
  readonly text: string;
  /** The text node, or the element to which a typed value or an attribute's text belongs. */
  readonly node: Node;
  /** 1 to 6 in a heading, else 0. */
  readonly level: number;
}

const SKIPPED = /^(?:script|style|template|noscript|head|svg|select|datalist|iframe|object|canvas)$/i;
const HIDDEN =
  '[hidden],[aria-hidden=true],[data-loyalty-lens],[popover],dialog:not([open]),[style*="display:none"],[style*="display: none"]';
const TELLING = '[aria-label],[aria-labelledby],[href^="mailto:"]';
const HEADING = /^(?:h[1-6]|legend|summary|caption)$/i;
const TYPED = /^(?:text|email|number|tel|url|date|textarea)$/;
/** A dash stands for "no value"; other signs alone are decoration. */
const READABLE = /[\p{L}\p{N}]|^[-–—]+$/u;

type Add = (text: string, node: Node) => void;

const ariaLabelOf = (document: Document, element: Element): string =>
  attributeOf(element, 'aria-label') || textByIds(document, attributeOf(element, 'aria-labelledby'));

/** A control reads as its label, then its value; an empty one, or a password, as a dash. */
function readControl(document: Document, control: HTMLInputElement | HTMLTextAreaElement, add: Add): void {
  if (!TYPED.test(control.type) && control.type !== 'password') return;
  add(ariaLabelOf(document, control) || (control.labels?.[0]?.textContent ?? ''), control);
  add((control.type !== 'password' && control.value.trim()) || '-', control);
}

/** What an element says beside its text: its accessible name, where that tells something, and whom it mails. */
function readAttributes(document: Document, element: Element, add: Add): void {
  const name = ariaLabelOf(document, element);
  if (labelKind(name) || namesSomebodyElse(name) || EMAIL.test(name)) add(name, element);
  const href = attributeOf(element, 'href');
  if (href) add(EMAIL.exec(decode(href.slice('mailto:'.length)))?.[0] ?? '', element);
}

function levelOf(element: Element): number {
  const tag = element.localName;
  if (HEADING.test(tag)) return Number(tag[1]) || 6;
  return attributeOf(element, 'role') === 'heading' ? Number(attributeOf(element, 'aria-level')) || 2 : 0;
}

/** The page's visible text, without forcing style or layout: hidden is what its markup calls hidden. */
export function readLeaves(document: Document): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let heading: Element | null = null;
  let headingLevel = 0;
  const add: Add = (text, node) => {
    const trimmed = text.trim();
    if (!READABLE.test(trimmed)) return;
    if (heading && !contains(heading, node)) heading = null;
    leaves.push({ text: trimmed, node, level: heading ? headingLevel : 0 });
  };
  const acceptNode = (node: Node): number => {
    if (node instanceof Text) add(node.data, node);
    else if (node instanceof Element) {
      if (SKIPPED.test(node.localName) || matches(node, HIDDEN)) return NodeFilter.FILTER_REJECT;
      const level = levelOf(node);
      if (level) [heading, headingLevel] = [node, level];
      if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) {
        readControl(document, node, add);
        return NodeFilter.FILTER_REJECT;
      }
      if (matches(node, TELLING)) readAttributes(document, node, add);
    }
    return NodeFilter.FILTER_SKIP;
  };
  const what = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  // Every node is skipped or rejected, so that the first step walks the whole document.
  Document.prototype.createTreeWalker.call(document, document, what, acceptNode).nextNode();
  return leaves;
}
