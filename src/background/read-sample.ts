import type { CallOptions } from '../api/rate-budget.ts';
import type { Sides } from '../domain/field-record.ts';
import { sameEmail } from '../domain/identity.ts';
import { type ExpiredReading, type LiveReading, type Member, takesPart } from '../domain/member.ts';
import type { ListedProfile, Profile } from '../domain/ometria.ts';
import { sourceSides } from '../domain/source-sides.ts';
import type { Account } from './run-checks.ts';
import type { Vendors } from './vendors.ts';

/** Members whose two sides are compared: enough for every field to vary, few enough for half a minute. */
const SAMPLE = 40;
const PROFILE_PAGE = 250;
const PROFILE_PAGES = 2;
/** Where the bulk pages hold too few members, or not their properties, this many are read one by one (3 a second). */
const MOST_SINGLE_READS = 25;

const NO_EXPIRED: ExpiredReading = { state: 'not-asked' };

/** A member with their profile, and what LoyaltyLion says of the 21 fields. */
export interface SampledMember {
  readonly member: Member;
  readonly profile: Profile;
  readonly source: Sides;
}

type OnProgress = (done: number, total: number) => void;

/** Enrolled members, those updated last first, read from both sides. */
export async function readSample(
  vendors: Vendors,
  account: Account,
  load: CallOptions,
  onProgress: OnProgress = () => undefined,
): Promise<readonly SampledMember[]> {
  const members = account.members.filter(takesPart);
  const pairs = await readPairs(vendors, members, load);
  let done = 0;
  onProgress(done, pairs.length);
  return Promise.all(
    pairs.map(async ({ member, profile }) => {
      const live = await readLive(vendors, account, member, load);
      onProgress(++done, pairs.length);
      return { member, profile, source: sourceSides(member, live, NO_EXPIRED) };
    }),
  );
}

async function readLive(
  { loyaltylion }: Vendors,
  account: Account,
  member: Member,
  load: CallOptions,
): Promise<LiveReading> {
  const [siteId] = account.siteIds;
  if (!account.hasLive || siteId === undefined) return { state: 'refused' };
  try {
    const live = await loyaltylion.liveMember(siteId, member.merchantId, load);
    return live === 'not-found' ? { state: 'unavailable' } : live;
  } catch {
    load.signal?.throwIfAborted();
    return { state: 'unavailable' }; // one member fewer to learn rows 15 to 21 from
  }
}

interface Pair<P = Profile> {
  readonly member: Member;
  readonly profile: P;
}

/** Members and their profiles: from bulk pages, and where those hold too few, one by one. */
async function readPairs(vendors: Vendors, members: readonly Member[], load: CallOptions): Promise<Pair[]> {
  const profiles: ListedProfile[] = [];
  for (let page = 0; page < PROFILE_PAGES; page++) {
    const found = await vendors.ometria.profilePage({ limit: PROFILE_PAGE, offset: profiles.length }, load);
    profiles.push(...found);
    if (found.length === 0 || pair(members, profiles).length >= SAMPLE) break;
  }
  const listed = pair(members, profiles);
  // Where no profile of a list has properties, their absence says nothing of the account's custom fields.
  const isShown = profiles.some(({ properties }) => properties !== null);
  const pairs = isShown ? listed.map(shown) : await openEach(vendors, listed, load);
  const paired = new Set(listed.map(({ member }) => member.id));
  const missing = members.filter(({ id, email }) => email !== null && !paired.has(id));
  const left = isShown ? MOST_SINGLE_READS : MOST_SINGLE_READS - pairs.length;
  const wanted = missing.slice(0, Math.max(0, Math.min(left, SAMPLE - pairs.length)));
  const singles = await Promise.all(
    wanted.map(({ email }) => vendors.ometria.profilesByEmail(email ?? '', load)),
  );
  return [...pairs, ...pair(wanted, singles.flat())].slice(0, SAMPLE);
}

/** Beside others that have properties, a profile without them has none. */
const shown = ({ member, profile }: Pair<ListedProfile>): Pair => ({
  member,
  profile: { ...profile, properties: profile.properties ?? {} },
});

/** One that could not be read is one member fewer to learn from. @throws what the first failed with, if all did */
async function openEach(
  { ometria }: Vendors,
  listed: readonly Pair<ListedProfile>[],
  load: CallOptions,
): Promise<Pair[]> {
  const reading = listed.slice(0, MOST_SINGLE_READS).map(async ({ member, profile: { id } }) => {
    const profile = await ometria.profileById(id, load);
    return profile && { member, profile };
  });
  const [first] = reading;
  const settled = await Promise.allSettled(reading);
  load.signal?.throwIfAborted();
  if (settled.every(({ status }) => status === 'rejected')) await first;
  return settled.flatMap((each) => (each.status === 'fulfilled' && each.value ? [each.value] : []));
}

/** Only pairs that both the customer id and the email, or the one of them that is known, agree on. */
export function pair<P extends ListedProfile>(members: readonly Member[], profiles: readonly P[]): Pair<P>[] {
  const byCustomerId = new Map<string, P>();
  const byEmail = new Map<string, P[]>();
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
