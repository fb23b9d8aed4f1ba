import { expect, test } from 'vitest';
import type { ListingRule } from '../../../src/domain/connection.ts';
import { type ListingProof, listingProof } from '../../../src/domain/listing-proof.ts';

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

test.each<[string, Who, ListingRule, Who, ListingProof]>([
  ['email and id agree', HERS, by('email'), HERS, 'proven'],
  ['it shows the email alone', ['Ann@Example.com', null], SEARCH, HERS, 'proven'],
  ['it shows the id alone', [null, '5000001'], SEARCH, HERS, 'proven'],
  ['it shows nothing, and its id is made of the email', [null, null], by('email'), HERS, 'proven'],
  ['it shows nothing, and was searched for', [null, null], SEARCH, HERS, 'none'],
  ['it has another’s email', ['bob@example.com', null], by('merchant_id'), HERS, 'none'],
  ['it has another’s id', ['ann@example.com', '5000002'], by('email'), HERS, 'none'],
  [
    'the profile’s email differs, and is the listing’s',
    ['ann.old@example.com', null],
    SEARCH,
    EARLIER,
    'proven',
  ],
  ['the profile’s email differs, the ids agree', HERS, SEARCH, EARLIER, 'proven'],
  [
    'the profile’s email differs, made of the shop’s id',
    [ANN.email, null],
    by('merchant_id'),
    EARLIER,
    'proven',
  ],
  [
    'the profile’s email differs, made of the number',
    [ANN.email, null],
    by('loyaltylion_id'),
    EARLIER,
    'proven',
  ],
  [
    'the profile’s email differs, found by the member’s',
    [ANN.email, null],
    by('email'),
    EARLIER,
    'email-alone',
  ],
  ['the profile’s email differs, by its hash', [ANN.email, null], by('email_sha256'), EARLIER, 'email-alone'],
  ['the profile’s email differs, searched for by it', [ANN.email, null], SEARCH, EARLIER, 'email-alone'],
])('what shows that a listing is this person’s: %s', (_, [email, customerId], rule, profile, expected) => {
  const listing = { collection: 'c_1', id: 'x', email, customerId, properties: {} };
  expect(listingProof(listing, rule, ANN, { email: profile[0], customerId: profile[1] })).toBe(expected);
});
