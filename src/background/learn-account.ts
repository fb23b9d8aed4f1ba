import { sameEmail } from '../domain/identity.ts';
import { learnFieldMap } from '../domain/learn/learn-field-map.ts';
import type { Sample } from '../domain/learn/sample.ts';
import type { Learned } from '../domain/learned.ts';
import type { ExpiredReading, LiveReading, Member } from '../domain/member.ts';
import type { Profile } from '../domain/ometria.ts';
import { sourceSides } from '../domain/source-sides.ts';
import { learnListing } from './learn-listing.ts';
import type { Account } from './run-checks.ts';
import type { Vendors } from './vendors.ts';

/** Members whose two sides are compared: enough for every field to vary, few enough for half a minute. */
const SAMPLE = 40;
const PROFILE_PAGE = 250;
const PROFILE_PAGES = 2;
/** Where the bulk pages hold too few members, this many are asked for one by one (3 a second). */
const MOST_SINGLE_READS = 25;

const NO_EXPIRED: ExpiredReading = { state: 'not-asked' };

export interface Pair {
  readonly member: Member;
  readonly profile: Profile;
}

/** Learns from a sample of members where Ometria keeps each field and how LoyaltyLion's listings are named. */
export async function learnAccount(
  vendors: Vendors,
  account: Account,
  onProgress: (done: number, total: number) => void,
): Promise<Learned> {
  const members = account.members.filter((member) => member.enrolled && !member.blocked);
  const pairs = await readPairs(vendors, members);
  let done = 0;
  onProgress(done, pairs.length);
  const samples = await Promise.all(
    pairs.map(async ({ member, profile }): Promise<Sample> => {
      const live = await readLive(vendors, account, member);
      onProgress(++done, pairs.length);
      const source = sourceSides(member, live, NO_EXPIRED);
      return { source, properties: profile.properties };
    }),
  );
  const fields = learnFieldMap(samples);
  const listing = await learnListing(vendors, account.members, fields);
  return { fields, listing, members: samples.length };
}

async function readLive({ loyaltylion }: Vendors, account: Account, member: Member): Promise<LiveReading> {
  const [siteId] = account.siteIds;
  if (!account.hasLive || siteId === undefined) return { state: 'refused' };
  try {
    const live = await loyaltylion.liveMember(siteId, member.merchantId, { priority: 'bulk' });
    return live === 'not-found' ? { state: 'unavailable' } : live;
  } catch {
    return { state: 'unavailable' }; // one member fewer to learn rows 15 to 21 from
  }
}

/** Members and their profiles: from bulk pages, and where those hold too few, one by one. */
async function readPairs({ ometria }: Vendors, members: readonly Member[]): Promise<Pair[]> {
  const profiles: Profile[] = [];
  for (let page = 0; page < PROFILE_PAGES; page++) {
    const found = await ometria.profilePage({ limit: PROFILE_PAGE, offset: profiles.length });
    profiles.push(...found);
    if (found.length === 0 || pair(members, profiles).length >= SAMPLE) break;
  }
  const pairs = pair(members, profiles);
  const paired = new Set(pairs.map(({ member }) => member.id));
  const missing = members.filter(({ id, email }) => email !== null && !paired.has(id));
  const wanted = missing.slice(0, Math.min(MOST_SINGLE_READS, Math.max(0, SAMPLE - pairs.length)));
  const singles = await Promise.all(
    wanted.map(({ email }) => ometria.profilesByEmail(email ?? '', { priority: 'bulk' })),
  );
  return [...pairs, ...pair(wanted, singles.flat())].slice(0, SAMPLE);
}

/** Only pairs that both the customer id and the email, or the one of them that is known, agree on. */
function pair(members: readonly Member[], profiles: readonly Profile[]): Pair[] {
  const byCustomerId = new Map<string, Profile>();
  const byEmail = new Map<string, Profile[]>();
  for (const profile of profiles) {
    if (profile.customerId !== null) byCustomerId.set(profile.customerId, profile);
    const email = profile.email?.toLowerCase();
    if (email !== undefined) byEmail.set(email, [...(byEmail.get(email) ?? []), profile]);
  }
  return members.flatMap((member) => {
    const byId = byCustomerId.get(member.merchantId);
    if (byId && (byId.email === null || sameEmail(byId.email, member.email)))
      return [{ member, profile: byId }];
    const [only, ...more] = byEmail.get(member.email?.toLowerCase() ?? '') ?? [];
    return only && more.length === 0 && only.customerId === null ? [{ member, profile: only }] : [];
  });
}
