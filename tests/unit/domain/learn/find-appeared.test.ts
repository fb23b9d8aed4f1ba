import { expect, test } from 'vitest';
import type { FieldMap, FieldMapping } from '../../../../src/domain/connection.ts';
import type { FieldId } from '../../../../src/domain/field.ts';
import { fieldRecord } from '../../../../src/domain/field-record.ts';
import { findAppeared } from '../../../../src/domain/learn/find-appeared.ts';

const MISSING: FieldMapping = { state: 'missing' };

const map = (idOf: (field: FieldId) => string, ...missing: readonly FieldId[]): FieldMap =>
  fieldRecord((field) =>
    missing.includes(field) ? MISSING : { state: 'mapped', ometriaField: idOf(field), format: null },
  );

const snake = map((field) => `ll_${field}`, 'receipt_upload_url', 'next_tier');
const opaque = map((field) => `cf_${10_000 + field.length}`, 'next_tier', 'birthday');
const plain = map((field) => field, 'loyalty_tier');

function appeared(fieldMap: FieldMap, keys: readonly string[], known: readonly string[] = []) {
  const properties = Object.fromEntries(keys.map((key) => [key, 'x']));
  return Object.fromEntries(findAppeared(fieldMap, properties, new Set(known)));
}

test.each([
  [
    'in the account’s spelling',
    snake,
    ['ll_receipt_upload_url'],
    { receipt_upload_url: 'll_receipt_upload_url' },
  ],
  [
    'in another spelling',
    snake,
    ['LoyaltyLion.receiptUploadUrl'],
    { receipt_upload_url: 'LoyaltyLion.receiptUploadUrl' },
  ],
  [
    'several',
    snake,
    ['ll_next_tier', 'll_receipt_url'],
    { next_tier: 'll_next_tier', receipt_upload_url: 'll_receipt_url' },
  ],
  [
    'by the prefix that says “loyalty”',
    map((f) => `ll_${f}`, 'loyalty_tier'),
    ['ll_tier'],
    { loyalty_tier: 'll_tier' },
  ],
  ['without a prefix', plain, ['loyalty_tier'], { loyalty_tier: 'loyalty_tier' }],
  ['an unreadable one where all are', opaque, ['cf_10099'], { next_tier: 'cf_10099', birthday: 'cf_10099' }],
  ['an unreadable one where none is', snake, ['cf_10099'], {}],
  ['somebody else’s', snake, ['rivo_next_tier', 'shop_orders_count', 'receipt_count'], {}],
  ['a field’s that is mapped', snake, ['ll_total_points', 'total_points'], {}],
  ['nothing', snake, [], {}],
])('a Field ID: %s', (_case, fieldMap, keys, expected) => {
  expect(appeared(fieldMap, keys)).toEqual(expected);
});

test('what was seen when the account was learned stays judged', () => {
  expect(appeared(snake, ['ll_next_tier'], ['ll_next_tier'])).toEqual({});
});

test('an account that lacks nothing has nothing to look for', () => {
  expect(
    appeared(
      map((field) => `ll_${field}`),
      ['ll_next_tier_2', 'next_tier'],
    ),
  ).toEqual({});
});
