import type { Listing } from '../ometria.ts';
import { isForeign } from './namespace.ts';
import { isBrandWord } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** Collections whose name sounds like LoyaltyLion first; otherwise in the order given. */
export function rankCollections(names: readonly string[]): string[] {
  return names.toSorted((a, b) => likeness(b) - likeness(a));
}

/** Whether the name alone says whose collection it is. */
export const isNamedAfterLoyaltyLion = (name: string): boolean => likeness(name) >= NAMED;

const NAMED = 3;

function likeness(name: string): number {
  const words = wordsOf(name).map(({ text }) => text);
  const glued = words.join('');
  if (glued.includes('loyaltylion')) return 4;
  if (words.includes('lion') || words.includes('ll')) return 3;
  if (words.some(isBrandWord)) return isForeign(name) ? 1 : 2;
  return glued.includes('loyal') ? 1 : 0;
}

/**
 * How many of a collection's listings hold at least one of LoyaltyLion's fields, of how many that show their
 * properties. The shop's own collection has everybody's listing too, but LoyaltyLion's fields are not in it.
 */
export function holdsFields(
  listings: readonly Listing[],
  ometriaFields: readonly string[],
): { readonly holding: number; readonly shown: number } {
  const shown = listings.flatMap(({ properties }) => (properties === null ? [] : [properties]));
  const holding = shown.filter((properties) => ometriaFields.some((id) => Object.hasOwn(properties, id)));
  return { holding: holding.length, shown: shown.length };
}
