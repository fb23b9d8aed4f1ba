import { expect, test } from 'vitest';
import type { ListingRule } from '../../../src/domain/connection.ts';
import { provesOwner } from '../../../src/domain/proves-owner.ts';

type From = Extract<ListingRule, { kind: 'template' }>['from'];

const template = (from: From): ListingRule => ({
  kind: 'template',
  collection: 'c_1',
  prefix: '',
  from,
  suffix: '',
});
const MEMBER = { merchantId: '5000001', email: 'ann@example.com' };
const PROFILE = { customerId: '5000001', email: 'Ann@example.com' };

test.each<
  [string, ListingRule, Partial<typeof MEMBER>, Partial<Record<keyof typeof PROFILE, string | null>>, boolean]
>([
  ["the shop's id", template('merchant_id'), {}, {}, true],
  ['the email', template('email'), {}, {}, true],
  ["the email's hash", template('email_sha1'), {}, {}, true],
  ["LoyaltyLion's number", template('loyaltylion_id'), {}, {}, false],
  ['a short number', template('merchant_id'), { merchantId: '42' }, { customerId: '42' }, false],
  ['nothing: it is searched for', { kind: 'search', collection: 'c_1' }, {}, {}, false],
  ['a record of our own', { kind: 'own', collection: 'loyalty_lens' }, {}, {}, false],
  [
    "the shop's id, the profile under another email",
    template('merchant_id'),
    {},
    { email: 'x@example.com' },
    false,
  ],
  ["the shop's id, the profile without an email", template('merchant_id'), {}, { email: null }, false],
  ["the email, the profile with another shop's id", template('email'), {}, { customerId: '5000002' }, false],
  ['the email, the profile without an id', template('email'), {}, { customerId: null }, false],
])('whether an id proves whose a record is: %s', (_, rule, member, profile, expected) => {
  expect(provesOwner(rule, { ...MEMBER, ...member }, { ...PROFILE, ...profile })).toBe(expected);
});
