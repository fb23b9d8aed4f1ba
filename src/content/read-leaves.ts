import { accessibleName, CONTROLS, controlTexts, isControl, linkedEmail, TELLING } from './element-texts.ts';
import { emailIn, LONGEST } from './email.ts';
import { labelKind, namesSomebodyElse } from './labels.ts';
import { allMatching, contains, matches, walk } from './safe-dom.ts';
import { namesField } from './shown/field-of-label.ts';

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
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';
/** A dash stands for "no value"; other signs alone are decoration. */
const READABLE = /[\p{L}\d]|^[-–—]+$/u;

type Add = (text: string, node: Node) => void;

/** An accessible name, where it tells something, and whom a link writes to. */
function readAttributes(document: Document, element: Element, add: Add): void {
  const name = accessibleName(document, element);
  if (labelKind(name) || namesField(name) || namesSomebodyElse(name) || emailIn(name)) add(name, element);
  add(linkedEmail(element), element);
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
    else if (isControl(element)) {
      for (const text of controlTexts(document, element)) add(text, element);
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
