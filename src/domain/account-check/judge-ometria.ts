import { isJsonObject } from '../json.ts';
import { accepted, cors } from './judge-loyaltylion.ts';
import { formOf, idAt, isRecord, partOf, recordsOf, textAt } from './parts.ts';
import { type Answers, NOT_ANSWERED, NOT_ASKED, NOT_SEEN, type OmetriaQuestion } from './questions.ts';
import type { RawAnswer } from './raw-answer.ts';

/** What Ometria answered; null: the request failed, or was not made. */
export interface OmetriaAnswers {
  /** The first profiles. */
  readonly profiles: RawAnswer | null;
  /** By a known email as it is; in another case; and by an email of the same person that is not the main one. */
  readonly byEmail: RawAnswer | null;
  readonly otherCase: RawAnswer | null;
  readonly otherEmail: RawAnswer | null;
  readonly unknownEmail: RawAnswer | null;
  readonly profile: RawAnswer | null;
  readonly collections: RawAnswer | null;
  /** Of LoyaltyLion's collection, asked for as many as may be; without limit; and from the second on. */
  readonly listings: RawAnswer | null;
  readonly unlimited: RawAnswer | null;
  readonly second: RawAnswer | null;
  readonly listing: RawAnswer | null;
  readonly unknownListing: RawAnswer | null;
  readonly errors: RawAnswer | null;
}

/** As many as are asked for at once: more are not promised anywhere. */
export const MOST_LISTINGS = 250;

/** @param own Field IDs that are known to be LoyaltyLion's: what is empty in others, their apps may have written */
export function judgeOmetria(
  answers: OmetriaAnswers,
  own: ReadonlySet<string>,
): Pick<Answers, OmetriaQuestion> {
  const { profiles, byEmail, listings, listing, collections } = answers;
  return {
    'ometria-key': profiles ? accepted(profiles) : NOT_ANSWERED,
    'ometria-email-case': found(answers.otherCase, 'insensitive', 'sensitive'),
    'ometria-email-matches': found(answers.otherEmail, 'any-identity', 'main-email'),
    'profiles-by-email': byEmail ? formOf(byEmail) : NOT_ASKED,
    'profile-not-found': answers.unknownEmail ? emptyForm(answers.unknownEmail) : NOT_ASKED,
    'profiles-page': profiles ? formOf(profiles) : NOT_ANSWERED,
    'profiles-listed': profiles ? listed(profiles) : NOT_ANSWERED,
    'empty-property': profiles ? emptyProperty([profiles, answers.profile], own) : NOT_ANSWERED,
    collections: collections ? collectionsForm(collections) : NOT_ASKED,
    'listings-page': listings ? formOf(listings) : NOT_ASKED,
    listing: listing ? listingForm(listing) : NOT_ASKED,
    'listing-not-found': answers.unknownListing ? emptyForm(answers.unknownListing) : NOT_ASKED,
    'email-on-listing': listing ? emailOnListing(listing, listings) : NOT_ASKED,
    'contacts-page-size': answers.unlimited ? count(answers.unlimited) : NOT_ASKED,
    'contacts-page-cap': listings ? count(listings) : NOT_ASKED,
    'offset-without-limit': offset(answers),
    'queue-headers-on-reads': queueHeaders(answers),
    'ometria-cors': profiles ? cors(profiles) : NOT_ANSWERED,
  };
}

function found(answer: RawAnswer | null, yes: string, no: string): string {
  if (!answer) return NOT_SEEN;
  return recordsOf(answer.body).some((record) => idAt(record, 'id') !== null) ? yes : no;
}

/** How an answer says that there is nobody. */
function emptyForm(answer: RawAnswer): string {
  const form = formOf(answer);
  return form === 'array' && recordsOf(answer.body).length === 0 ? 'empty-array' : form;
}

/** Whether a list shows the custom fields, as one profile alone does. */
function listed({ status, body }: RawAnswer): string {
  const profiles = recordsOf(body).filter(isJsonObject);
  if (status !== 200 || profiles.length === 0) return NOT_SEEN;
  const shown = profiles.some((profile) => Object.hasOwn(profile, 'properties'));
  return shown ? 'with-properties' : 'without-properties';
}

/** How a profile shows a custom field that holds nothing: where only some are, the others were never filled. */
function emptyProperty(answers: readonly (RawAnswer | null)[], own: ReadonlySet<string>): string {
  const profiles = answers.flatMap((answer) => recordsOf(answer?.body));
  const values = profiles.flatMap((profile) => {
    const properties = partOf(profile, 'properties');
    if (!isJsonObject(properties)) return [];
    return Object.entries(properties).flatMap(([id, value]) => (own.has(id) ? [value] : []));
  });
  if (values.length === 0) return NOT_SEEN;
  if (values.includes(null)) return 'null';
  return values.includes('') ? 'empty-string' : 'absent';
}

function collectionsForm(answer: RawAnswer): string {
  const form = formOf(answer);
  return form === 'ids' ? 'strings' : form === 'array' ? 'objects' : form;
}

/** `full`: with its properties. `minimal`: nothing but its address. */
function listingForm(answer: RawAnswer): string {
  const { body } = answer;
  if (answer.status !== 200) return formOf(answer);
  if (isJsonObject(body) && !isRecord(body)) return 'wrapped';
  const [record] = recordsOf(body);
  if (!isJsonObject(record)) return formOf(answer);
  if (Object.hasOwn(record, 'properties')) return 'full';
  return Object.hasOwn(record, 'email') || Object.hasOwn(record, 'customer_id') ? 'no-properties' : 'minimal';
}

function emailOnListing(listing: RawAnswer, page: RawAnswer | null): string {
  const records = [...recordsOf(listing.body), ...recordsOf(page?.body)].filter(isJsonObject);
  const emails = records.flatMap((record) => textAt(record, 'email') ?? []);
  if (emails.length === 0) return 'absent';
  return emails.some((email) => email !== email.toLowerCase()) ? 'with-capitals' : 'no-capitals-seen';
}

/** Of a page; all that the collection has, if that is less. */
const count = (answer: RawAnswer): string =>
  answer.status === 200 ? String(recordsOf(answer.body).length) : String(answer.status);

function offset({ unlimited, second }: OmetriaAnswers): string {
  if (!second || !unlimited) return NOT_ASKED;
  if (second.status !== 200) return String(second.status);
  const [a, b] = [unlimited, second].map(({ body }) => recordsOf(body).map(nameOf));
  if (!a || !b || a[1] === undefined) return NOT_SEEN;
  return b[0] === a[1] ? 'applied' : b[0] === a[0] ? 'ignored' : 'other';
}

const nameOf = (record: unknown): unknown => (typeof record === 'string' ? record : idOf(record));
const idOf = (record: unknown): unknown =>
  typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;

function queueHeaders(answers: OmetriaAnswers): string {
  const all = Object.values(answers).filter((answer): answer is RawAnswer => answer !== null);
  if (all.length === 0) return NOT_ASKED;
  return all.some(({ headerNames }) => headerNames.some((name) => name.startsWith('x-queuesize')))
    ? 'present'
    : 'absent';
}
