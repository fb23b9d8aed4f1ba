import { describe, expect, it } from 'vitest';
import { learnPageAddress, type PageIds, pageAddressOf } from '../../../src/domain/page-address.ts';

const alice: PageIds = { loyaltyLionId: 6932, merchantId: '5000001', profileId: '1a2b-3c4d5e-6f7a8b' };
const NAMES = ['Alice Blue', 'alice@example.com'];
const ben: PageIds = { loyaltyLionId: 7001, merchantId: 'gid 7', profileId: '9f-1' };

describe('the address of a customer’s page', () => {
  const OMETRIA = 'https://console.ometria.com';
  const LOYALTYLION = 'https://app.loyaltylion.com';

  it.each([
    [`${LOYALTYLION}/sites/12/customers/6932`, `${LOYALTYLION}/sites/12/customers/7001`],
    [`${LOYALTYLION}/sites/12/c/5000001/orders`, `${LOYALTYLION}/sites/12/c/gid%207/orders`],
    [`${LOYALTYLION}/sites/6932/x?id=6932`, `${LOYALTYLION}/sites/6932/x?id=7001`],
    [`${OMETRIA}/a#/contacts/1a2b-3c4d5e-6f7a8b`, `${OMETRIA}/a#/contacts/9f-1`],
  ])('learned from %s leads to the same page of another customer', (url, other) => {
    const address = learnPageAddress(url, alice, NAMES);
    expect(address && pageAddressOf(address, ben)).toBe(other);
    expect(address && pageAddressOf(address, alice)).toBe(url);
  });

  it.each([
    [`${LOYALTYLION}/customers/6932?q=alice@example.com&page=3#notes`, `${LOYALTYLION}/customers/7001`],
    [`${LOYALTYLION}/customers?q=blue&id=6932&token=abc`, `${LOYALTYLION}/customers?id=7001`],
    [`${OMETRIA}/a?session=77#/contacts/1a2b-3c4d5e-6f7a8b?tab=x`, `${OMETRIA}/a#/contacts/9f-1`],
  ])('carries nothing over to another customer that is not needed: %s', (url, other) => {
    const address = learnPageAddress(url, alice, NAMES);
    expect(address && pageAddressOf(address, ben)).toBe(other);
  });

  it.each([
    ['no id', `${LOYALTYLION}/sites/12/customers`],
    ['a longer number', `${LOYALTYLION}/customers/16932`],
    ['two of the ids', `${LOYALTYLION}/customers/6932/shop/5000001`],
    ['the email', `${LOYALTYLION}/alice%40example.com/6932`],
    ['the name', `${LOYALTYLION}/customers/Alice-B/6932`],
    ['something of the customer’s own behind the id', `${LOYALTYLION}/customers/6932/orders/88`],
    ['the id in its host', 'https://5000001.example.com/customers'],
    ['no encryption', 'http://app.loyaltylion.com/customers/6932'],
  ])('is not learned from an address with %s', (_what, url) => {
    expect(learnPageAddress(url, alice, NAMES)).toBeNull();
  });

  it('is unknown for a customer without the id', () => {
    const address = learnPageAddress(`${OMETRIA}/contacts/1a2b-3c4d5e-6f7a8b`, alice, NAMES);
    expect(address && pageAddressOf(address, { ...ben, profileId: null })).toBeNull();
  });
});
