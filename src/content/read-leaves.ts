import { accessibleName, CONTROLS, controlTexts, isControl, linkedEmail, TELLING } from './element-texts.ts';
import { emailIn, LONGEST } from './email.ts';
import { labelKind } from './labels.ts';
import { namesSomebodyElse } from './names-somebody-else.ts';
import { closest, contains, matches } from './safe-dom.ts';
import { namesField } from './shown/field-of-label.ts';
import { type Tree, walkPage } from './walk-page.ts';

/** One visible piece of text. In document order they are the page as it reads, whatever its markup. */
export interface Leaf {
  readonly text: string;
  /** The text node, or the element to which a typed value or an attribute's text belongs. */
  readonly node: Node;
  /** 1 to 6 in a heading, else 0. */
  readonly level: number;
}

/** Of a list to choose from, what the page chose is the customer's: the first may only be where a form begins. */
const HIDDEN =
  'script,style,template,noscript,head,svg,option:not([selected]),[hidden],[aria-hidden=true],[popover],dialog:not([open]),[type=hidden],[type=search],[style*="display:none"],[style*="display: none"]';
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';
/** A dash stands for "no value"; other signs alone are decoration. */
const READABLE = /[\p{L}\d]|^[-–—]+$/u;

type Add = (text: string, node: Node) => void;

/** An accessible name, where it tells something, and whom a link writes to. */
function readAttributes(element: Element, add: Add): void {
  const name = accessibleName(element);
  if (labelKind(name) || namesField(name) || namesSomebodyElse(name) || emailIn(name)) add(name, element);
  add(linkedEmail(element), element);
}

const levelOf = (heading: Element): number => Number(/^h(\d)$/i.exec(heading.localName)?.[1] ?? 2);

/** The page's visible text, without forcing style or layout: hidden is what its markup calls hidden. */
export function readLeaves(document: Document, onTree?: (tree: Tree) => void): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let heading: Element | undefined;
  const add: Add = (text, node) => {
    const trimmed = text.trim();
    if (trimmed.length > LONGEST || !READABLE.test(trimmed)) return;
    if (heading && !contains(heading, node)) heading = undefined;
    leaves.push({ text: trimmed, node, level: heading ? levelOf(heading) : 0 });
  };
  const onElement = (element: Element): boolean => {
    if (matches(element, HIDDEN)) return false;
    if (isControl(element)) {
      for (const text of controlTexts(element)) add(text, element);
      return false;
    }
    if (matches(element, HEADINGS)) heading = element;
    readAttributes(element, add);
    return true;
  };
  walkPage(document, {
    onTree,
    selector: [HIDDEN, CONTROLS, HEADINGS, TELLING].join(),
    onElement,
    onText(text, node) {
      // A list to choose from tells a value of the customer's, but not whose page it is.
      if (!emailIn(text) || !closest(node, 'option')) add(text, node);
    },
  });
  return leaves;
}
