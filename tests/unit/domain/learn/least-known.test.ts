import { expect, test } from 'vitest';
import { fieldRecord } from '../../../../src/domain/field-record.ts';
import type { Json } from '../../../../src/domain/json.ts';
import { learnFieldMap } from '../../../../src/domain/learn/learn-field-map.ts';
import { EMPTY, WAITING } from '../../../../src/domain/side.ts';
import { createRandom } from '../../../sandbox/random.ts';

interface Points {
  readonly approved: number;
  readonly pending: number;
  readonly spent: number;
  readonly expired: number;
}

const random = createRandom(7, 'points');
const upTo = (most: number): number => random.integer(0, most);
/** Every third has lost points. */
const MEMBERS = Array.from(
  { length: 39 },
  (_, at): Points => ({
    approved: 40 + upTo(4000),
    pending: at % 4 === 0 ? upTo(300) : 0,
    spent: at % 3 === 1 ? 100 + upTo(900) : 0,
    expired: at % 3 === 0 ? 50 + upTo(700) : 0,
  }),
);

const total = ({ approved, pending }: Points): number => approved + pending;
const lifetime = (points: Points): number => total(points) + points.spent + points.expired;

/** Which Field ID is said to hold each of the points fields, and whether for certain. */
function learned(held: (points: Points, at: number) => Record<string, Json>): Record<string, string> {
  const samples = MEMBERS.map((points, at) => {
    const source = fieldRecord((field) => {
      if (field === 'total_points') return { state: 'value' as const, raw: total(points) };
      if (field === 'approved_points') return { state: 'value' as const, raw: points.approved };
      if (field === 'pending_points') return { state: 'value' as const, raw: points.pending };
      if (field === 'spent_points') return { state: 'value' as const, raw: points.spent };
      if (field !== 'lifetime_points') return EMPTY;
      return { state: 'value' as const, raw: total(points) + points.spent, beyond: WAITING };
    });
    return { source, properties: held(points, at) };
  });
  return Object.fromEntries(
    learnFieldMap(samples).flatMap(({ field, state, ometriaField, confidence }) =>
      state === 'mapped' ? [[field, `${ometriaField} ${confidence}`]] : [],
    ),
  );
}

test('lifetime points are found where nothing but their least values is known', () => {
  const found = learned((points) => ({
    cf_1: points.spent,
    cf_2: lifetime(points),
    cf_3: points.approved,
    cf_4: total(points),
    cf_5: points.pending,
  }));
  expect(found['lifetime_points']).toMatch(/^cf_2 /);
  expect(found['total_points']).toMatch(/^cf_4 /);
  expect(found['spent_points']).toMatch(/^cf_1 /);
});

test.each<[string, (points: Points, at: number) => Record<string, Json>]>([
  ['total points', (points) => ({ cf_4: total(points) })],
  ['total and spent points', (points) => ({ cf_1: points.spent, cf_4: total(points) })],
  ['numbers that are all larger', (_, at) => ({ cf_9: 5_000_000 + at })],
  ['numbers that are mostly larger', (_, at) => ({ cf_9: at % 8 === 0 ? 3 : 4000 + ((at * 37) % 900) })],
])('%s are never taken for them', (_, held) => {
  expect(learned(held)['lifetime_points']).toBeUndefined();
});

test('without lifetime points in the account, the columns of other fields stay theirs', () => {
  const found = learned((points) => ({ cf_1: points.spent, cf_3: points.approved, cf_4: total(points) }));
  expect(found).toEqual({
    total_points: expect.stringMatching(/^cf_4 /),
    approved_points: expect.stringMatching(/^cf_3 /),
    spent_points: expect.stringMatching(/^cf_1 /),
  });
});
