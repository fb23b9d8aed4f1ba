import { decode } from './decode.ts';
import { EMAIL } from './email.ts';

/** What an address says of the customer. */
export interface AddressClaims {
  /** LoyaltyLion's site, from the path after `/sites/`. */
  readonly siteId: number | null;
  /** Ids that follow a word for a customer. */
  readonly strong: readonly string[];
  /** Ids that follow a word unknown to us; a customer's is mostly longer than an account's. */
  readonly weak: readonly string[];
  readonly email: string | null;
  /** The address of a collection, or of a search in one. */
  readonly isList: boolean;
  /** The address of settings or a login. */
  readonly isElsewhere: boolean;
}

const PERSON = /^(?:customer|member|contact|profile|shopper|subscriber|client|person|people)s?(?:[_-]?id)?$/i;
const SEVERAL = /(?:s|people)$/i;
/** The number after such a word is a page's, or belongs to something else than a customer. */
const THING =
  /^(?:p|(?:per_?)?page|limit|offset|cursor|size|tab|step|from|to|since|until|date|year|days|range|sort|v|version|(?:site|order|reward|rule|activit|campaign|segment|list|tier|product|note|ticket|email|template|automation|report|account|program|programme|shop|store|merchant|org|organi[sz]ation|workspace|brand|group|export|import|transaction)(?:s|y|ies)?)(?:[_-]?id)?$/i;
const ELSEWHERE = /^(?:settings?|log-?in|sign-?(?:in|up)|auth|sso|password|team|billing|integrations?)$/i;
const SEARCH = /^(?:q|query|search|filter|p|page)$/i;
const MAIL_KEY = /mail|^(?:customer|contact|member)$/i;
const ID_KEY = /id$|^(?:selected|open)$/i;
/** A number, alone, as a Shopify gid, or with a name behind it ("6932-ann-lee"). */
const NUMBER = /^(?:gid:\S*\/)?(\d{1,20})(-[a-z][a-z-]*)?$/i;
/** Ometria's "1a2b-3c4d5e-6f7a8b", a UUID, "cus_9f8a7b", a long random key; no date. */
const KEY =
  /^(?!\d{4}-\d\d-\d\d$)(?=(?:\D*\d){2})(?=.{8,64}$)(?:[\da-f]+(?:-[\da-f]+)*|[a-z]{2,4}_\w+|[a-z\d]{15,})$/i;
const PART = /([/?&#=]*)([^/?&#=]+)/g;

/** Reads an address part by part: each id means what the word before it says. */
export function readAddress(url: URL): AddressClaims {
  const strong = new Set<string>();
  const weak = new Set<string>();
  let siteId: number | null = null;
  let email: string | null = null;
  let isElsewhere = false;
  let isSearch = false;
  let word = '';
  let person = '';
  for (const [, before = '', raw = ''] of (url.pathname + url.search + url.hash).matchAll(PART)) {
    const part = decode(raw);
    const isValue = before.endsWith('=');
    const number = NUMBER.exec(part);
    const id = KEY.test(part) && !/^\d+$/.test(part) ? part : number?.[1];
    if (id === undefined) {
      if (SEARCH.test(isValue ? word : part) && before !== '/') isSearch = true;
      else if (EMAIL.test(part) && (!isValue || MAIL_KEY.test(word))) {
        email ??= part;
        if (!isValue) person = '';
      }
      if (isValue) continue;
      if (PERSON.test(part)) person = part;
      else if (before === '/' && THING.test(part)) person = '';
      isElsewhere ||= ELSEWHERE.test(part);
      word = part;
    } else if (/^sites?$/i.test(word)) siteId ??= number ? Number(id) : null;
    else if (!THING.test(word) && (!isValue || ID_KEY.test(word) || PERSON.test(word))) {
      (person && !number?.[2] && (!isValue || PERSON.test(word)) ? strong : weak).add(id);
      person = word = '';
    }
  }
  return {
    siteId,
    strong: [...strong],
    weak: [...weak].sort((a, b) => b.length - a.length),
    email,
    isList: !strong.size && (isSearch || SEVERAL.test(person)),
    isElsewhere,
  };
}
