import type { ListingRule } from './connection.ts';
import { sameEmail } from './identity.ts';
import type { MemberIdentity } from './learn/identify-listing.ts';
import type { Profile } from './ometria.ts';

/** A shorter number may be any system's count of its own rows. */
const LEAST_ID_LENGTH = 5;

/**
 * Whether a listing that shows neither email nor customer id is the member's by its id: made of the email or the
 * shop's customer id, which is nobody else's, by a rule that holds in the collection. A push carries the profile's
 * email, by which Ometria clusters, so the profile must have both the member's customer id and email too.
 *
 * An id made of LoyaltyLion's number proves nobody: other systems count as well.
 */
export function provesOwner(
  rule: ListingRule,
  member: MemberIdentity,
  profile: Pick<Profile, 'email' | 'customerId'>,
): boolean {
  if (rule.kind !== 'template' || rule.from === 'loyaltylion_id') return false;
  if (rule.from === 'merchant_id' && member.merchantId.length < LEAST_ID_LENGTH) return false;
  return profile.customerId === member.merchantId && sameEmail(profile.email, member.email);
}
