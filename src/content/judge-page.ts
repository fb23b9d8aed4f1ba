import type { AddressClaims } from './read-address.ts';

/** From this weight on a page is a customer's: an id behind "customers" suffices, a lone email does not. */
const ENOUGH = 4;

/** Adds what its address says to the weight of a page's text: what speaks for a customer's page, or for a list. */
export const isCustomers = ({ strong, weak, isList }: AddressClaims, weight: number): boolean =>
  weight + (strong.length > 0 ? 4 : Math.min(weak.length, 1)) - (isList ? 2 : 0) >= ENOUGH;
