import type { ListingRule } from './connection.ts';
import { sameEmail } from './identity.ts';
import { identifyListing, type MemberIdentity } from './learn/identify-listing.ts';
import type { Listing, Profile } from './ometria.ts';
import { provesOwner } from './proves-owner.ts';

/**
 * What shows that the listing that a rule led to is this person's, the member's and part of the very profile that a
 * push is to change. `email-alone`: nothing but the member's email, while the profile has another one; it is theirs
 * unless somebody else in Ometria has that email.
 */
export type ListingProof = 'proven' | 'email-alone' | 'none';

export function listingProof(
  listing: Listing,
  rule: ListingRule,
  member: MemberIdentity,
  profile: Pick<Profile, 'email' | 'customerId'>,
): ListingProof {
  const isProfiles = sameEmail(listing.email, profile.email);
  switch (identifyListing(listing, member)) {
    case 'unproven':
      return provesOwner(rule, member, profile) ? 'proven' : 'none';
    case 'same':
      return isProfiles || listing.customerId !== null || isFoundById(rule) ? 'proven' : 'email-alone';
    case 'other': {
      // The emails differ between the systems: the listing then has the profile's, which the ids prove.
      const idAgrees = listing.customerId === null || listing.customerId === member.merchantId;
      return profile.customerId === member.merchantId && idAgrees && isProfiles ? 'proven' : 'none';
    }
  }
}

const isFoundById = (rule: ListingRule): boolean =>
  rule.kind === 'template' && (rule.from === 'merchant_id' || rule.from === 'loyaltylion_id');
