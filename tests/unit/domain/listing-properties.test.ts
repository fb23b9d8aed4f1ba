import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldMap } from '../../../src/domain/connection.ts';
import { fieldRecord } from '../../../src/domain/field-record.ts';
import type { Json } from '../../../src/domain/json.ts';
import {
  addsCharacters,
  basePropertiesOf,
  countCharacters,
  type PropertyChange,
  propertiesAfter,
  sentAlong,
} from '../../../src/domain/listing-properties.ts';
import type { Listing, Profile } from '../../../src/domain/ometria.ts';

const FIELD_MAP: FieldMap = {
  ...fieldRecord((id) => ({ state: 'mapped', ometriaField: `ll_${id}`, format: null })),
  next_tier: { state: 'missing' },
  birthday: { state: 'unlearned' },
};
const PROFILE: Profile = {
  id: 'p',
  email: null,
  customerId: null,
  name: null,
  properties: {
    ll_total_points: 5,
    ll_loyalty_tier: '',
    ll_referral_url: null,
    ll_blocked: false,
    ll_next_tier: 'Gold',
    rivoPointsBalance: 9,
  },
};
const listing = (properties: Listing['properties']): Listing => ({
  collection: 'c',
  id: 'l',
  email: null,
  customerId: null,
  properties,
});

test("the base is the listing's own properties, to the last key", () => {
  const own = { ll_total_points: 1, other: null };
  expect(basePropertiesOf(listing(own), PROFILE, FIELD_MAP)).toEqual(own);
  expect(basePropertiesOf(listing({}), PROFILE, FIELD_MAP)).toEqual({});
});

test("of a listing that does not show them, the mapped fields that the profile holds, and no other app's", () => {
  expect(basePropertiesOf(listing(null), PROFILE, FIELD_MAP)).toEqual({
    ll_total_points: 5,
    ll_blocked: false,
  });
});

test('what is empty is not sent along; false and 0 are values', () => {
  const base = { a: '', b: null, c: 0, d: false, e: ' ', ['__proto__']: 'f' };
  expect(Object.entries(sentAlong(base))).toEqual([
    ['c', 0],
    ['d', false],
    ['e', ' '],
    ['__proto__', 'f'],
  ]);
});

test('changes replace or add, null clears in place, and nothing else moves', () => {
  const base = { a: 1, b: 'x', c: true };
  const changes = [
    { ometriaField: 'b', after: null },
    { ometriaField: 'd', after: '1,200' },
  ];
  expect(propertiesAfter(base, changes)).toEqual({ a: 1, b: null, c: true, d: '1,200' });
  expect(base).toEqual({ a: 1, b: 'x', c: true });
});

test('a key named __proto__ is a key like any other', () => {
  const after = propertiesAfter({ a: 1 }, [{ ometriaField: '__proto__', after: { b: 2 } }]);
  expect(JSON.stringify(after)).toBe('{"a":1,"__proto__":{"b":2}}');
});

test('the 21 fields with plain keys take what the vendor counts', () => {
  expect(countCharacters({})).toBe(2);
  expect(countCharacters({ ll_tier: 'Gold "1"', n: 1 })).toBe('{"ll_tier":"Gold \\"1\\"","n":1}'.length);
});

const anyKey = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('a', 'b', '__proto__', 'toString'),
);
const anyValue: fc.Arbitrary<Json> = fc.json({ maxDepth: 2 }).map((written): Json => JSON.parse(written));
const anyProperties = fc.uniqueArray(fc.tuple(anyKey, anyValue), { selector: ([key]) => key, maxLength: 6 });
const anyChanges: fc.Arbitrary<PropertyChange[]> = fc.uniqueArray(
  fc.record({ ometriaField: anyKey, after: anyValue }),
  { selector: ({ ometriaField }) => ometriaField, maxLength: 6 },
);

test('what the changes add is exactly what the properties grow by', () => {
  fc.assert(
    fc.property(anyProperties, anyChanges, (entries, changes) => {
      fc.pre(entries.length > 0);
      const base: Record<string, Json> = Object.fromEntries(entries);
      const added = changes.reduce((sum, change) => sum + addsCharacters(base, change), 0);
      expect(countCharacters(propertiesAfter(base, changes))).toBe(countCharacters(base) + added);
    }),
    { numRuns: 5000 },
  );
});

test('one change of an empty base is counted exactly too', () => {
  fc.assert(
    fc.property(anyKey, anyValue, (ometriaField, after) => {
      const change = { ometriaField, after };
      expect(countCharacters(propertiesAfter({}, [change]))).toBe(2 + addsCharacters({}, change));
    }),
  );
});
