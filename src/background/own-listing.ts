import { sameEmail } from '../domain/identity.ts';
import type { Member } from '../domain/member.ts';
import type { Listing, Profile } from '../domain/ometria.ts';
import { newOwnListing } from '../domain/own-listing.ts';
import type { CustomerReads } from './ask-once.ts';
import { LensError } from './vendors.ts';

type ProfileReads = Pick<CustomerReads['ometria'], 'profilesByEmail'>;

/**
 * Our own listing of a member, or the one that a first push would make: proven to be, and to become, part of this
 * very profile and of nobody else's.
 *
 * @param found null: there is none yet
 * @throws LensError `listing-not-proven`, `own-listing-unreadable`
 */
export async function ownListing(
  ometria: ProfileReads,
  found: Listing | null,
  member: Member,
  profile: Profile,
): Promise<Listing> {
  if (!(await joins(ometria, profile))) throw notProven();
  if (!found) return newOwnListing(member, profile);
  if (found.email !== null && !sameEmail(found.email, profile.email)) throw notProven();
  // What an earlier push wrote must be kept, and nothing else tells what that was: the profile has others' values too.
  if (found.properties === null) throw new LensError({ code: 'own-listing-unreadable', vendor: 'ometria' });
  return found;
}

/** Whether a record with the profile's customer id and email can end in no other profile, and in no new one. */
async function joins(ometria: ProfileReads, { id, customerId, email }: Profile): Promise<boolean> {
  if (email === null) return false;
  if (customerId !== null) return true;
  const [only, ...others] = await ometria.profilesByEmail(email);
  return others.length === 0 && only?.id === id;
}

const notProven = (): LensError => new LensError({ code: 'listing-not-proven', vendor: 'ometria' });
