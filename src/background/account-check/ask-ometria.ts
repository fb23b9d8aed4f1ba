import { MOST_LISTINGS, type OmetriaAnswers } from '../../domain/account-check/judge-ometria.ts';
import { idAt, partOf, recordsOf, textAt } from '../../domain/account-check/parts.ts';
import type { RawAnswer } from '../../domain/account-check/raw-answer.ts';
import { isJsonArray, type Json } from '../../domain/json.ts';
import { rankCollections } from '../../domain/learn/rank-collections.ts';
import type { Asker, Question } from './asker.ts';
import { inOtherCase, NOBODY, NOBODYS_EMAIL } from './known-people.ts';

const MOST_PROFILES = 250;

/**
 * Everything that Ometria can be asked with reads.
 *
 * @param collection LoyaltyLion's, where it is known; else the likeliest by its name
 */
export async function askOmetria(asker: Asker, collection: string | null): Promise<OmetriaAnswers> {
  const [profiles, collections, errors] = await Promise.all([
    asker.ask({ as: 'GET /profiles', path: '/profiles', query: { limit: MOST_PROFILES, offset: 0 } }),
    asker.ask({ as: 'GET /contacts', path: '/contacts', query: { limit: 100, offset: 0 } }),
    asker.ask({ as: 'GET /push/_errors', path: '/push/_errors' }),
  ]);
  const [aboutProfiles, aboutListings] = await Promise.all([
    askForProfiles(asker, recordsOf(profiles?.body)),
    askForListings(asker, collection ?? likeliest(collections)),
  ]);
  return { profiles, collections, errors, ...aboutProfiles, ...aboutListings };
}

type AboutProfiles = Pick<
  OmetriaAnswers,
  'byEmail' | 'otherCase' | 'otherEmail' | 'unknownEmail' | 'profile'
>;

async function askForProfiles(asker: Asker, people: readonly Json[]): Promise<AboutProfiles> {
  const known = people.find((person) => inOtherCase(textAt(person, 'email')) !== null);
  const email = known === undefined ? null : textAt(known, 'email');
  const id = known === undefined ? null : idAt(known, 'id');
  const other = people.map(otherEmailOf).find((address) => address !== null) ?? null;
  const [byEmail, otherCase, otherEmail, unknownEmail, profile] = await Promise.all([
    asker.maybe(byAddress('email', email)),
    asker.maybe(byAddress('email in other case', inOtherCase(email))),
    asker.maybe(byAddress('other email of the same person', other)),
    asker.maybe(byAddress('unknown', NOBODYS_EMAIL)),
    asker.maybe(
      id === null ? null : { as: 'GET /profiles/{id}', path: `/profiles/${encodeURIComponent(id)}` },
    ),
  ]);
  return { byEmail, otherCase, otherEmail, unknownEmail, profile };
}

const byAddress = (whose: string, email: string | null): Question | null =>
  email === null ? null : { as: `GET /profiles?email={${whose}}`, path: '/profiles', query: { email } };

/** An address among the identities that is not the main one. */
function otherEmailOf(person: Json): string | null {
  const main = textAt(person, 'email')?.toLowerCase();
  const identities = partOf(person, 'identities');
  if (main === undefined || !isJsonArray(identities)) return null;
  const emails = identities.flatMap((identity) =>
    textAt(identity, 'type') === 'email' ? (textAt(identity, 'id') ?? []) : [],
  );
  return emails.find((email) => email.toLowerCase() !== main) ?? null;
}

type AboutListings = Pick<OmetriaAnswers, 'listings' | 'unlimited' | 'second' | 'listing' | 'unknownListing'>;

const NO_LISTINGS: AboutListings = {
  listings: null,
  unlimited: null,
  second: null,
  listing: null,
  unknownListing: null,
};

async function askForListings(asker: Asker, collection: string | null): Promise<AboutListings> {
  if (collection === null) return NO_LISTINGS;
  const path = `/contacts/${encodeURIComponent(collection)}`;
  const as = 'GET /contacts/{collection}';
  const [listings, unlimited, second, unknownListing] = await Promise.all([
    asker.ask({ as, path, query: { limit: MOST_LISTINGS, offset: 0 } }),
    asker.ask({ as: `${as} without limit`, path }),
    asker.ask({ as: `${as}?offset=1`, path, query: { offset: 1 } }),
    asker.ask({ as: `${as}/{unknown}`, path: `${path}/${NOBODY}` }),
  ]);
  const [first] = recordsOf(listings?.body);
  const id = typeof first === 'string' ? first : idAt(first, 'id');
  const one = id === null ? null : { as: `${as}/{id}`, path: `${path}/${encodeURIComponent(id)}` };
  return { listings, unlimited, second, unknownListing, listing: await asker.maybe(one) };
}

/** By its name; null: there is none. */
function likeliest(collections: RawAnswer | null): string | null {
  const names = recordsOf(collections?.body).flatMap((record) =>
    typeof record === 'string'
      ? record
      : (textAt(record, '@collection') ?? textAt(record, 'name') ?? textAt(record, 'id') ?? []),
  );
  return rankCollections(names)[0] ?? null;
}
