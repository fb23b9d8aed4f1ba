import type { Json, JsonObject } from '../json.ts';

/** Ometria's precedence of sources, highest first; within a level the most recent value wins. */
export const LEVELS = [
  'preference-centre',
  'api',
  'tracker',
  'form',
  'importer',
  'third-party-sync',
] as const;
export type Level = (typeof LEVELS)[number];

/** A property's value with what decides whether it wins. */
export interface Held {
  /** null: it was cleared. */
  readonly value: Json;
  readonly level: Level;
  /** Grows with every write in the account. */
  readonly order: number;
}

export type HeldProperties = ReadonlyMap<string, Held>;

/** One record of one source. A profile is made of the listings of one person. */
export interface Listing {
  readonly collection: string;
  readonly id: string;
  readonly email: string | null;
  readonly customerId: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly properties: HeldProperties;
  /** What the profile has taken over so far. */
  readonly projected: HeldProperties;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** What is stored; a cleared property (null) is not. */
export const heldValues = (properties: HeldProperties): JsonObject =>
  Object.fromEntries(
    [...properties].filter(([, held]) => held.value !== null).map(([key, held]) => [key, held.value]),
  );

/** Ometria's size of a record's properties: characters of JSON, keys and values. */
export const sizeOf = (properties: JsonObject): number => JSON.stringify(properties).length;
