/** What the vendors do not document and a read can tell, in the order of the report. */
export const QUESTIONS = [
  'loyaltylion-key',
  'loyaltylion-scopes',
  'loyaltylion-email-case',
  'loyaltylion-duplicate-emails',
  'loyaltylion-errors',
  'loyaltylion-times',
  'rewards-used',
  'tier-eligibility',
  'birthday-without-year',
  'removed-points-sign',
  'headless',
  'headless-forecasted-tier',
  'headless-referral-url',
  'headless-times',
  'loyaltylion-cors',
  'ometria-key',
  'ometria-email-case',
  'ometria-email-matches',
  'profiles-by-email',
  'profile-not-found',
  'profiles-page',
  'profiles-listed',
  'empty-property',
  'collections',
  'listings-page',
  'listing',
  'listing-not-found',
  'email-on-listing',
  'contacts-page-size',
  'contacts-page-cap',
  'offset-without-limit',
  'queue-headers-on-reads',
  'ometria-cors',
] as const;

export type QuestionId = (typeof QUESTIONS)[number];

/**
 * A slug that says how this account behaves. `not-seen`: nobody in the sample could show it; `not-answered`: the
 * request that would have told got no usable answer; `not-asked`: it depends on one that did not.
 */
export type Answers = Readonly<Record<QuestionId, string>>;

/** Those that Ometria's answers settle; the others LoyaltyLion's. */
export type OmetriaQuestion = Extract<
  keyof Answers,
  | `ometria-${string}`
  | `profile${string}`
  | `listing${string}`
  | `contacts-${string}`
  | 'empty-property'
  | 'collections'
  | 'email-on-listing'
  | 'offset-without-limit'
  | 'queue-headers-on-reads'
>;

export const NOT_SEEN = 'not-seen';
export const NOT_ANSWERED = 'not-answered';
export const NOT_ASKED = 'not-asked';
