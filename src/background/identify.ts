import { chooseMember, type MemberChoice, sameEmail } from '../domain/identity.ts';
import type { Member } from '../domain/member.ts';
import type { Profile } from '../domain/ometria.ts';
import { type Found, judgeAccount } from '../domain/page-account.ts';
import type { Sighting } from '../messages/sighting.ts';
import { type Connected, LensError, type Vendors } from './vendors.ts';

const MOST_EMAILS = 3;
/** A page's labelled profile id, and the one in its address where that differs. */
const MOST_IDS = 2;

/** The site that Headless is asked for: the page's own, if the key knows it. */
export function siteOf(connected: Connected, sighting: Sighting | null): number | null {
  const { siteIds } = connected.connection;
  const siteId = sighting?.siteId ?? null;
  if (siteId !== null && siteIds.length > 0 && !siteIds.includes(siteId)) {
    throw new LensError({ code: 'other-account', vendor: 'loyaltylion' });
  }
  return siteId ?? siteIds[0] ?? null;
}

/** Everybody in LoyaltyLion who has one of these emails, exactly. */
async function membersByEmails(vendors: Vendors, emails: readonly string[]): Promise<Member[]> {
  const found = await Promise.all(
    emails.slice(0, MOST_EMAILS).map((email) => vendors.loyaltylion.membersByEmail(email)),
  );
  return found.flat();
}

/**
 * The member with this merchant id: only Headless knows merchant ids, and tells the email to search for.
 * `settled` is false where Headless could not be asked, so that somebody may have been missed.
 */
export async function memberByMerchantId(
  vendors: Vendors,
  siteId: number | null,
  merchantId: string,
): Promise<{ readonly member: Member | null; readonly settled: boolean }> {
  if (siteId === null) return { member: null, settled: false };
  const live = await vendors.loyaltylion.liveMember(siteId, merchantId);
  if (live === 'not-found') return { member: null, settled: true };
  if (live.state !== 'read' || live.member.email === null) return { member: null, settled: false };
  const members = await vendors.loyaltylion.membersByEmail(live.member.email);
  return { member: members.find((member) => member.merchantId === merchantId) ?? null, settled: true };
}

/** A number in LoyaltyLion's address may be its own id or a merchant id: asked both ways. Ometria has only the latter. */
async function membersByNumber(
  connected: Connected,
  { vendor, siteId }: Pick<Sighting, 'vendor' | 'siteId'>,
  number: string,
): Promise<{ members: Member[]; settled: boolean }> {
  const id = Number(number);
  const mayBeOwnId = vendor === 'loyaltylion' && Number.isSafeInteger(id) && id > 0;
  const [byId, byMerchantId] = await Promise.all([
    mayBeOwnId ? connected.loyaltylion.memberById(id) : null,
    memberByMerchantId(connected, siteId, number),
  ]);
  const members = [byId, byMerchantId.member].filter((member) => member !== null);
  return { members, settled: byMerchantId.settled };
}

/** Where Ometria does not answer nothing is compared: nobody is asked about it either. */
const isProfiles = async (sighting: Sighting, onPage: Promise<Found>): Promise<boolean> =>
  sighting.vendor === 'ometria' &&
  onPage.then(
    (found) => judgeAccount(sighting, found) === 'proven',
    () => true,
  );

/** Whose page this is in LoyaltyLion, as far as the page's own claims prove it. `onPage`: what Ometria has of it. */
export async function identifyMember(
  connected: Connected,
  sighting: Sighting,
  onPage: Promise<Found>,
): Promise<MemberChoice> {
  const siteId = siteOf(connected, sighting);
  const byEmail = await membersByEmails(connected, sighting.emails);
  const [number] = sighting.customerIds;
  const hasId = number !== undefined || sighting.profileIds.length > 0;
  const { emails, name } = sighting;
  const evidence = { byEmail, emails, hasId, isProfiles: false, name };
  const isOwn = sighting.vendor === 'loyaltylion';
  // By the likeliest id alone: an address that names somebody else is not outvoted by what the page shows.
  const proven = byEmail.filter(
    (member) => number === member.merchantId || (isOwn && number === String(member.id)),
  );
  if (proven.length === 1) return chooseMember({ ...evidence, byId: proven, idSettled: true });
  if (number === undefined) return chooseMember({ ...evidence, byId: [], idSettled: true });
  const byId = await membersByNumber(connected, { vendor: sighting.vendor, siteId }, number);
  return chooseMember({
    ...evidence,
    byId: byId.members,
    idSettled: byId.settled,
    isProfiles: await isProfiles(sighting, onPage),
  });
}

export const NONE_FOUND: Found = { byId: [], byEmail: [] };

/** The profiles that an Ometria page names by id, and those with the page's only email. */
export async function profilesOfPage(vendors: Vendors, sighting: Sighting): Promise<Found> {
  const [email, ...moreEmails] = sighting.emails;
  const { labelledProfileIds, profileIds, vendor } = sighting;
  const ids = [...new Set([...labelledProfileIds, ...profileIds.slice(0, 1)])].slice(0, MOST_IDS);
  const [byEmail, ...byId] = await Promise.all([
    email !== undefined && moreEmails.length === 0 ? vendors.ometria.profilesByEmail(email) : [],
    ...(vendor === 'ometria' ? ids.map((id) => vendors.ometria.profileById(id)) : []),
  ]);
  return { byId: byId.filter((profile) => profile !== null), byEmail };
}

/** @throws LensError `other-account` where the page is of another Ometria account than the key */
export function expectSameAccount(sighting: Sighting | null, found: Found): void {
  if (sighting?.vendor !== 'ometria' || judgeAccount(sighting, found) !== 'contradicted') return;
  throw new LensError({ code: 'other-account', vendor: 'ometria' });
}

/** Each once, those under the page's ids first. */
export const allProfiles = ({ byId, byEmail }: Found): readonly Profile[] => [
  ...new Map([...byId, ...byEmail].map((profile) => [profile.id, profile])).values(),
];

/** The member whom an Ometria profile names by its customer id, else by its email. */
export async function memberOfProfile(connected: Connected, profile: Profile): Promise<Member | null> {
  const byEmail = profile.email === null ? [] : await connected.loyaltylion.membersByEmail(profile.email);
  const exact = byEmail.find((member) => member.merchantId === profile.customerId);
  if (exact) return exact;
  if (profile.customerId !== null) {
    const siteId = siteOf(connected, null);
    const { member } = await memberByMerchantId(connected, siteId, profile.customerId);
    if (member) return member;
  }
  const [only] = byEmail;
  return only && byEmail.length === 1 && sameEmail(only.email, profile.email) ? only : null;
}
