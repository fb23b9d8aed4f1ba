import { learnFieldMap } from '../domain/learn/learn-field-map.ts';
import { fieldIdsIn, type Sample } from '../domain/learn/sample.ts';
import type { Learned } from '../domain/learned.ts';
import { learnListing } from './learn-listing.ts';
import { readSample, type SampledMember } from './read-sample.ts';
import type { Account } from './run-checks.ts';
import type { Vendors } from './vendors.ts';

export const toSample = ({ source, profile }: SampledMember): Sample => ({
  source,
  properties: profile.properties,
});

/** Learns from a sample of members where Ometria keeps each field and how LoyaltyLion's listings are named. */
export async function learnAccount(
  vendors: Vendors,
  account: Account,
  onProgress: (done: number, total: number) => void,
): Promise<Learned> {
  const samples = (await readSample(vendors, account, { priority: 'bulk' }, onProgress)).map(toSample);
  const fields = learnFieldMap(samples);
  const listing = await learnListing(vendors, account.members, fields);
  return { fields, listing, members: samples.length, fieldIds: fieldIdsIn(samples) };
}
