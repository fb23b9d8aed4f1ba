import { expect, test } from 'vitest';
import type { FieldMap, FieldMapping } from '../../../src/domain/connection.ts';
import { FIELD_IDS } from '../../../src/domain/field.ts';
import { fieldRecord } from '../../../src/domain/field-record.ts';
import type { Properties } from '../../../src/domain/ometria.ts';
import { EMPTY, unread, WAITING } from '../../../src/domain/side.ts';
import { targetSides } from '../../../src/domain/target-sides.ts';

const mapped = (ometriaField: string): FieldMapping => ({ state: 'mapped', ometriaField, format: null });
const FIELD_MAP: FieldMap = {
  ...fieldRecord((id) => mapped(`ll_${id}`)),
  next_tier: { state: 'missing' },
  birthday: { state: 'unlearned' },
};

const profile = (properties: Properties) => ({
  id: 'p',
  email: null,
  customerId: null,
  name: null,
  properties,
});

test('a value is read by its Field ID; absent, null and "" are empty, 0 and false are values', () => {
  const sides = targetSides(
    profile({
      ll_total_points: 0,
      ll_blocked: false,
      ll_loyalty_tier: '',
      ll_referral_url: null,
      loyalty_tier: 'of another app',
      ll_tier_progress: { amount: 1 },
      ll_next_tier: 'not mapped',
    }),
    FIELD_MAP,
  );
  expect(sides.total_points).toEqual({ state: 'value', raw: 0 });
  expect(sides.blocked).toEqual({ state: 'value', raw: false });
  expect(sides.tier_progress).toEqual({ state: 'value', raw: { amount: 1 } });
  for (const id of ['loyalty_tier', 'referral_url', 'spent_points', 'next_tier', 'birthday'] as const) {
    expect(sides[id]).toBe(EMPTY);
  }
});

test.each(['constructor', 'toString', '__proto__'])(
  'a Field ID %s that no profile holds is empty',
  (name) => {
    const sides = targetSides(profile({}), { ...FIELD_MAP, loyalty_tier: mapped(name) });
    expect(sides.loyalty_tier).toBe(EMPTY);
  },
);

test.each([
  [null, unread('no-profile')],
  ['waiting', WAITING],
  ['unavailable', unread('profile-unavailable')],
] as const)('a profile that is %j has every side so', (state, side) => {
  const sides = targetSides(state, FIELD_MAP);
  expect(FIELD_IDS.map((id) => sides[id])).toEqual(FIELD_IDS.map(() => side));
});
