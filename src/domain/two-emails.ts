import { sameEmail } from './identity.ts';
import type { Snapshot } from './snapshot.ts';

export interface TwoEmails {
  readonly loyaltyLion: string;
  readonly ometria: string;
}

/**
 * The emails under which the two systems have one person, where these are not the same; null: they are, or one has
 * none. `onOmetriasPage`: those that Ometria's page shows. One that neither API has may be newer, or somebody else's.
 */
export function twoEmails(
  { member, profile }: Pick<Snapshot, 'member' | 'profile'>,
  onOmetriasPage: readonly string[],
): TwoEmails | null {
  const loyaltyLion = member.value?.email ?? null;
  if (loyaltyLion === null || profile.value === null) return null;
  const known = [loyaltyLion, profile.value.email];
  const isKnown = onOmetriasPage.some((shown) => known.some((email) => sameEmail(email, shown)));
  const ometria = isKnown ? profile.value.email : (onOmetriasPage[0] ?? profile.value.email);
  return ometria === null || sameEmail(loyaltyLion, ometria) ? null : { loyaltyLion, ometria };
}
