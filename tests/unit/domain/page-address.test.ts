import { describe, expect, it } from 'vitest';
import { learnPageAddress, type PageIds, pageAddressOf } from '../../../src/domain/page-address.ts';

const alice: PageIds = { loyaltyLionId: 6932, merchantId: '5000001', profileId: '1a2b-3c4d5e-6f7a8b' };
const ben: PageIds = { loyaltyLionId: 7001, merchantId: 'gid 7', profileId: '9f-1' };

describe('the address of a customer’s page', () => {
  it.each([
    [
      'https://app.loyaltylion.com/sites/12/customers/6932',
      'https://app.loyaltylion.com/sites/12/customers/7001',
    ],
    [
      'https://app.loyaltylion.com/sites/12/c/5000001/orders',
      'https://app.loyaltylion.com/sites/12/c/gid%207/orders',
    ],
    ['https://app.loyaltylion.com/sites/6932/x?id=6932', 'https://app.loyaltylion.com/sites/6932/x?id=7001'],
    [
      'https://console.ometria.com/a#/contacts/1a2b-3c4d5e-6f7a8b',
      'https://console.ometria.com/a#/contacts/9f-1',
    ],
  ])('learned from %s leads to the same page of another customer', (url, other) => {
    const address = learnPageAddress(url, alice);
    expect(address && pageAddressOf(address, ben)).toBe(other);
    expect(address && pageAddressOf(address, alice)).toBe(url);
  });

  it.each([
    ['no id', 'https://app.loyaltylion.com/sites/12/customers'],
    ['a longer number', 'https://app.loyaltylion.com/customers/16932'],
    ['an email', 'https://app.loyaltylion.com/customers/6932?q=alice@example.com'],
    ['two of the ids', 'https://app.loyaltylion.com/customers/6932/shop/5000001'],
  ])('is not learned from an address with %s', (_what, url) => {
    expect(learnPageAddress(url, alice)).toBeNull();
  });

  it('is unknown for a customer without the id', () => {
    const address = learnPageAddress('https://console.ometria.com/contacts/1a2b-3c4d5e-6f7a8b', alice);
    expect(address && pageAddressOf(address, { ...ben, profileId: null })).toBeNull();
  });
});
