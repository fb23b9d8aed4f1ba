import { describe, expect, test } from 'vitest';
import { type ComparisonContext, compareAll, compareField } from '../../../src/domain/compare.ts';
import type { FieldMapping } from '../../../src/domain/connection.ts';
import { FIELD_IDS, type FieldId } from '../../../src/domain/field.ts';
import { allSides, fieldOf, fieldRecord } from '../../../src/domain/field-record.ts';
import type { Json } from '../../../src/domain/json.ts';
import type { Hint, Row, Rule, Verdict } from '../../../src/domain/row.ts';
import { EMPTY, type Side, unread, WAITING } from '../../../src/domain/side.ts';

const MAPPED: FieldMapping = { state: 'mapped', ometriaField: 'f', format: null };
const MISSING: FieldMapping = { state: 'missing' };
const UNLEARNED: FieldMapping = { state: 'unlearned' };
const NOW = Date.UTC(2026, 0, 1);
const LONG_AGO = { memberUpdatedAt: NOW - 86_400_000, comparedAt: NOW };

const held = (raw: Exclude<Json, null>): Side => ({ state: 'value', raw });

const compare = (
  id: FieldId,
  source: Side,
  target: Side,
  mapping: FieldMapping = MAPPED,
  context: ComparisonContext = LONG_AGO,
): Row => compareField(fieldOf(id), source, target, mapping, context);

describe('a date that could be either of two is the one that the account writes', () => {
  const dayFirst: FieldMapping = {
    state: 'mapped',
    ometriaField: 'f',
    format: { kind: 'written-date', order: 'day-first', separator: '/', padded: true },
  };
  test.each<[FieldId, string, string, Verdict]>([
    ['tier_expires_at', '2027-09-01T21:50:50Z', '01/09/2027', 'in-sync'],
    ['tier_expires_at', '2027-01-09T21:50:50Z', '01/09/2027', 'different'],
    ['birthday', '1990-06-05', '05/06/1990', 'in-sync'],
    ['birthday', '0004-02-10', '10/02', 'in-sync'],
  ])('%s: %j beside %j is %s', (id, source, target, verdict) => {
    expect(compare(id, held(source), held(target), dayFirst).verdict).toBe(verdict);
  });
});

describe('equal values are in sync, by a rule', () => {
  const table: [FieldId, Exclude<Json, null>, Exclude<Json, null>, Rule][] = [
    ['total_points', 1200, 1200, 'identical'],
    ['total_points', 0, 0, 'identical'],
    ['total_points', 1200, '1,200', 'same-number'],
    ['total_points', 0, '0', 'same-number'],
    ['blocked', false, 'No', 'same-truth'],
    ['blocked', true, 1, 'same-truth'],
    ['enrolled_at', '2025-06-01T15:00:00.000Z', '2025-06-01 15:00:00', 'same-second'],
    ['enrolled_at', '2025-06-01T15:00:00.900Z', 1_748_790_000, 'same-second'],
    ['enrolled_at', '2025-06-01T15:00:00Z', '2025-06-01T17:00:00+02:00', 'same-second'],
    ['tier_expires_at', '2025-06-01T23:59:59Z', '2025-06-01', 'same-utc-date'],
    ['tier_expires_at', '2025-06-02T01:30:00+02:00', '2025-06-01', 'same-utc-date'],
    ['birthday', '1990-06-22', '22/06/1990', 'same-day'],
    ['birthday', '1990-06-22', '1990-06-22T00:00:00Z', 'same-day'],
    ['birthday', '1990-06-22', '06-22', 'same-day-and-month'],
    ['birthday', '--06-22', '1990-06-22', 'same-day-and-month'],
    ['birthday', '--06-22', '0004-06-22', 'same-day-and-month'],
    ['tier_progress', 9.9, '$9.90', 'same-amount'],
    ['tier_progress', 0.1 + 0.2, 0.3, 'same-amount'],
    ['tier_needed_upgrade', 800, { amount: 800, formatted: '$800' }, 'same-amount'],
    ['referral_url', 'https://prz.io/abc', 'https://PRZ.io/abc', 'same-address'],
    ['loyalty_tier', 'Gold', ' Gold ', 'same-text'],
  ];
  test.each(table)('%s: %j and %j', (id, source, target, rule) => {
    const row = compare(id, held(source), held(target));
    expect(row).toMatchObject({ field: id, verdict: 'in-sync', rule, hint: null, reason: null });
    expect([row.source, row.target]).toEqual([held(source), held(target)]);
  });
});

