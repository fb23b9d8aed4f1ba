import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldId } from '../../../src/domain/field.ts';
import type { Json } from '../../../src/domain/json.ts';
import type { Change } from '../../../src/domain/plan.ts';
import { isSame, judgeReadBack } from '../../../src/domain/read-back.ts';
import { anyJson } from './arbitraries.ts';

const change = (field: FieldId, before: Json, after: Json): Change => ({
  field,
  ometriaField: `ll_${field}`,
  before,
  after,
});

test.each<readonly [FieldId, Json | undefined, Json | undefined, boolean]>([
  ['approved_points', 1200, '1,200', true],
  ['approved_points', 0, null, false],
  ['approved_points', undefined, '', true],
  ['approved_points', 'n/a', 'n/a', true],
  ['approved_points', 'n/a', 'N/A', false],
  ['blocked', 'Yes', true, true],
  ['enrolled_at', '2025-06-01T15:00:00.000Z', '2025-06-01 15:00:00', true],
  ['birthday', '--06-22', '1990-06-22', true],
  ['tier_progress', '212.40', 212.4, true],
  ['loyalty_tier', 'gold', 'Gold', false],
])('%s: %j and %j are the same: %s', (field, a, b, expected) => {
  expect(isSame(change(field, null, null), a, b)).toBe(expected);
  expect(isSame(change(field, null, null), b, a)).toBe(expected);
});

test('a date that could be either of two is read in the form in which it was written', () => {
  const written = {
    ...change('tier_expires_at', null, '01/09/2027'),
    format: { kind: 'written-date', order: 'day-first', separator: '/', padded: true },
  } as const;
  expect(isSame(written, '2027-09-01T00:00:00Z', '01/09/2027')).toBe(true);
  expect(isSame(written, '2027-01-09', '01/09/2027')).toBe(false);
});

const CHANGES = [
  change('approved_points', 1150, 1240),
  change('insights_segment', null, 'Loyal'),
  change('birthday', '1981-03-04', null),
];

test.each([
  ['sent', { ll_approved_points: '1,240', ll_insights_segment: 'Loyal', ll_birthday: '', other: 1 }],
  ['part', { ll_approved_points: 1240, ll_birthday: '1981-03-04' }],
  ['old', { ll_approved_points: 1150, ll_birthday: '1981-03-04' }],
  ['other', { ll_approved_points: 1240, ll_insights_segment: 'Win Back', ll_birthday: '' }],
  ['other', { ll_approved_points: null, ll_insights_segment: 'Loyal' }],
] as const)('a record shows of a write: %s', (expected, properties) => {
  expect(judgeReadBack(CHANGES, properties)).toBe(expected);
});

test('what was there before and what was sent are always told apart from each other', () => {
  fc.assert(
    fc.property(anyJson, anyJson, (before, after) => {
      const changes = [change('loyalty_tier', before, after)];
      const shown = (raw: Json) => judgeReadBack(changes, { ll_loyalty_tier: raw });
      expect(shown(after)).toBe('sent');
      expect(shown(before)).toBe(
        isSame(change('loyalty_tier', before, after), before, after) ? 'sent' : 'old',
      );
    }),
  );
});
