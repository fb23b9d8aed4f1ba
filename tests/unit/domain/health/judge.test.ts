import { expect, test } from 'vitest';
import type { FieldMap, FieldMapping } from '../../../../src/domain/connection.ts';
import type { Failure } from '../../../../src/domain/error-code.ts';
import type { FieldId } from '../../../../src/domain/field.ts';
import { allSides, fieldRecord } from '../../../../src/domain/field-record.ts';
import {
  type BothSides,
  judgeCustomFields,
  judgeFilled,
} from '../../../../src/domain/health/judge-fields.ts';
import { judgeLoyaltyLionKey, judgeOmetriaKey } from '../../../../src/domain/health/judge-keys.ts';
import { judgeRecent, judgeShop, type RecentMember } from '../../../../src/domain/health/judge-recent.ts';
import type { Json } from '../../../../src/domain/json.ts';
import type { Hint, Row, Verdict } from '../../../../src/domain/row.ts';
import { EMPTY, unread } from '../../../../src/domain/side.ts';

test.each<[string, readonly string[] | Failure, string, string]>([
  ['reads alone', ['read_customers'], 'ok', 'key-works'],
  ['more than it needs', ['read_customers', 'write_customers'], 'warning', 'key-may-write'],
  ['another scope', ['read_orders'], 'failed', 'key-failed'],
  ['no scope', [], 'failed', 'key-failed'],
  ['a bad key', { code: 'bad-loyaltylion-key' }, 'failed', 'key-failed'],
  ['nobody answers', { code: 'vendor-down' }, 'unknown', 'key-failed'],
  ['no network', { code: 'offline' }, 'unknown', 'key-failed'],
])('LoyaltyLion’s key: %s', (_case, answer, state, finding) => {
  expect(judgeLoyaltyLionKey(answer)).toMatchObject({ state, finding });
});

test('a missing scope is named as a failure that says so', () => {
  expect(judgeLoyaltyLionKey(['read_orders'])).toMatchObject({
    failure: { code: 'missing-scope', vendor: 'loyaltylion' },
    scopes: ['read_orders'],
  });
});

test.each<[Failure | null, string]>([
  [null, 'ok'],
  [{ code: 'bad-ometria-key' }, 'failed'],
  [{ code: 'ometria-key-too-new' }, 'failed'],
  [{ code: 'timed-out' }, 'unknown'],
])('Ometria’s key: %o is %s', (failure, state) => {
  expect(judgeOmetriaKey(failure)).toMatchObject({ state, failure });
});

const mapped = (id: FieldId): FieldMapping => ({ state: 'mapped', ometriaField: `ll_${id}`, format: null });
const ALL: FieldMap = fieldRecord(mapped);
const allOf = (state: 'missing' | 'unlearned'): FieldMap => fieldRecord(() => ({ state }));

test.each<[string, FieldMap, number, object]>([
  ['all', ALL, 40, { state: 'ok', finding: 'all-created', count: 21, of: 21 }],
  [
    'some missing',
    { ...ALL, birthday: { state: 'missing' }, next_tier: { state: 'unlearned' } },
    40,
    { state: 'warning', finding: 'some-missing', count: 19, fields: ['birthday'], unsure: ['next_tier'] },
  ],
  [
    'some not known',
    { ...ALL, next_tier: { state: 'unlearned' } },
    40,
    { state: 'warning', finding: 'some-unsure', count: 20, fields: [], unsure: ['next_tier'] },
  ],
  ['none', allOf('missing'), 40, { state: 'failed', finding: 'none-seen', count: 0 }],
  ['none, from few members', allOf('unlearned'), 4, { state: 'unknown', finding: 'too-few-members' }],
])('custom fields: %s', (_case, fieldMap, members, expected) => {
  expect(judgeCustomFields(fieldMap, members)).toMatchObject(expected);
});

/** A member with points and a tier in LoyaltyLion, and these properties in Ometria. */
const person = (id: number, properties: Record<string, Json>): BothSides => ({
  member: { id, updatedAt: '2026-11-15T12:00:00Z' },
  source: {
    ...allSides(EMPTY),
    total_points: { state: 'value', raw: 5 },
    loyalty_tier: { state: 'value', raw: 'Gold' },
    next_tier: unread('headless-refused'),
  },
  profile: { id: String(id), email: null, customerId: null, name: null, properties },
});
const BOTH = { ll_total_points: 'wrong, but filled', ll_loyalty_tier: 'Gold' };

