import type { ListingRule } from './connection.ts';
import type { FieldId } from './field.ts';
import type { ValueFormat } from './value-format.ts';

/** What was learned about one field, with the evidence for it. */
export interface LearnedField {
  readonly field: FieldId;
  readonly state: 'mapped' | 'missing' | 'unlearned';
  /** The chosen Field ID; null unless mapped. */
  readonly ometriaField: string | null;
  /** `low` must be looked at by a person before it is trusted. */
  readonly confidence: 'high' | 'low';
  /** In how many of the compared members the values were equal. */
  readonly equal: number;
  readonly compared: number;
  /** 0 to 1: how well the Field ID's words match the title's. */
  readonly nameScore: number;
  readonly runnerUp: string | null;
  readonly format: ValueFormat | null;
  /** Profiles of members who have a source value, in which no such custom field was seen. */
  readonly profilesWithout: number;
  /** The account lacked it when it was confirmed. */
  readonly appeared?: true;
}

export interface LearnedListing {
  readonly rule: ListingRule | null;
  /** On how many members the rule was seen to hold, of how many tried. */
  readonly held: number;
  readonly tried: number;
  /** Every collection of the account that was listed, likeliest first. */
  readonly collections: readonly string[];
  /** Collections that were looked into, with what was found there. */
  readonly looked: readonly LookedInto[];
  /** Members who were looked for. */
  readonly members: number;
}

/** What was found in a collection. */
export interface LookedInto {
  readonly collection: string;
  /** Listings that were read. */
  readonly listings: number;
  /** Members whose listing was among them. */
  readonly members: number;
  /**
   * `no-member`: of nobody who was looked for. `few-members`: of too few to tell. `no-field`: none of LoyaltyLion's fields is in it. `not-shown`: it does not
   * show what is in it. `no-owner`: it has ids made of LoyaltyLion's numbers, and does not show whose they are.
   * `fields`: it holds them.
   */
  readonly found: 'no-member' | 'few-members' | 'no-field' | 'not-shown' | 'no-owner' | 'fields';
}

export interface Learned {
  readonly fields: readonly LearnedField[];
  readonly listing: LearnedListing;
  /** Members whose two sides were read. */
  readonly members: number;
  /** Every Field ID that was seen, other apps' too. */
  readonly fieldIds: readonly string[];
}
