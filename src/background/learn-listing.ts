import { hasStatus } from '../api/api-error.ts';
import type { ListingRule } from '../domain/connection.ts';
import { learnListingRule, type MemberKeys } from '../domain/learn/listing-rule.ts';
import { holdsFields, isNamedAfterLoyaltyLion, rankCollections } from '../domain/learn/rank-collections.ts';
import type { LearnedField, LearnedListing, LookedInto } from '../domain/learned.ts';
import type { Member } from '../domain/member.ts';
import type { Listing } from '../domain/ometria.ts';
import { isOwnCollection } from '../domain/own-listing.ts';
import { keysOf } from './find-listing.ts';
import type { Vendors } from './vendors.ts';

/** At 3 reads a second: the likeliest collections, a few pages of each. */
const MOST_COLLECTIONS = 12;
const PAGE = 100;
const MOST_PAGES = 3;
/** On three members at least a rule is believed; a few more, since some listings belong to nobody. */
const MEMBERS_TO_ASK_FOR = 8;
const LEAST_MEMBERS = 3;
/** Members whose listings are tried by id where a collection cannot be listed. */
const MEMBERS_TO_TRY = 4;
/** Listings that are read one by one where a page shows no properties, or not whose they are. */
const LISTINGS_TO_OPEN = 4;

const LOAD = { priority: 'bulk' } as const;

/** What one collection is, as far as its listings tell. */
export interface Found {
  readonly name: string;
  readonly learned: Pick<LearnedListing, 'rule' | 'held' | 'tried'>;
  readonly holding: number;
  readonly shown: number;
  readonly looked: LookedInto;
}

/**
 * Finds the collection that LoyaltyLion writes to, and how its listing ids are made: of the collections whose
 * listings are members', the one that holds the learned fields in most of them; where listings do not show
 * their properties, the one that is named most like LoyaltyLion. The shop's own collection has everybody's
 * listing too, so where neither properties nor a name tell, none is taken.
 */
export async function learnListing(
  vendors: Vendors,
  members: readonly Member[],
  fields: readonly LearnedField[],
): Promise<LearnedListing> {
  const collections = rankCollections(await vendors.ometria.collections(LOAD)).filter(
    (name) => !isOwnCollection(name),
  );
  const sought = await soughtOf(members, fields);
  const found: Found[] = [];
  for (const name of collections.slice(0, MOST_COLLECTIONS)) {
    found.push(await lookInto(vendors, name, sought));
  }
  const best = choose(found.filter((each) => proofOf(each) === 'proven'));
  const looked = found.map((each) => each.looked);
  return {
    ...(best?.learned ?? { rule: null, held: 0, tried: 0 }),
    collections,
    looked,
    members: members.length,
  };
}

/** The same for one collection alone, whatever it is called. */
export const learnCollection = async (
  vendors: Vendors,
  name: string,
  members: readonly Member[],
  fields: readonly LearnedField[],
): Promise<Found> => lookInto(vendors, name, await soughtOf(members, fields));

/** What listings are searched for. */
interface Sought {
  readonly members: readonly Member[];
  readonly keyed: readonly MemberKeys[];
  /** Field IDs */
  readonly ids: readonly string[];
}

const soughtOf = async (members: readonly Member[], fields: readonly LearnedField[]): Promise<Sought> => ({
  members,
  keyed: await Promise.all(members.map(keysOf)),
  ids: fields.flatMap(({ ometriaField }) => ometriaField ?? []),
});

/** Whose listings a collection has, by which rule, and whether LoyaltyLion's fields are in them. */
async function lookInto(vendors: Vendors, name: string, { members, keyed, ids }: Sought): Promise<Found> {
  const listings = await readListings(vendors, name, members);
  const known = await withOwners(vendors, name, listings, keyed);
  const learned = learnListingRule(name, listings, known);
  const shown = learned.rule === null ? [] : await withDetails(vendors, name, listings);
  const held = holdsFields(shown, ids);
  const isNobodys = learned.rule !== null && !provesSomebody(learned.rule, shown);
  const found = isNobodys ? 'no-owner' : foundIn(learned.tried, held);
  const looked = { collection: name, listings: listings.length, members: learned.tried, found };
  return { name, learned: isNobodys ? { ...learned, rule: null } : learned, ...held, looked };
}

