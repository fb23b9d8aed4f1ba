import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldMap, FieldMapping } from '../../../src/domain/connection.ts';
import type { FieldId } from '../../../src/domain/field.ts';
import { fieldRecord } from '../../../src/domain/field-record.ts';
import type { Json } from '../../../src/domain/json.ts';
import { makePlan, planToken, writesNeedExpiredPoints } from '../../../src/domain/make-plan.ts';
import type { Change, Plan } from '../../../src/domain/plan.ts';
import type { Row, Verdict } from '../../../src/domain/row.ts';
import { EMPTY, type Side, unread, WAITING } from '../../../src/domain/side.ts';
import type { ValueFormat } from '../../../src/domain/value-format.ts';
import { anyJson } from './arbitraries.ts';

const held = (raw: Exclude<Json, null>): Side => ({ state: 'value', raw });
const row = (field: FieldId, verdict: Verdict | null, source: Side, target: Side): Row => ({
  field,
  verdict,
  hint: null,
  rule: null,
  reason: null,
  source,
  target,
});

const mapped = (ometriaField: string, format: ValueFormat | null = null): FieldMapping => ({
  state: 'mapped',
  ometriaField,
  format,
});
const FIELD_MAP: FieldMap = {
  ...fieldRecord((id) => mapped(`ll_${id}`)),
  spent_points: mapped('ll_spent_points', { kind: 'numeric-string', decimals: 0, grouped: false }),
};
const NONE: ReadonlySet<FieldId> = new Set();

const ROWS: readonly Row[] = [
  row('total_points', 'different', held(1200), held('1,100')),
  row('approved_points', 'empty-in-ometria', held(5), EMPTY),
  row('pending_points', 'in-sync', held(5), held(5)),
  row('spent_points', 'different', held(1200), held('1,100')),
  row('rewards_used', null, WAITING, held(1)),
  row('loyalty_tier', 'only-in-ometria', EMPTY, held('Gold')),
  row('birthday', 'no-custom-field', held('1990-06-22'), EMPTY),
  row('next_tier', 'not-comparable', unread('guest'), held('Gold')),
];

test('what differs or is empty is written in the form held; the rest is left alone, with its verdict', () => {
  expect(makePlan(ROWS, FIELD_MAP, NONE)).toEqual({
    changes: [
      {
        field: 'total_points',
        ometriaField: 'll_total_points',
        before: '1,100',
        after: '1,200',
        format: { kind: 'numeric-string', decimals: 0, grouped: true },
      },
      { field: 'approved_points', ometriaField: 'll_approved_points', before: null, after: 5 },
      // The form learned from the account goes before that of one value.
      {
        field: 'spent_points',
        ometriaField: 'll_spent_points',
        before: '1,100',
        after: '1200',
        format: { kind: 'numeric-string', decimals: 0, grouped: false },
      },
    ],
    leftAlone: [
      { field: 'pending_points', verdict: 'in-sync' },
      { field: 'loyalty_tier', verdict: 'only-in-ometria' },
      { field: 'birthday', verdict: 'no-custom-field' },
      { field: 'next_tier', verdict: 'not-comparable' },
    ],
  });
});

test('a birthday without a year keeps the whole date that stands there', () => {
  const rows = [row('birthday', 'different', held('--12-28'), held('1904-12-01'))];
  expect(makePlan(rows, FIELD_MAP, NONE).changes[0]?.after).toBe('1904-12-28');
});

test('what only Ometria has is cleared when ticked, and ticking does nothing else', () => {
  const ticked = new Set<FieldId>(['loyalty_tier', 'next_tier', 'pending_points', 'birthday']);
  const plan = makePlan(ROWS, FIELD_MAP, ticked);
  const unticked = makePlan(ROWS, FIELD_MAP, NONE);
  const cleared = {
    field: 'loyalty_tier',
    ometriaField: 'll_loyalty_tier',
    before: 'Gold',
    after: null,
    format: { kind: 'text' },
  };
  expect(plan.changes).toEqual([...unticked.changes, cleared]);
});

