import type { ListingRule } from './connection.ts';
import { sameEmail } from './identity.ts';
import { identifyListing, type MemberIdentity } from './learn/identify-listing.ts';
import type { Listing, Profile } from './ometria.ts';
import { provesOwner } from './proves-owner.ts';

/**
 * Whether the listing that a rule led to is this person's: the member's, and part of the very profile that a push is
 * to change.
 */
export function isListingOf(
  listing: Listing,
  rule: ListingRule,
  member: MemberIdentity,
  profile: Pick<Profile, 'email' | 'customerId'>,
): boolean {
  const isProfiles = sameEmail(listing.email, profile.email);
  switch (identifyListing(listing, member)) {
    case 'unproven':
      return provesOwner(rule, member, profile);
    case 'same':
      // The member's email alone, while the profile has another: whoever else has that email in Ometria owns it.
      return isProfiles || listing.customerId !== null || isFoundById(rule);
    case 'other': {
      // The emails differ between the systems: the listing then has the profile's, which the ids prove.
      const idAgrees = listing.customerId === null || listing.customerId === member.merchantId;
      return profile.customerId === member.merchantId && idAgrees && isProfiles;
    }
  }
}

const isFoundById = (rule: ListingRule): boolean =>
  rule.kind === 'template' && (rule.from === 'merchant_id' || rule.from === 'loyaltylion_id');