/** Whether a record by this rule can ever be proven to be a member's. */
const provesSomebody = (rule: ListingRule, listings: readonly Listing[]): boolean =>
  rule.kind !== 'template' ||
  rule.from !== 'loyaltylion_id' ||
  listings.some(({ email, customerId }) => email !== null || customerId !== null);

function foundIn(members: number, { holding, shown }: Pick<Found, 'holding' | 'shown'>): LookedInto['found'] {
  if (members === 0) return 'no-member';
  if (members < LEAST_MEMBERS) return 'few-members';
  if (shown === 0) return 'not-shown';
  return holding === 0 ? 'no-field' : 'fields';
}

/** One or two members' listings may be anybody's: an agent's edits by hand hold LoyaltyLion's fields too. */
const isKnownOnEnough = ({ learned }: Found): boolean =>
  learned.rule !== null && learned.tried >= LEAST_MEMBERS;

/**
 * Whether a collection is LoyaltyLion's as far as it shows. `not-shown`: it has members' records, as the shop's own
 * has, and neither its properties nor its name say whose they are.
 */
export function proofOf(found: Found): 'proven' | 'not-shown' | 'none' {
  if (!isKnownOnEnough(found) || found.looked.found === 'no-field') return 'none';
  return found.shown > 0 || isNamedAfterLoyaltyLion(found.name) ? 'proven' : 'not-shown';
}

/** The collections are ranked by name, so that the first of equals is the likeliest. */
function choose(proven: readonly Found[]): Found | undefined {
  const holding = proven.filter((candidate) => candidate.holding > 0);
  const share = (candidate: Found): number => candidate.holding / candidate.shown;
  return holding.toSorted((a, b) => share(b) - share(a))[0] ?? proven[0];
}

/** A page may leave out what a single listing shows. */
async function withDetails(
  { ometria }: Vendors,
  name: string,
  listings: readonly Listing[],
): Promise<readonly Listing[]> {
  const showsOwners = listings.some(({ email, customerId }) => email !== null || customerId !== null);
  if (showsOwners && listings.some(({ properties }) => properties !== null)) return listings;
  const opened = listings.slice(0, LISTINGS_TO_OPEN).map(({ id }) => ometria.listing(name, id, LOAD));
  return (await Promise.all(opened)).filter((listing) => listing !== null);
}

async function readListings(
  { ometria }: Vendors,
  name: string,
  members: readonly Member[],
): Promise<Listing[]> {
  const listings: Listing[] = [];
  try {
    for (let page = 0; page < MOST_PAGES; page++) {
      const found = await ometria.listings(name, { limit: PAGE, offset: listings.length }, LOAD);
      const known = new Set(listings.map(({ id }) => id));
      const fresh = found.filter(({ id }) => !known.has(id));
      listings.push(...fresh);
      if (fresh.length === 0) break;
    }
    return listings;
  } catch (error) {
    if (!hasStatus(error, 400, 403, 404, 405)) throw error;
    return tryIds({ ometria }, name, members); // this account does not list a collection's listings
  }
}

/** Listings under ids that are a member's own key, as they are. */
async function tryIds(
  { ometria }: Pick<Vendors, 'ometria'>,
  name: string,
  members: readonly Member[],
): Promise<Listing[]> {
  const tried = await Promise.all(
    members.slice(0, MEMBERS_TO_TRY).map(async (member) => {
      const keys = await keysOf(member);
      const ids = [keys.merchantId, String(keys.loyaltyLionId), keys.email, keys.emailSha1, keys.emailSha256];
      return Promise.all(ids.map(async (id) => (id === null ? null : ometria.listing(name, id, LOAD))));
    }),
  );
  return tried.flat().filter((listing) => listing !== null);
}

/** In a large account the newest members are not those of the first listings: their owners are looked up. */
async function withOwners(
  { loyaltylion }: Vendors,
  name: string,
  listings: readonly Listing[],
  keyed: readonly MemberKeys[],
): Promise<readonly MemberKeys[]> {
  if (learnListingRule(name, listings, keyed).tried >= LEAST_MEMBERS) return keyed;
  const emails = listings.flatMap(({ email }) => email ?? []).slice(0, MEMBERS_TO_ASK_FOR);
  const owners = (await Promise.all(emails.map((email) => loyaltylion.membersByEmail(email, LOAD)))).flat();
  const known = new Set(keyed.map(({ loyaltyLionId }) => loyaltyLionId));
  const fresh = await Promise.all(owners.filter(({ id }) => !known.has(id)).map(keysOf));
  return [...keyed, ...fresh];
}
