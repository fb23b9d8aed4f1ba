import { sameEmail } from '../identity.ts';
import type { Listing } from '../ometria.ts';

/** By what a member is known. */
export interface MemberIdentity {
  readonly merchantId: string;
  readonly email: string | null;
}

/**
 * Whether a listing is the member's: the email (without regard to case) or the shop's customer id agrees, and
 * neither contradicts. `other` where one contradicts, even if the other agrees; `unproven` where the listing shows
 * nothing that the member has too.
 */
export function identifyListing(listing: Listing, member: MemberIdentity): 'same' | 'other' | 'unproven' {
  const emails = agree(listing.email, member.email, sameEmail);
  const ids = agree(listing.customerId, member.merchantId, (a, b) => a === b);
  if (emails === false || ids === false) return 'other';
  return emails || ids ? 'same' : 'unproven';
}

/** null: one side has none, so nothing is said. */
function agree(a: string | null, b: string | null, equal: (a: string, b: string) => boolean): boolean | null {
  return a === null || b === null ? null : equal(a, b);
}
