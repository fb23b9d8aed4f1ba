import { type ListingRule, OWN_COLLECTION } from './connection.ts';
import type { Member } from './member.ts';
import type { Listing, Profile } from './ometria.ts';

/** Only ever by a person's choice: what stands in a record of ours may hide LoyaltyLion's later updates for good. */
export const OWN_RULE: ListingRule = { kind: 'own', collection: OWN_COLLECTION };

export const isOwnCollection = (collection: string): boolean => collection === OWN_COLLECTION;

/**
 * A member's own listing before its first push. Its id is the shop's, which says nothing about the person; it
 * identifies the profile's person by what the profile itself has, since Ometria clusters by customer id, then by
 * email.
 */
export const newOwnListing = (
  { merchantId }: Pick<Member, 'merchantId'>,
  { email, customerId }: Pick<Profile, 'email' | 'customerId'>,
): Listing => ({ collection: OWN_COLLECTION, id: merchantId, email, customerId, properties: {} });
