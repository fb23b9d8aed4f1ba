import { EMAIL } from './email.ts';
import { EmailEvidence, type Place } from './email-evidence.ts';
import { labelKind, namesNobody, namesSomebodyElse } from './labels.ts';
import { type Leaf, readLeaves } from './read-leaves.ts';
import { readPairs } from './read-pairs.ts';
import { closest, titleOf } from './safe-dom.ts';
import { isInChrome, isOfSomebodyElse } from './somebody-else.ts';

/** What a page's text says of the customer, likeliest first. */
export interface PageClaims {
  readonly emails: readonly string[];
  /** How well the emails are founded. */
  readonly emailWeight: number;
  readonly profileIds: readonly string[];
  readonly customerIds: readonly string[];
  readonly name: string | null;
  /** Distinct facts that only a member has: points, date of birth, enrolment. */
  readonly factCount: number;
  /** How many people the page shows as if each were its subject. */
  readonly people: number;
  readonly asksPassword: boolean;
}

/** A page that says nothing. */
export const NO_CLAIMS: PageClaims = {
  emails: [],
  emailWeight: 0,
  profileIds: [],
  customerIds: [],
  name: null,
  factCount: 0,
  people: 0,
  asksPassword: false,
};

/** From so many on, they are a list. */
const MANY = 3;
const ONE_OF_SEVERAL = '[role=tabpanel],li,article';
const HAS_WORD = /\p{L}/u;
const EXPLICIT_LABEL = 'dt,th,label';
const NEAR = 3;
const NAME = /^[^\d@:]{2,80}$/;
const NO_NAME = /customer|member|profil|contact|detail|overview|kunde|client|klant|medlem|perfil/i;

/** Reads the page once, in document order. `addressEmail` is the email that the address holds. */
export function readPage(document: Document, addressEmail: string | null): PageClaims {
  const leaves = readLeaves(document);
  const title = titleOf(document);
  const emails = new EmailEvidence();
  const values = readValues(leaves, emails);
  noteEmails(leaves, title, emails);
  const titleEmail = EMAIL.exec(title)?.[0];
  if (titleEmail !== undefined) emails.note(titleEmail, 'title');
  if (addressEmail !== null) emails.note(addressEmail, 'address');
  const best = emails.best();
  const unowned = best.weight === 0 && emails.count >= MANY ? MANY : 0;
  const people = Math.max(best.emails.length, values.profileIds.size, unowned);
  const few = <T>(all: Iterable<T>): T[] => (people < MANY ? [...all] : []);
  return {
    emails: few(best.emails),
    emailWeight: people < MANY ? best.weight : 0,
    profileIds: few(values.profileIds),
    customerIds: few(values.customerIds),
    name: nameOf(leaves, title, values.name),
    factCount: [...values.facts.values()].filter((times) => times < MANY).length,
    people,
    asksPassword: leaves.some(({ node }) => node instanceof HTMLInputElement && node.type === 'password'),
  };
}

interface Values {
  readonly profileIds: Set<string>;
  readonly customerIds: Set<string>;
  /** How often each fact's label has a value. */
  readonly facts: Map<string, number>;
  name: string | null;
}

/** Sorts the page's labelled values; emails go to the evidence. */
function readValues(leaves: readonly Leaf[], emails: EmailEvidence): Values {
  const values: Values = { profileIds: new Set(), customerIds: new Set(), facts: new Map(), name: null };
  for (const { kind, label, value, index } of readPairs(leaves)) {
    const node = leaves[index]?.node;
    if (kind === 'fact') values.facts.set(label, (values.facts.get(label) ?? 0) + 1);
    else if (!node || isInChrome(node) || isOfSomebodyElse(leaves, index)) continue;
    else if (kind === 'profile-id') values.profileIds.add(value);
    else if (kind === 'customer-id') values.customerIds.add(value);
    else if (kind === 'name') values.name ??= labelKind(value) ? null : value;
    else emails.note(value, ...placesOf(kind === 'customer-email', node));
  }
  return values;
}

const placesOf = (isCustomers: boolean, node: Node): Place[] => [
  'label',
  ...(isCustomers ? (['customerLabel'] as const) : []),
  ...(closest(node, ONE_OF_SEVERAL) ? (['repeated'] as const) : []),
];

/** Notes the emails that stand alone: in the page's bars, in or under its headline, or anywhere. */
function noteEmails(leaves: readonly Leaf[], title: string, emails: EmailEvidence): void {
  for (const [index, { text, node, level }] of leaves.entries()) {
    const email = text.includes('@') && EMAIL.exec(text)?.[0];
    if (!email || (HAS_WORD.test(text.replace(email, '')) && !level)) continue;
    if (isInChrome(node)) emails.note(email, 'chrome');
    else if (isUnderHeadline(leaves, index, title) && !isOfSomebodyElse(leaves, index))
      emails.note(email, 'heading');
    else emails.note(email);
  }
}

const isHeadline = ({ text, level, node }: Leaf, title: string): boolean =>
  (level === 1 || level === 2 || (text.includes(' ') && title.includes(text))) &&
  !namesNobody(text) &&
  !namesSomebodyElse(text) &&
  !labelKind(text) &&
  !isInChrome(node);

function isUnderHeadline(leaves: readonly Leaf[], index: number, title: string): boolean {
  const [own, previous] = [leaves[index], leaves[index - 1]];
  if (own && isHeadline(own, title)) return true;
  if (!previous || /[@:]/.test(previous.text) || closest(previous.node, EXPLICIT_LABEL)) return false;
  return leaves.slice(Math.max(0, index - NEAR), index).some((leaf) => isHeadline(leaf, title));
}

/** The labelled name, or the headline where it is a fuller one ("Ann" and "Ann Lee") or the only one. */
function nameOf(leaves: readonly Leaf[], title: string, labelled: string | null): string | null {
  const headline = leaves.find(
    (leaf) => NAME.test(leaf.text) && !NO_NAME.test(leaf.text) && isHeadline(leaf, title),
  )?.text;
  return headline !== undefined && headline.includes(labelled ?? '') ? headline : labelled;
}