describe('unequal values are different, with what may explain it', () => {
  const table: [FieldId, Exclude<Json, null>, Exclude<Json, null>, Hint | null][] = [
    ['total_points', 1200, 1199, null],
    ['total_points', 0, 1, null],
    ['total_points', 1200, 'n/a', 'not-a-value'],
    ['blocked', true, 'perhaps', 'not-a-value'],
    ['loyalty_tier', 'Gold', 'Silver', null],
    ['loyalty_tier', 'Gold', 'gold', 'format-only'],
    ['loyalty_tier', 'Café Club', 'Cafe\u0301  Club', 'format-only'],
    ['loyalty_tier', 'Gold', ['Gold'], 'not-a-value'],
    ['referral_url', 'https://prz.io/abc', 'https://prz.io/ABC', 'format-only'],
    ['referral_url', 'https://prz.io/abc', 'http://prz.io/abc/', 'format-only'],
    ['referral_url', 'https://prz.io/abc', 'prz.io/abc', 'format-only'],
    ['referral_url', 'https://prz.io/abc', 'https://prz.io/abd', null],
    ['enrolled_at', '2025-06-01T15:00:00Z', '2025-06-01T15:00:01Z', null],
    ['enrolled_at', '2025-06-01T15:00:00Z', '2025-06-01T16:00:00Z', 'format-only'],
    ['enrolled_at', '2025-06-01T15:00:00Z', '2025-06-02T15:00:00Z', null],
    ['enrolled_at', '2025-06-01T23:30:00Z', '2025-06-02', 'format-only'],
    ['enrolled_at', '2025-06-01T23:30:00Z', '2025-06-04', null],
    ['birthday', '1990-06-22', '1990-06-21T23:00:00Z', 'format-only'],
    ['birthday', '1990-06-22', '1990-06-20T23:00:00Z', 'not-a-value'],
    ['birthday', '1990-06-22', '1991-06-22', null],
    ['birthday', '1990-06-22', '--06-21', null],
    ['birthday', '1990-05-06', '05/06/1990', 'not-a-value'],
    ['insights_segment', 'Loyal', 'At Risk', 'weekly'],
    ['insights_segment', 'Loyal', 'loyal', 'format-only'],
    ['tier_progress', 9.9, '$9.91', 'drifts'],
    ['tier_progress', 9.9, 'lots', 'not-a-value'],
    ['next_tier', 'Gold', 'Silver', 'drifts'],
  ];
  test.each(table)('%s: %j and %j', (id, source, target, hint) => {
    const row = compare(id, held(source), held(target));
    expect(row).toMatchObject({ verdict: 'different', hint, rule: null, reason: null });
  });
});

describe('a difference of a member updated moments ago may be on its way', () => {
  const table: [FieldId, number | null, Hint | null][] = [
    ['total_points', NOW, 'may-be-on-its-way'],
    ['total_points', NOW - 600_000, 'may-be-on-its-way'],
    ['total_points', NOW + 5000, 'may-be-on-its-way'], // the vendor's clock is ahead
    ['total_points', NOW - 600_001, null],
    ['total_points', null, null],
    ['referral_url', NOW, null],
    ['insights_segment', NOW, 'weekly'],
    ['next_tier', NOW, 'drifts'],
  ];
  test.each(table)('%s, updated at %j', (id, memberUpdatedAt, hint) => {
    const source = held(fieldOf(id).kind === 'integer' ? 5 : 'https://prz.io/abc');
    const target = held(fieldOf(id).kind === 'integer' ? 6 : 'https://prz.io/abd');
    const context = { memberUpdatedAt, comparedAt: NOW };
    expect(compare(id, source, target, MAPPED, context)).toMatchObject({ verdict: 'different', hint });
    expect(compare(id, source, EMPTY, MAPPED, context)).toMatchObject({ verdict: 'empty-in-ometria', hint });
    expect(compare(id, EMPTY, target, MAPPED, context)).toMatchObject({ verdict: 'only-in-ometria', hint });
  });
});

