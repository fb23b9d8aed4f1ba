import { hasStatus } from '../api/api-error.ts';
import type { ListingRule } from '../domain/connection.ts';
import { identifyListing, type MemberIdentity } from '../domain/learn/identify-listing.ts';
import { listingIdOf, type MemberKeys } from '../domain/learn/listing-rule.ts';
import type { Listing } from '../domain/ometria.ts';
import type { CustomerReads } from './ask-once.ts';
import { LensError } from './vendors.ts';

/** The most that Ometria gives of profiles; of listings it says nothing, and a server may refuse so many. */
const PAGE = 250;
const SMALLER_PAGE = 100;
/** How far a collection is searched where the id follows from nothing: up to 10,000 records, at 3 pages a second. */
const MOST_PAGES = 40;

type ListingReads = Pick<CustomerReads['ometria'], 'listing' | 'listings'>;

/** Everything of a member that leads to their listing. */
export interface ListedMember extends MemberIdentity {
  readonly id: number;
}

/**
 * The listing through which LoyaltyLion writes this member, or null. Who it is must still be checked.
 *
 * @throws LensError `listing-not-reached` where it may stand further on in the collection than anybody searched
 */
export async function findListing(
  ometria: ListingReads,
  rule: ListingRule,
  member: ListedMember,
): Promise<Listing | null> {
  if (rule.kind === 'search') return searchListing(ometria, rule.collection, member);
  const id = listingIdOf(rule, await keysOf(member));
  return id === null ? null : ometria.listing(rule.collection, id);
}

async function searchListing(
  ometria: ListingReads,
  collection: string,
  member: ListedMember,
): Promise<Listing | null> {
  const firstPage = await readFirstPage(ometria, collection);
  let listings = firstPage;
  for (let page = 1, offset = 0; listings.length > 0; page++) {
    const found = listings.find((listing) => identifyListing(listing, member) === 'same');
    if (found) return ometria.listing(collection, found.id);
    offset += listings.length;
    if (page === MOST_PAGES) throw notReached();
    listings = await ometria.listings(collection, { limit: firstPage.length, offset });
    // A server that takes no offset gives its first page again.
    if (listings[0]?.id === firstPage[0]?.id) throw notReached();
  }
  return null;
}

/** As long as this server's pages are. */
async function readFirstPage(ometria: ListingReads, collection: string): Promise<readonly Listing[]> {
  try {
    return await ometria.listings(collection, { limit: PAGE, offset: 0 });
  } catch (error) {
    if (!hasStatus(error, 400, 422)) throw error;
    return ometria.listings(collection, { limit: SMALLER_PAGE, offset: 0 });
  }
}

const notReached = (): LensError => new LensError({ code: 'listing-not-reached', vendor: 'ometria' });

/** Everything that a listing id may be made of. */
export async function keysOf(member: ListedMember): Promise<MemberKeys> {
  const email = member.email?.toLowerCase() ?? null;
  return {
    merchantId: member.merchantId,
    loyaltyLionId: member.id,
    email: member.email,
    emailSha1: email === null ? null : await digest('SHA-1', email),
    emailSha256: email === null ? null : await digest('SHA-256', email),
  };
}

async function digest(algorithm: 'SHA-1' | 'SHA-256', text: string): Promise<string> {
  const bytes = await crypto.subtle.digest(algorithm, new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
