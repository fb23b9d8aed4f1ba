import { emailIn } from './email.ts';

/** What an address says of the customer. */
export interface AddressClaims {
  /** Ids that follow a word for a customer. */
  readonly strong: readonly string[];
  /** Ids that follow a word unknown to us; a customer's is mostly longer than an account's. */
  readonly weak: readonly string[];
  readonly email: string | null;
  /** The address of a collection of customers. */
  readonly isList: boolean;
}

const PERSON = /^(?:customer|member|contact|profile|shopper|person|people)s?(?:_?id)?$/i;
/** What follows is a page's number, or belongs to something else than a customer. */
const THING =
  /^(?:p|tab|(?:page|site|order|reward|rule|campaign|segment|list|tier|product|note|email|setting|team|account|program|shop(?!per)|store|group)\w*)$/i;
/** A number, alone or with a name behind it ("6932-ann-lee"). */
const NUMBER = /^(\d{1,20})(-[a-z]\D*)?$/i;
/** Ometria's "1a2b-3c4d5e-6f7a8b", a UUID, a long random key, a Shopify gid; no date. */
const KEY = /^(?=(?:\D*\d){2})(?:gid:.+|[\da-f]{4,}(?:-[\da-f]{3,})+|(?!\d+$)[\da-z]{12,})$/i;
const PART = /([/?&#=]*)([^/?&#=]+)/g;

/** Percent-decodes; what is no valid encoding stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads an address part by part: each id means what the word before it says. */
export function readAddress(url: URL): AddressClaims {
  const strong: string[] = [];
  const weak: string[] = [];
  let email: string | null = null;
  let word = '';
  let person = '';
  for (const [, before, raw = ''] of (url.pathname + url.search + url.hash).matchAll(PART)) {
    const part = decode(raw);
    const isValue = before === '=';
    const [, number, name] = NUMBER.exec(part) ?? [];
    const id = KEY.test(part) ? part : number;
    if (emailIn(part) === part && (!isValue || /mail/i.test(word))) [email, person] = [part, ''];
    if (!id) {
      if (isValue) continue;
      if (PERSON.test(part)) person = part;
      else if (before === '/' && THING.test(part)) person = '';
      word = part;
    } else if (!THING.test(word) && (!isValue || /id$/i.test(word) || PERSON.test(word))) {
      (person && !name ? strong : weak).push(id);
      person = word = '';
    }
  }
  weak.sort((a, b) => b.length - a.length);
  return { strong, weak, email, isList: !strong.length && /(?:s|people)$/i.test(person) };
}

/** The id that names the customer in an address, where one does. */
export function addressId(url: URL): string | undefined {
  const { strong, weak } = readAddress(url);
  return strong[0] ?? weak[0];
}
