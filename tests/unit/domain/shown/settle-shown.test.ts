import { expect, test } from 'vitest';
import { settleShown } from '../../../../src/domain/shown/settle-shown.ts';

const points = (...texts: readonly string[]) =>
  texts.map((text) => ({ field: 'approved_points', text }) as const);

test('texts that say the same are one value, the first of them', () => {
  expect(settleShown(points('1,240', '1,240 points', '1240'), 'en')).toEqual(points('1,240'));
});

test('texts that say different things are none', () => {
  expect(settleShown(points('1,240', '90'), 'en')).toEqual([]);
  expect(settleShown(points('1,240', 'None'), 'en')).toEqual([]);
});

test('what cannot be read says nothing', () => {
  expect(settleShown(points('1.2k', '1,240'), 'en')).toEqual(points('1,240'));
  expect(settleShown(points('1.2k'), 'en')).toEqual([]);
});

test('each field stands for itself', () => {
  const tier = { field: 'loyalty_tier', text: 'Gold' } as const;
  expect(settleShown([...points('1,240', '90'), tier], 'en')).toEqual([tier]);
});
