import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { identifyListing } from '../../../../src/domain/learn/identify-listing.ts';
import { learnListingRule, listingIdOf, type MemberKeys } from '../../../../src/domain/learn/listing-rule.ts';
import { holdsFields, rankCollections } from '../../../../src/domain/learn/rank-collections.ts';
import type { Listing } from '../../../../src/domain/ometria.ts';
import { OWN_RULE } from '../../../../src/domain/own-listing.ts';

const hash = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('hex');

function keys(at: number): MemberKeys {
  const email = `Member${at}@Example.com`;
  return {
    merchantId: String(5_000_000 + at),
    loyaltyLionId: 6900 + at,
    email,
    emailSha1: hash('sha1', email.toLowerCase()),
    emailSha256: hash('sha256', email.toLowerCase()),
  };
}

const MEMBERS = Array.from({ length: 8 }, (_, at) => keys(at));

const listing = (id: string, shown: Partial<Listing> = {}): Listing => ({
  collection: 'c',
  id,
  email: null,
  customerId: null,
  properties: null,
  ...shown,
});

const IDS: readonly (readonly [string, (member: MemberKeys) => string])[] = [
  ['merchant_id', ({ merchantId }) => merchantId],
  ['loyaltylion_id', ({ loyaltyLionId }) => `ll-${loyaltyLionId}`],
  ['email', ({ email }) => `${email}`],
  ['email_lower', ({ email }) => `contact:${email?.toLowerCase()}:1`],
  ['email_sha1', ({ emailSha1 }) => `${emailSha1}`],
  ['email_sha256', ({ emailSha256 }) => `ll_${emailSha256}`],
];

describe('learnListingRule', () => {
  test.each(IDS)('finds ids made of %s, shown identity or not, and makes them again', (from, idOf) => {
    for (const shows of [true, false]) {
      const listings = MEMBERS.map((member) => listing(idOf(member), shows ? { email: member.email } : {}));
      const { rule, held, tried } = learnListingRule('c', listings, MEMBERS);
      expect(rule).toMatchObject({ kind: 'template', collection: 'c', from });
      expect([held, tried]).toEqual([8, 8]);
      const other = keys(77);
      expect(rule && listingIdOf(rule, other)).toBe(idOf(other));
    }
  });

  test('two members are not enough: the collection is searched', () => {
    const listings = MEMBERS.slice(0, 2).map(({ merchantId }) =>
      listing(merchantId, { customerId: merchantId }),
    );
    expect(learnListingRule('c', listings, MEMBERS)).toEqual({
      rule: { kind: 'search', collection: 'c' },
      held: 0,
      tried: 2,
    });
  });

  test('ids that follow from nothing are searched for', () => {
    const listings = MEMBERS.map(({ merchantId }, at) =>
      listing(hash('sha1', `x${at}`), { customerId: merchantId }),
    );
    expect(learnListingRule('c', listings, MEMBERS).rule).toEqual({ kind: 'search', collection: 'c' });
  });

  test("a collection with nobody's listing gives no rule", () => {
    const listings = [listing('a'), listing('b', { email: 'stranger@example.com' })];
    expect(learnListingRule('c', listings, MEMBERS)).toEqual({ rule: null, held: 0, tried: 0 });
  });

  test('a rule with more than a rare exception is none', () => {
    const listings = MEMBERS.map(({ merchantId }, at) =>
      listing(at < 4 ? merchantId : `made-by-hand-${at}x`, { customerId: merchantId }),
    );
    expect(learnListingRule('c', listings, MEMBERS).rule).toEqual({ kind: 'search', collection: 'c' });
  });

  test('an id that holds the number of somebody else by accident proves nothing', () => {
    const listings = MEMBERS.map(({ email, merchantId }, at) =>
      listing(`${at}${merchantId}${at * at}`, { email }),
    );
    expect(learnListingRule('c', listings, MEMBERS).rule).toEqual({ kind: 'search', collection: 'c' });
  });
});

describe('listingIdOf', () => {
  test('a member without the key has no id by the rule', () => {
    const rule = { kind: 'template', collection: 'c', prefix: 'll-', from: 'email', suffix: '' } as const;
    expect(listingIdOf(rule, { ...keys(1), email: null })).toBeNull();
    expect(listingIdOf({ kind: 'search', collection: 'c' }, keys(1))).toBeNull();
  });

  test('a record of our own has the id of the shop, which says nothing about the person', () => {
    expect(listingIdOf(OWN_RULE, keys(1))).toBe(keys(1).merchantId);
  });
});

describe('identifyListing', () => {
  const member = { merchantId: '5', email: 'ann@x.com' };
  test.each([
    ['same', 'ANN@x.com', null],
    ['same', null, '5'],
    ['same', 'ann@x.com', '5'],
    ['other', 'joann@x.com', null],
    ['other', 'ann@x.com', '6'],
    ['other', 'joann@x.com', '5'],
    ['unproven', null, null],
  ] as const)('%s: email %s, customer id %s', (answer, email, customerId) => {
    expect(identifyListing(listing('1', { email, customerId }), member)).toBe(answer);
  });

  test('a member without an email is known by id alone', () => {
    expect(identifyListing(listing('1', { email: 'ann@x.com' }), { merchantId: '5', email: null })).toBe(
      'unproven',
    );
  });
});

describe('collections', () => {
  test('those that sound like LoyaltyLion come first, others stay in order', () => {
    const names = ['shopify', 'smile_loyalty', 'newsletter', 'll', 'loyalty_members', 'LoyaltyLion'];
    expect(rankCollections(names)).toEqual([
      'LoyaltyLion',
      'll',
      'loyalty_members',
      'smile_loyalty',
      'shopify',
      'newsletter',
    ]);
  });

  test("listings that hold LoyaltyLion's fields are counted of those that show their properties", () => {
    const listings = [
      listing('1', { properties: { ll_tier: 'Gold' } }),
      listing('2', { properties: {} }),
      listing('3'),
    ];
    expect(holdsFields(listings, ['ll_tier'])).toEqual({ holding: 1, shown: 2 });
  });
});
