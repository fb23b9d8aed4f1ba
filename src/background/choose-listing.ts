import type { Failure } from '../domain/error-code.ts';
import type { Learned, LearnedListing } from '../domain/learned.ts';
import type { ListingChoice } from '../domain/listing-choice.ts';
import { isOwnCollection, OWN_RULE } from '../domain/own-listing.ts';
import { learnCollection, proofOf } from './learn-listing.ts';
import { MOST_MEMBERS } from './run-checks.ts';
import type { Vendors } from './vendors.ts';

/** What came of a choice: the evidence is new whether or not it is enough. */
export interface ChosenListing {
  readonly listing: LearnedListing;
  /** Why the rule is still the one it was; null: it is the chosen one. */
  readonly failure: Failure | null;
}

/** Where a person says that a resync shall write: looked into where it is a collection, taken as said where it is our own. */
export async function chooseListing(
  vendors: Vendors,
  { fields, listing }: Learned,
  choice: ListingChoice,
): Promise<ChosenListing> {
  if (choice.kind === 'own') {
    return { listing: { ...listing, rule: OWN_RULE, held: 0, tried: 0 }, failure: null };
  }
  const notProven: Failure = { code: 'collection-not-proven', vendor: 'ometria' };
  if (isOwnCollection(choice.collection)) return { listing, failure: notProven };
  const members = await vendors.loyaltylion.recentMembers(MOST_MEMBERS);
  const found = await learnCollection(vendors, choice.collection, members, fields);
  const others = listing.looked.filter(({ collection }) => collection !== choice.collection);
  const evidence = { ...listing, members: members.length, looked: [...others, found.looked] };
  const proof = proofOf(found);
  if (proof === 'proven' || (proof === 'not-shown' && choice.mayBeUnproven)) {
    return { listing: { ...evidence, ...found.learned }, failure: null };
  }
  const failure: Failure =
    proof === 'not-shown' ? { code: 'collection-not-shown', vendor: 'ometria' } : notProven;
  return { listing: evidence, failure };
}
