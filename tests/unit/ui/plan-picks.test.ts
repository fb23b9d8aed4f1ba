import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlannedChange } from '../../../src/messages/lens-view.ts';
import { changesToLeaveOut, charactersAfter, isTooLarge } from '../../../src/ui/plan-picks.ts';

const change = (addsCharacters: number): PlannedChange => ({
  field: 'blocked',
  ometriaField: 'll_blocked',
  before: null,
  after: true,
  optional: false,
  addsCharacters,
});

test('the limit itself is too much: properties must stay under 1,000 characters', () => {
  expect([999, 1000].map(isTooLarge)).toEqual([false, true]);
});

test('leaving out what it names makes the rest fit, if anything does', () => {
  const changes = fc.array(fc.integer({ min: -50, max: 300 }).map(change), { maxLength: 21 });
  fc.assert(
    fc.property(fc.nat(1200), changes, (base, picked) => {
      const out = changesToLeaveOut(base, picked);
      const rest = picked.filter((one) => !out.includes(one));
      const canFit = !isTooLarge(
        charactersAfter(
          base,
          picked.filter((one) => one.addsCharacters < 0),
        ),
      );
      return canFit ? !isTooLarge(charactersAfter(base, rest)) : true;
    }),
  );
});

test('nothing is left out of what fits', () => {
  expect(changesToLeaveOut(500, [change(100), change(399)])).toEqual([]);
});

test('the longest goes first', () => {
  expect(changesToLeaveOut(900, [change(20), change(90), change(10)])).toEqual([change(90)]);
});
