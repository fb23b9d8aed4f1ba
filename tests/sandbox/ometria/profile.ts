import type { Json } from '../json.ts';
import { type Held, LEVELS, type Listing } from './listing.ts';

/** A person in Ometria: the merged view of their listings. */
export interface Profile {
  readonly id: string;
  readonly customerId: string | null;
  readonly email: string | null;
  /** Every email of the person's listings. */
  readonly emails: readonly string[];
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** The winning values; null is one that was cleared. */
  readonly properties: Readonly<Record<string, Json>>;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Whether `a` wins over `b`: the higher level, or the more recent within one. Nothing never wins over a value. */
function wins(a: Held, b: Held): boolean {
  if ((a.value === null) !== (b.value === null)) return b.value === null;
  const levels = LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);
  return levels === 0 ? a.order > b.order : levels < 0;
}

function mergeProperties(listings: readonly Listing[]): Record<string, Json> {
  const winners = new Map<string, Held>();
  for (const [key, held] of listings.flatMap((listing) => [...listing.projected])) {
    const best = winners.get(key);
    if (!best || wins(held, best)) winners.set(key, held);
  }
  return Object.fromEntries([...winners].map(([key, held]) => [key, held.value]));
}

/** The first value that any listing has, those with a customer id first: the shop knows names best. */
function first<T>(listings: readonly Listing[], read: (listing: Listing) => T | null): T | null {
  const shopFirst = listings.toSorted(
    (a, b) => Number(b.customerId !== null) - Number(a.customerId !== null),
  );
  return shopFirst.map(read).find((value) => value !== null) ?? null;
}

/** @param listings at least one */
export function toProfile(id: string, listings: readonly Listing[]): Profile {
  return {
    id,
    customerId: first(listings, (listing) => listing.customerId),
    email: first(listings, (listing) => listing.email),
    emails: [...new Set(listings.flatMap((listing) => listing.email ?? []))],
    firstName: first(listings, (listing) => listing.firstName),
    lastName: first(listings, (listing) => listing.lastName),
    properties: mergeProperties(listings),
    createdAt: Math.min(...listings.map((listing) => listing.createdAt)),
    updatedAt: Math.max(...listings.map((listing) => listing.updatedAt)),
  };
}
