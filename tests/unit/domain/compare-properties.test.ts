import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareField } from '../../../src/domain/compare.ts';
import type { FieldMapping } from '../../../src/domain/connection.ts';
import { FIELDS } from '../../../src/domain/field.ts';
import type { Json } from '../../../src/domain/json.ts';
import { normalize } from '../../../src/domain/normalize.ts';
import { EMPTY, type Side, unread, WAITING } from '../../../src/domain/side.ts';
import { anyJson } from './arbitraries.ts';

const anyField = fc.constantFrom(...FIELDS);
const anyMapping = fc.constantFrom<FieldMapping>(
  { state: 'mapped', ometriaField: 'f', format: null },
  { state: 'missing' },
  { state: 'unlearned' },
);
const MAPPED: FieldMapping = { state: 'mapped', ometriaField: 'f', format: null };
const CONTEXT = { memberUpdatedAt: null, comparedAt: 0 };

const sideOf = (raw: Json): Side => (raw === null || raw === '' ? EMPTY : { state: 'value', raw });
const anySide = fc.oneof(
  { weight: 8, arbitrary: anyJson.map(sideOf) },
  { weight: 1, arbitrary: fc.constantFrom(WAITING, EMPTY, unread('guest'), unread('key-missing')) },
);

test('no two sides throw, and every row is well formed', () => {
  fc.assert(
    fc.property(anyField, anySide, anySide, anyMapping, (field, source, target, mapping) => {
      const row = compareField(field, source, target, mapping, CONTEXT);
      expect(row.rule !== null).toBe(row.verdict === 'in-sync');
      expect(row.reason !== null).toBe(row.verdict === 'not-comparable');
      const isDifference = ['different', 'empty-in-ometria', 'only-in-ometria'].includes(row.verdict ?? '');
      if (row.hint !== null) expect(isDifference).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});

test('two values of the kind are told equal or different, whichever side they are on', () => {
  const near = anyJson.chain((raw) => fc.tuple(fc.constant(raw), fc.oneof(anyJson, fc.constant(raw))));
  fc.assert(
    fc.property(anyField, near, (field, [a, b]) => {
      fc.pre(normalize(field.kind, a) !== null && normalize(field.kind, b) !== null);
      const there = compareField(field, sideOf(a), sideOf(b), MAPPED, CONTEXT);
      const back = compareField(field, sideOf(b), sideOf(a), MAPPED, CONTEXT);
      expect([there.verdict, there.rule, there.hint]).toEqual([back.verdict, back.rule, back.hint]);
    }),
    { numRuns: 10_000 },
  );
});

test('a value is in sync with itself, and with its normal form', () => {
  fc.assert(
    fc.property(anyField, anyJson, (field, raw) => {
      const value = normalize(field.kind, raw);
      fc.pre(value !== null);
      expect(compareField(field, sideOf(raw), sideOf(raw), MAPPED, CONTEXT).verdict).toBe('in-sync');
      expect(compareField(field, sideOf(raw), sideOf(value), MAPPED, CONTEXT).verdict).toBe('in-sync');
    }),
    { numRuns: 10_000 },
  );
});