describe('what a side is decides before what it holds', () => {
  const guest = unread('guest');
  const noProfile = unread('no-profile');
  const five = held(5);
  const table: [string, Side, Side, FieldMapping, Partial<Row>][] = [
    ['no field', five, five, MISSING, { verdict: 'no-custom-field', reason: null }],
    ['no field, nobody read', guest, noProfile, MISSING, { verdict: 'no-custom-field', reason: null }],
    ['no field, nothing read yet', WAITING, WAITING, MISSING, { verdict: 'no-custom-field' }],
    ['no field, both empty', EMPTY, EMPTY, MISSING, { verdict: 'no-custom-field', rule: null }],
    ['not learned', five, five, UNLEARNED, { verdict: 'not-comparable', reason: 'not-learned' }],
    ['not learned, guest', guest, EMPTY, UNLEARNED, { verdict: 'not-comparable', reason: 'not-learned' }],
    ['source unread', guest, five, MAPPED, { verdict: 'not-comparable', reason: 'guest' }],
    ['source unread, target empty', guest, EMPTY, MAPPED, { verdict: 'not-comparable', reason: 'guest' }],
    ['source unread, target awaited', guest, WAITING, MAPPED, { verdict: 'not-comparable', reason: 'guest' }],
    ['target unread', five, noProfile, MAPPED, { verdict: 'not-comparable', reason: 'no-profile' }],
    [
      'target unread, source awaited',
      WAITING,
      noProfile,
      MAPPED,
      { verdict: 'not-comparable', reason: 'no-profile' },
    ],
    ['both unread', guest, noProfile, MAPPED, { verdict: 'not-comparable', reason: 'guest' }],
    ['source awaited', WAITING, five, MAPPED, { verdict: null, rule: null, reason: null, hint: null }],
    ['target awaited', five, WAITING, MAPPED, { verdict: null, rule: null, reason: null, hint: null }],
    ['source empty, target awaited', EMPTY, WAITING, MAPPED, { verdict: null }],
    ['both empty', EMPTY, EMPTY, MAPPED, { verdict: 'in-sync', rule: 'both-empty' }],
    ['target empty', five, EMPTY, MAPPED, { verdict: 'empty-in-ometria', hint: null }],
    ['0 is a value', held(0), EMPTY, MAPPED, { verdict: 'empty-in-ometria' }],
    ['source empty', EMPTY, five, MAPPED, { verdict: 'only-in-ometria', hint: null }],
    ['source empty, target 0', EMPTY, held(0), MAPPED, { verdict: 'only-in-ometria' }],
    [
      'source empty, target no value',
      EMPTY,
      held('n/a'),
      MAPPED,
      { verdict: 'only-in-ometria', hint: 'not-a-value' },
    ],
    ['source no value', held('n/a'), five, MAPPED, { verdict: 'not-comparable', reason: 'not-a-value' }],
    [
      'no value on either side',
      held('n/a'),
      held('n/a'),
      MAPPED,
      { verdict: 'not-comparable', reason: 'not-a-value' },
    ],
    [
      'source no value, target empty',
      held('n/a'),
      EMPTY,
      MAPPED,
      { verdict: 'not-comparable', reason: 'not-a-value' },
    ],
  ];
  test.each(table)('%s', (_, source, target, mapping, expected) => {
    expect(compare('total_points', source, target, mapping)).toMatchObject(expected);
  });
});

describe('of lifetime points the least possible value judges all but larger ones', () => {
  const least = (beyond: Side): Side => ({ state: 'value', raw: 1000, beyond });
  const lost = unread('expired-points-unread');
  const table: [Side, Side, Partial<Row>][] = [
    [least(WAITING), held('1,000'), { verdict: 'in-sync', rule: 'same-number' }],
    [least(WAITING), held(999), { verdict: 'different', hint: 'lower-bound' }],
    [least(WAITING), held(1001), { verdict: null, source: WAITING }],
    [least(WAITING), EMPTY, { verdict: 'empty-in-ometria' }],
    [least(WAITING), held('n/a'), { verdict: 'different', hint: 'not-a-value' }],
    [least(lost), held(1000), { verdict: 'in-sync', rule: 'identical' }],
    [least(lost), held(999), { verdict: 'different', hint: 'lower-bound' }],
    [least(lost), held(1001), { verdict: 'not-comparable', reason: 'expired-points-unread', source: lost }],
    [held(1000), held(1001), { verdict: 'different', hint: null }],
  ];
  test.each(table)('%j against %j', (source, target, expected) => {
    expect(compare('lifetime_points', source, target)).toMatchObject(expected);
  });
});

test('all fields are compared in the order of the table, each by its own mapping', () => {
  const states: Record<string, FieldMapping> = { birthday: MISSING, next_tier: UNLEARNED };
  const rows = compareAll(
    allSides(EMPTY),
    allSides(EMPTY),
    fieldRecord((id) => states[id] ?? MAPPED),
    LONG_AGO,
  );
  expect(rows.map(({ field }) => field)).toEqual(FIELD_IDS);
  const verdictOf = (id: FieldId): Verdict | null | undefined =>
    rows.find(({ field }) => field === id)?.verdict;
  expect(verdictOf('birthday')).toBe('no-custom-field');
  expect(verdictOf('next_tier')).toBe('not-comparable');
  expect(verdictOf('total_points')).toBe('in-sync');
});
