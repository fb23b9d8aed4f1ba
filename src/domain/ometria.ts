import type { Json } from './json.ts';

export type Properties = Readonly<Record<string, Json>>;

/** A person in Ometria: the merged view of all their listings, which mailings use. */
export interface Profile {
  readonly id: string;
  readonly email: string | null;
  /** The shop's customer id, LoyaltyLion's merchant id. */
  readonly customerId: string | null;
  readonly name: string | null;
  readonly properties: Properties;
}

/** A profile as a list of many shows it. */
export interface ListedProfile extends Omit<Profile, 'properties'> {
  /** null where the list does not show them ([ND]): nobody knows then what the profile holds. */
  readonly properties: Properties | null;
}

/** One record through which a system writes to Ometria. */
export interface Listing {
  readonly collection: string;
  readonly id: string;
  /** null where the answer shows none. */
  readonly email: string | null;
  readonly customerId: string | null;
  /** null where the answer does not show them ([ND]): then nobody knows which keys the listing holds. */
  readonly properties: Properties | null;
}
