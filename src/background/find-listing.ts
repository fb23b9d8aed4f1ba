import type { OmetriaClient } from '../api/ometria/client.ts';
import type { ListingRule } from '../domain/connection.ts';
import { identifyListing } from '../domain/learn/identify-listing.ts';
import { listingIdOf, type MemberKeys } from '../domain/learn/listing-rule.ts';
import type { Member } from '../domain/member.ts';
import type { Listing } from '../domain/ometria.ts';

/** How far a collection is searched where the id follows from nothing: 40 pages of 100, at 3 a second. */
const PAGE = 100;
const MOST_PAGES = 40;

/** The listing through which LoyaltyLion writes this member, or null. Who it is must still be checked. */
export async function findListing(
  ometria: OmetriaClient,
  rule: ListingRule,
  member: Member,
): Promise<Listing | null> {
  if (rule.kind === 'search') return searchListing(ometria, rule.collection, member);
  const id = listingIdOf(rule, await keysOf(member));
  return id === null ? null : ometria.listing(rule.collection, id);
}

async function searchListing(
  ometria: OmetriaClient,
  collection: string,
  member: Member,
): Promise<Listing | null> {
  for (let page = 0, offset = 0; page < MOST_PAGES; page++) {
    const listings = await ometria.listings(collection, { limit: PAGE, offset });
    const found = listings.find((listing) => identifyListing(listing, member) === 'same');
    if (found) return ometria.listing(collection, found.id);
    if (listings.length === 0) return null;
    offset += listings.length;
  }
  return null;
}

/** Everything that a listing id may be made of. */
export async function keysOf(member: Member): Promise<MemberKeys> {
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
