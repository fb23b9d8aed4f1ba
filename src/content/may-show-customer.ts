import { accessibleName, CONTROLS, controlTexts, isControl, linkedEmail, TELLING } from './element-texts.ts';
import { emailIn, LONGEST } from './email.ts';
import { isCustomers } from './judge-page.ts';
import { splitText } from './label-in-text.ts';
import { type LabelKind, labelKind } from './labels.ts';
import { isInChrome } from './outside-content.ts';
import {
  ANYWHERE,
  IN_HEADING,
  LABELLED,
  LABELLED_AS_OWN,
  LABELLED_ID,
  LABELLED_IN_HEADING,
  MOST_FACTS,
} from './page-claims.ts';
import { readAddress } from './read-address.ts';
import { matches, titleOf } from './safe-dom.ts';
import { type Tree, walkPage } from './walk-page.ts';

const HEADLINES = 'h1,h2,[role=heading]';

/**
 * Whether a page is worth reading fully. Never says no where the reading would find somebody: it weighs on the
 * same scale, and gives each text the most that the reading could make of it.
 */
export function mayShowCustomer(document: Document, url: URL, onTree: (tree: Tree) => void): boolean {
  const address = readAddress(url);
  return Boolean(address.strong[0] ?? address.email) || isCustomers(address, mostWeight(document, onTree));
}

/** The most that a page's texts can weigh, whatever of it they belong to. */
function mostWeight(document: Document, onTree: (tree: Tree) => void): number {
  const kinds = new Set<LabelKind | null>();
  const facts = new Set<string>();
  const title = titleOf(document);
  let hasHeadline = false;
  let ofEmail = -1;
  let emailLabels = 0;
  let isUnsure: boolean | undefined;
  let lastNode: Node | null = null;
  let last: LabelKind | null = null;
  const note = (text: string, node: Node): void => {
    const trimmed = text.trim();
    if (!trimmed || trimmed.length > LONGEST) return;
    const email = emailIn(trimmed);
    const label = labelKind(trimmed) ? trimmed : splitText(trimmed)[0];
    const kind = labelKind(label);
    const counts = (kind ?? email) && !isInChrome(node);
    hasHeadline ||= trimmed.includes(' ') && title.includes(trimmed);
    if (counts && kind) kinds.add(kind);
    if (counts && kind?.endsWith('email')) emailLabels++;
    if (counts && kind === 'fact') facts.add(label);
    if (counts && email) {
      const isLabelled = (kind ?? last)?.endsWith('email');
      isUnsure ||= isLabelled && node !== lastNode;
      const most = isLabelled ? LABELLED_IN_HEADING : hasHeadline ? IN_HEADING : ANYWHERE;
      ofEmail = Math.max(ofEmail, most);
    }
    last = counts ? kind : null;
    lastNode = node;
  };
  walkPage(document, {
    onTree,
    selector: `${CONTROLS},${TELLING},${HEADLINES}`,
    onText: note,
    onElement(element) {
      hasHeadline ||= matches(element, HEADLINES);
      const texts = isControl(element)
        ? controlTexts(element)
        : [accessibleName(element), linkedEmail(element)];
      for (const text of texts) note(text, element);
      return true;
    },
  });
  // Of two labels one may not be drawn, and the other name an email that the reading takes for the headline's.
  if (hasHeadline && emailLabels > 1 && isUnsure) ofEmail = IN_HEADING;
  return (
    Math.min(facts.size, MOST_FACTS) +
    (kinds.has('profile') || kinds.has('customer') ? LABELLED_ID : 0) +
    (ofEmail < 0
      ? 0
      : ofEmail + (kinds.has('email') ? LABELLED : 0) + (kinds.has('own-email') ? LABELLED_AS_OWN : 0))
  );
}
