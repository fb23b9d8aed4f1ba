// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readPage } from '../../../src/content/read-page.ts';
import type { Vendor } from '../../../src/domain/error-code.ts';

const ADDRESSES: Readonly<Record<Vendor, string>> = {
  loyaltylion: 'https://app.loyaltylion.com/sites/123/customers/6932',
  ometria: 'https://console.ometria.com/contacts/1a2b-3c4d5e-6f7a8b',
};

function labelledIds(vendor: Vendor, ...rows: readonly string[]): readonly string[] | undefined {
  const pairs = rows.map((row) => row.split('=')).map(([label, id]) => `<dt>${label}</dt><dd>${id}</dd>`);
  const html = `<title>Ann Lee</title><main><h1>Ann Lee</h1><dl>${pairs.join('')}</dl></main>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  return readPage(page, new URL(ADDRESSES[vendor]), vendor).sighting?.labelledCustomerIds;
}

test.each<[Vendor, string]>([
  ['loyaltylion', 'User ID'],
  ['loyaltylion', 'Merchant ID'],
  ['loyaltylion', 'Shopify customer ID'],
  ['loyaltylion', 'Benutzer-ID'],
  ['loyaltylion', 'Identifiant utilisateur'],
  ['ometria', 'User ID'],
  ['ometria', 'Customer ID'],
  ['ometria', 'Kundennummer'],
])('%s: "%s" is the shop’s own id', (vendor, label) => {
  expect(labelledIds(vendor, `${label}=5000001`)).toEqual(['5000001']);
});

test.each<[Vendor, string]>([
  ['loyaltylion', 'Customer ID'], // may be its own
  ['loyaltylion', 'Member number'],
  ['loyaltylion', 'LoyaltyLion user ID'],
  ['ometria', 'LoyaltyLion ID'],
  ['ometria', 'LoyaltyLion customer ID'],
  ['ometria', 'Profile ID'],
])('%s: "%s" is not', (vendor, label) => {
  expect(labelledIds(vendor, `${label}=5000001`)).toEqual([]);
});

test('a number of the address is labelled by nothing', () => {
  expect(labelledIds('loyaltylion', 'Email=ann@example.com')).toEqual([]);
});

test('one id counts once, and several are several', () => {
  expect(labelledIds('ometria', 'User ID=5000001', 'Customer ID=5000001')).toEqual(['5000001']);
  expect(labelledIds('ometria', 'User ID=5000001', 'Shopify ID=77')).toEqual(['5000001', '77']);
});
