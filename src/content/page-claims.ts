import type { Pair } from './pair-leaves.ts';

/** What a page's text says of the customer, likeliest first. */
export interface PageClaims {
  readonly emails: readonly string[];
  readonly profiles: readonly string[];
  /** With the labels that they stand under. */
  readonly customers: readonly Pair[];
  readonly name: string | null;
  /** How much speaks for a customer's page. */
  readonly weight: number;
  /** How many people the page shows as if each were its subject. */
  readonly people: number;
}

// What the places weigh where an email can stand. All differ: a set of weights is a set of places.
export const IN_ADDRESS = 4;
export const LABELLED_AS_OWN = 4.1;
export const LABELLED = 3;
export const IN_HEADING = 2;
/** Breaks a tie between labelled emails; makes no page a customer's. */
export const LABELLED_IN_HEADING = 0.5;
export const ANYWHERE = 0;

export const LABELLED_ID = 3;
/** Each weighs 1. */
export const MOST_FACTS = 3;

/** More than speaks against a page, but for a question for a password. */
const POINTED_AT = 6;

/** The agent has said once and for all where on such pages the email stands: it is the only one then. */
export const withPointed = (claims: PageClaims, email: string): PageClaims => ({
  ...claims,
  emails: [email],
  weight: claims.weight + POINTED_AT,
  people: Math.min(claims.people, 1),
});

/** What a page that was not read says. */
export const NOTHING: PageClaims = {
  emails: [],
  profiles: [],
  customers: [],
  name: null,
  weight: 0,
  people: 0,
};
