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
  /** How many emails the page offered: with more than one, an email alone proves nothing. */
  readonly emailCount: number;
  /** The members to whom the page's id belongs, as LoyaltyLion id or as merchant id. */
  readonly byId: readonly Member[];
  /** Whether the id was looked up both ways; if not, a hit by id may be somebody else's number. */
  readonly idSettled: boolean;
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
  const { byEmail, byId, emailCount, idSettled, hasId, name } = evidence;
  const ids = new Set(byId.map((member) => member.id));
  const both = byEmail.filter((member) => ids.has(member.id));
  if (both[0] && both.length === 1) return { kind: 'member', member: both[0] };
  const all = unique([...byEmail, ...byId]);
  const [only] = all;
  if (!only) return { kind: 'nobody' };
  if (all.length > 1) return { kind: 'question', members: all };
  const isNamed = hasId || !areTwoPeoples(only.name, name);
  const proven = byEmail.length > 0 ? emailCount === 1 && isNamed : idSettled || sameName(only.name, name);
  return proven ? { kind: 'member', member: only } : { kind: 'question', members: all };
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
