import type { Member } from './member.ts';
import type { Profile } from './ometria.ts';
import { areTwoPeoples } from './person-name.ts';

/** Emails compare without regard to case: neither vendor documents its own handling. */
export const sameEmail = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.trim().toLowerCase() === b.trim().toLowerCase();

export type MemberChoice =
  | { readonly kind: 'member'; readonly member: Member }
  | { readonly kind: 'question'; readonly members: readonly Member[] }
  | { readonly kind: 'nobody' };

/** What the page claims, and who in LoyaltyLion was found by each claim. */
export interface MemberEvidence {
  /** Exact hits of the emails on the page, in the page's order, without repeats. */
  readonly byEmail: readonly Member[];
  /** All that the page offers: with more than one, an email alone proves nothing. */
  readonly emails: readonly string[];
  /** The members to whom the page's id belongs, as LoyaltyLion id or as merchant id. */
  readonly byId: readonly Member[];
  /** Whether the id was looked up both ways; if not, a hit by id may be somebody else's number. */
  readonly idSettled: boolean;
  /**
   * Whether the page's ids are a profile's in Ometria: its email may then be another than LoyaltyLion's, and its ids
   * are held against the profile's. Elsewhere an email that nobody has speaks against who was found, and so does a
   * number that is not theirs and could not be looked up.
   */
  readonly isProfiles: boolean;
  /** Whether the page tells an id of any kind: without one its email may be another person's who is named there. */
  readonly hasId: boolean;
  /** The name on the page, where one was seen. */
  readonly name: string | null;
}

const unique = (members: readonly Member[]): Member[] => [
  ...new Map(members.map((member) => [member.id, member])).values(),
];

const sameName = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.trim().toLowerCase() === b.trim().toLowerCase();

/** Whose page this is: proven, or a question to the agent, never a guess. */
export function chooseMember(evidence: MemberEvidence): MemberChoice {
  const { byEmail, byId } = evidence;
  const ids = new Set(byId.map((member) => member.id));
  const both = byEmail.filter((member) => ids.has(member.id));
  if (both[0] && both.length === 1) return { kind: 'member', member: both[0] };
  const all = unique([...byEmail, ...byId]);
  const [only] = all;
  if (!only) return { kind: 'nobody' };
  if (all.length > 1) return { kind: 'question', members: all };
  const proven = byEmail.length > 0 ? isProvenByEmail(only, evidence) : isProvenById(only, evidence);
  return proven ? { kind: 'member', member: only } : { kind: 'question', members: all };
}

/** A number that is none of theirs, and could not be looked up, may be another person's. */
function isProvenByEmail(member: Member, evidence: MemberEvidence): boolean {
  const { emails, idSettled, isProfiles, hasId, name } = evidence;
  if (emails.length !== 1) return false;
  if (!hasId) return !areTwoPeoples(member.name, name);
  return idSettled || isProfiles || sameName(member.name, name);
}

/** An email that LoyaltyLion does not know says that the number is somebody else's, or no customer's at all. */
function isProvenById(member: Member, evidence: MemberEvidence): boolean {
  const { emails, idSettled, isProfiles, name } = evidence;
  const isTheirs = emails.length === 0 || emails.some((email) => sameEmail(email, member.email));
  return (idSettled && (isTheirs || isProfiles)) || sameName(member.name, name);
}

export type ProfileChoice =
  | { readonly kind: 'profile'; readonly profile: Profile; readonly others: readonly Profile[] }
  /** The profile's customer id names somebody else: shown, never written. */
  | { readonly kind: 'contradiction'; readonly profile: Profile; readonly others: readonly Profile[] }
  | { readonly kind: 'question'; readonly profiles: readonly Profile[] }
  | { readonly kind: 'nobody' };

/**
 * Which of several profiles is the member: the one whose customer id is the merchant id; else the only one
 * without a customer id, if no other could be meant; else the agent chooses.
 */
export function chooseProfile(profiles: readonly Profile[], merchantId: string | null): ProfileChoice {
  const distinct = [...new Map(profiles.map((profile) => [profile.id, profile])).values()];
  const others = (chosen: Profile): Profile[] => distinct.filter((profile) => profile !== chosen);
  const [first] = distinct;
  if (!first) return { kind: 'nobody' };
  const byId = distinct.filter((profile) => merchantId !== null && profile.customerId === merchantId);
  if (byId[0] && byId.length === 1) return { kind: 'profile', profile: byId[0], others: others(byId[0]) };
  if (distinct.length > 1) return { kind: 'question', profiles: byId.length > 1 ? byId : distinct };
  if (merchantId !== null && first.customerId !== null) {
    return { kind: 'contradiction', profile: first, others: [] };
  }
  return { kind: 'profile', profile: first, others: [] };
}
