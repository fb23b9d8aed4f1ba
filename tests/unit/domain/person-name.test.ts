import { expect, test } from 'vitest';
import { areTwoPeoples } from '../../../src/domain/person-name.ts';

test.each<[string | null, string | null, boolean]>([
  ['Ann Lee', 'Bob Ray', true],
  ['Ann Lee', 'Bob van der Berg', true],
  ['Žofie Nováková', 'Ann Lee', true],
  ['Ann Lee', 'ANN LEE', false],
  ['Ann Lee', 'Anna-Maria Lee', false],
  ['José García', 'Jose Garcia Lopez', false],
  ['Lee, Ann', 'Ann Lee', false],
  ['Ann Lee', 'Ann Novak', false], // married since
  ['Ann Lee', 'Order history', false],
  ['Ann Lee', 'Settings', false],
  ['Ann Lee', 'Bob', false],
  ['Ann Lee', '李 安', false],
  ['Ann Lee', 'Customer 6932', false],
  ['Ann Lee', null, false],
  [null, null, false],
])('%j and %j are two people’s names: %j', (a, b, expected) => {
  expect(areTwoPeoples(a, b)).toBe(expected);
  expect(areTwoPeoples(b, a)).toBe(expected);
});

test('a long claim is judged in no time', () => {
  const name = `A${' a'.repeat(100_000)}`;
  expect(areTwoPeoples(name, `${name} B1`)).toBe(false);
}, 2_000);