test('a field that is not mapped is never written', () => {
  const map: FieldMap = {
    ...FIELD_MAP,
    total_points: { state: 'missing' },
    approved_points: { state: 'unlearned' },
  };
  const fields = makePlan(ROWS, map, NONE).changes.map(({ field }) => field);
  expect(fields).toEqual(['spent_points']);
});

test('a field that nobody has confirmed is never written, ticked or not, and that is the reason', () => {
  const doubted = { ...mapped('x'), unconfirmed: true } as const;
  const map: FieldMap = { ...FIELD_MAP, total_points: doubted, loyalty_tier: doubted };
  const plan = makePlan(ROWS, map, new Set<FieldId>(['loyalty_tier']));
  expect(plan.changes.map(({ field }) => field)).toEqual(['approved_points', 'spent_points']);
  expect(plan.leftAlone.filter(({ unconfirmed }) => unconfirmed)).toEqual([
    { field: 'total_points', verdict: 'different', unconfirmed: true },
    { field: 'loyalty_tier', verdict: 'only-in-ometria', unconfirmed: true },
  ]);
});

describe('the least possible value is never written', () => {
  const least: Side = { state: 'value', raw: 1000, beyond: WAITING };
  test.each<[Verdict, Side, boolean]>([
    ['different', held(900), true],
    ['empty-in-ometria', EMPTY, true],
    ['in-sync', held(1000), false],
  ])('%s', (verdict, target, needed) => {
    const rows = [row('lifetime_points', verdict, least, target)];
    expect(makePlan(rows, FIELD_MAP, NONE)).toEqual({
      changes: [],
      leftAlone: [{ field: 'lifetime_points', verdict }],
    });
    expect(writesNeedExpiredPoints(rows)).toBe(needed);
  });

  test('the exact one is', () => {
    const rows = [row('lifetime_points', 'different', held(1000), held(900))];
    expect(makePlan(rows, FIELD_MAP, NONE).changes).toHaveLength(1);
    expect(writesNeedExpiredPoints(rows)).toBe(false);
  });
});

const anyChange: fc.Arbitrary<Change> = fc.record({
  field: fc.constantFrom<FieldId>('total_points', 'loyalty_tier', 'birthday'),
  ometriaField: fc.string(),
  before: anyJson,
  after: anyJson,
});
const anyPlan: fc.Arbitrary<Plan> = fc.record({
  changes: fc.array(anyChange, { maxLength: 3 }),
  leftAlone: fc.constant([]),
});

test('a token names one plan: the same for a copy, another for another', () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, (a, b) => {
      const [first, second] = [JSON.stringify(a.changes), JSON.stringify(b.changes)];
      const copy: Plan = { leftAlone: [], changes: JSON.parse(first) };
      expect(planToken(copy)).toBe(planToken(a));
      if (first !== second) expect(planToken(b)).not.toBe(planToken(a));
    }),
    { numRuns: 2000 },
  );
});

test('a token does not hang on the order of keys or on what is left alone', () => {
  const plan = (before: Json, leftAlone: Plan['leftAlone'] = []): Plan => ({
    changes: [{ field: 'tier_progress', ometriaField: 'f', before, after: 1 }],
    leftAlone,
  });
  const token = planToken(plan({ amount: 1, formatted: '$1' }));
  expect(planToken(plan({ formatted: '$1', amount: 1 }))).toBe(token);
  expect(planToken(plan({ amount: 1, formatted: '$1' }, [{ field: 'birthday', verdict: 'in-sync' }]))).toBe(
    token,
  );
  expect(planToken(plan({ amount: 2, formatted: '$1' }))).not.toBe(token);
  expect(planToken(plan('1'))).not.toBe(planToken(plan(1)));
});