test.each<[string, readonly BothSides[], object]>([
  [
    'in step or not',
    [person(1, BOTH), person(2, BOTH)],
    { state: 'ok', finding: 'all-filled', count: 4, of: 4 },
  ],
  [
    'for some',
    [person(1, BOTH), person(2, { ll_total_points: 0, ll_loyalty_tier: '' }), person(3, {})],
    {
      state: 'warning',
      finding: 'some-filled',
      count: 3,
      of: 6,
      fields: ['total_points', 'loyalty_tier'],
      examples: [
        { memberId: 3, fields: ['total_points', 'loyalty_tier'] },
        { memberId: 2, fields: ['loyalty_tier'] },
      ],
    },
  ],
  [
    'for nobody',
    [person(1, { ll_total_points: null })],
    { state: 'failed', finding: 'none-filled', count: 0, of: 2 },
  ],
  ['nobody to look at', [], { state: 'unknown', finding: 'nobody-in-both' }],
])('fields filled: %s', (_case, people, expected) => {
  expect(judgeFilled(ALL, people)).toMatchObject(expected);
});

test('a field that the account lacks is not missed twice', () => {
  const fieldMap: FieldMap = { ...ALL, loyalty_tier: { state: 'missing' } };
  expect(judgeFilled(fieldMap, [person(1, { ll_total_points: 5 })])).toMatchObject({
    finding: 'all-filled',
    of: 1,
  });
});

test('a handful of examples is enough', () => {
  const people = Array.from({ length: 30 }, (_, id) => person(id, {}));
  expect(judgeFilled(ALL, people).examples).toHaveLength(5);
});

const NOW = Date.parse('2026-11-15T12:00:00Z');
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const row = (field: FieldId, verdict: Verdict | null, hint: Hint | null = null): Row => ({
  field,
  verdict,
  hint,
  rule: null,
  reason: null,
  source: EMPTY,
  target: EMPTY,
});
const recent = (memberId: number, ageMs: number, ...rows: readonly Row[]): RecentMember => ({
  memberId,
  updatedAt: NOW - ageMs,
  rows,
});
const OLD = row('total_points', 'different');

test.each<[string, readonly RecentMember[], object]>([
  [
    'all the same',
    [recent(1, DAY_MS, row('total_points', 'in-sync'))],
    { state: 'ok', finding: 'all-same', of: 1 },
  ],
  [
    'only what drifts, is made weekly or is another form differs',
    [
      recent(
        1,
        DAY_MS,
        row('tier_progress', 'different', 'drifts'),
        row('insights_segment', 'empty-in-ometria', 'weekly'),
        row('enrolled_at', 'different', 'format-only'),
        row('referral_url', 'only-in-ometria'),
        row('next_tier', 'not-comparable'),
        row('lifetime_points', null),
      ),
    ],
    { finding: 'all-same', fields: [] },
  ],
  [
    'some behind',
    [recent(1, DAY_MS, OLD, row('birthday', 'empty-in-ometria')), recent(2, DAY_MS)],
    {
      state: 'warning',
      finding: 'some-behind',
      count: 1,
      of: 2,
      fields: ['total_points', 'birthday'],
      examples: [{ memberId: 1, updatedAt: NOW - DAY_MS, fields: ['total_points', 'birthday'] }],
    },
  ],
  ['all behind', [recent(1, DAY_MS, OLD)], { state: 'failed', finding: 'none-same', count: 0, of: 1 }],
  [
    'no profile',
    [{ memberId: 1, updatedAt: NOW - DAY_MS, rows: null }, recent(2, DAY_MS)],
    { finding: 'some-behind', examples: [{ memberId: 1, isUnknown: true }] },
  ],
  [
    'updated a moment ago',
    [recent(1, MINUTE_MS, OLD)],
    { state: 'unknown', finding: 'all-on-the-way', of: 0 },
  ],
  [
    'one on its way, one the same',
    [recent(1, MINUTE_MS, OLD), recent(2, DAY_MS)],
    { finding: 'all-same', count: 1, of: 1, examples: [] },
  ],
  ['nobody lately', [recent(1, 31 * DAY_MS, OLD)], { state: 'unknown', finding: 'nothing-changed' }],
  ['nobody knows when', [{ memberId: 1, updatedAt: null, rows: [OLD] }], { finding: 'nothing-changed' }],
])('recent changes: %s', (_case, members, expected) => {
  expect(judgeRecent(members, NOW)).toMatchObject(expected);
});

test('whether LoyaltyLion is live on the shop’s page is never claimed', () => {
  expect(judgeShop([recent(1, DAY_MS), recent(2, MINUTE_MS)])).toMatchObject({
    state: 'unknown',
    count: 2,
    newestUpdate: NOW - MINUTE_MS,
  });
  expect(judgeShop([])).toMatchObject({ state: 'unknown', newestUpdate: null });
});
