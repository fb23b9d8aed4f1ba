import { expect, test } from 'vitest';
import { parseDashboardHost } from '../../../src/domain/dashboard-host.ts';
import { vendorOfHost } from '../../../src/messages/vendor-of-host.ts';

test.each([
  ['loyalty.agency.example', 'loyalty.agency.example'],
  [' Loyalty.Agency.EXAMPLE ', 'loyalty.agency.example'],
  ['https://loyalty.agency.example/customers/5?tab=1', 'loyalty.agency.example'],
  ['loyalty.agency.example/customers/5', 'loyalty.agency.example'],
  ['treue.müller.example', 'treue.xn--mller-kva.example'],
])('%s names %s', (typed, host) => {
  expect(parseDashboardHost(typed)).toBe(host);
});

test.each([
  '',
  'localhost',
  '127.0.0.1',
  '[::1]',
  'http://loyalty.agency.example',
  'loyalty.agency.example:8443',
  'ann@agency.example',
  '*.agency.example',
  'agency',
  'javascript:alert(1)',
  'a..example',
  `${'a.'.repeat(127)}example`,
])('%j names none that could be added', (typed) => {
  expect(parseDashboardHost(typed)).toBeNull();
});

test.each([
  ['console.ometria.com', 'ometria'],
  ['app.loyaltylion.com', 'loyaltylion'],
  ['ometria.com.agency.example', null],
  ['notometria.com', null],
] as const)('%s is a host of %s', (host, vendor) => {
  expect(vendorOfHost(host)).toBe(vendor);
});
