import { expect, test } from 'vitest';
import type { ListingRule } from '../../../src/domain/connection.ts';
import { isListingOf } from '../../../src/domain/is-listing-of.ts';

type From = Extract<ListingRule, { kind: 'template' }>['from'];
type Who = readonly [email: string | null, customerId: string | null];

const by = (from: From): ListingRule => ({
  kind: 'template',
  collection: 'c_1',
  prefix: '',
  from,
  suffix: '',
});
const SEARCH: ListingRule = { kind: 'search', collection: 'c_1' };

const ANN = { merchantId: '5000001', email: 'ann@example.com' };
const HERS: Who = ['ann@example.com', '5000001'];
/** Her profile, which has not heard of her new email. */
const EARLIER: Who = ['ann.old@example.com', '5000001'];

test.each<[string, Who, ListingRule, Who, boolean]>([
  ['email and id agree', HERS, by('email'), HERS, true],
  ['it shows the email alone', ['Ann@Example.com', null], SEARCH, HERS, true],
  ['it shows the id alone', [null, '5000001'], SEARCH, HERS, true],
  ['it shows nothing, and its id is made of the email', [null, null], by('email'), HERS, true],
  ['it shows nothing, and was searched for', [null, null], SEARCH, HERS, false],
  ['it has another’s email', ['bob@example.com', null], by('merchant_id'), HERS, false],
  ['it has another’s id', ['ann@example.com', '5000002'], by('email'), HERS, false],
  ['the profile’s email differs, and is the listing’s', ['ann.old@example.com', null], SEARCH, EARLIER, true],
  ['the profile’s email differs, the ids agree', HERS, SEARCH, EARLIER, true],
  ['the profile’s email differs, made of the shop’s id', [ANN.email, null], by('merchant_id'), EARLIER, true],
  ['the profile’s email differs, made of the number', [ANN.email, null], by('loyaltylion_id'), EARLIER, true],
  ['the profile’s email differs, found by the member’s', [ANN.email, null], by('email'), EARLIER, false],
  ['the profile’s email differs, by its hash', [ANN.email, null], by('email_sha256'), EARLIER, false],
  ['the profile’s email differs, searched for by it', [ANN.email, null], SEARCH, EARLIER, false],
])('whether a listing is this person’s: %s', (_, [email, customerId], rule, profile, expected) => {
  const listing = { collection: 'c_1', id: 'x', email, customerId, properties: {} };
  expect(isListingOf(listing, rule, ANN, { email: profile[0], customerId: profile[1] })).toBe(expected);
});
