import type { PageClaims } from './page-claims.ts';
import type { AddressClaims } from './read-address.ts';

/** From this weight on a page is a customer's: an id behind "customers" suffices, a lone email does not. */
const ENOUGH = 4;

/** Adds up what speaks for a customer's page, less what speaks for a list. */
export function isCustomers(
  { strong, weak, isList }: AddressClaims,
  { weight, people }: Pick<PageClaims, 'weight' | 'people'>,
): boolean {
  const hasStrong = strong.length > 0;
  const ofAddress = hasStrong ? 4 : Math.min(weak.length, 1);
  return weight + ofAddress - (isList ? 2 : 0) - (people < 2 ? 0 : hasStrong ? 2 : 4) >= ENOUGH;
}
