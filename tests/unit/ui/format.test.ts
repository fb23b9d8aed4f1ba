import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Kind } from '../../../src/domain/field.ts';
import type { Json } from '../../../src/domain/json.ts';
import { shortenMiddle, shortenPair } from '../../../src/ui/format/middle.ts';
import { formatPair, formatValue, MAX_CHARACTERS } from '../../../src/ui/format/value.ts';
import { installI18n } from '../../gallery/fake-i18n.ts';

installI18n();

test.each<[Kind, Json, string]>([
  ['integer', 1234567, '1,234,567'],
  ['integer', '1,200', '1,200'],
  ['integer', 0, '0'],
  ['integer', 'n/a', 'n/a'],
  ['progress', 212.4, '212.40'],
  ['progress', 40, '40'],
  ['boolean', true, 'Yes'],
  ['boolean', 'false', 'No'],
  ['instant', '2023-11-03T14:05:09Z', '3 Nov 2023, 14:05 UTC'],
  ['instant', '2023-11-03T00:30:00+02:00', '2 Nov 2023, 22:30 UTC'],
  ['instant', '2023-11-03', '3 Nov 2023'],
  ['date', '1990-06-22', '22 Jun 1990'],
  ['date', '--06-22', '22 June'],
  ['date', '--02-29', '29 February'],
  ['url', 'https://www.prz.io/x', 'prz.io/x'],
  ['text', 'Gold', 'Gold'],
  ['text', '  ', '"  "'],
  ['text', { a: 1 }, '{"a":1}'],
])('%s %j is shown as %s', (kind, raw, text) => {
  expect(formatValue(raw, kind)).toBe(text);
});

const KINDS: readonly Kind[] = ['integer', 'boolean', 'instant', 'date', 'url', 'text', 'progress'];
const anyJson = fc.jsonValue().map((value): Json => JSON.parse(JSON.stringify(value)));

test('any JSON can be shown as any kind, and never as nothing', () => {
  fc.assert(
    fc.property(anyJson, fc.constantFrom(...KINDS), (raw, kind) => formatValue(raw, kind).trim() !== ''),
  );
});

test('two values of different JSON never look alike', () => {
  fc.assert(
    fc.property(anyJson, anyJson, fc.constantFrom(...KINDS), (a, b, kind) => {
      fc.pre(JSON.stringify(a) !== JSON.stringify(b));
      const [left, right] = formatPair(a, b, kind);
      return left !== right;
    }),
  );
});

test('decimals of a pair agree', () => {
  expect(formatPair('198', 212.4, 'progress')).toEqual(['198.00', '212.40']);
});

test.each([
  ['short', 10, 'short'],
  ['abcdefghij', 5, 'ab…ij'],
  ['😀😀😀😀😀😀', 3, '😀…😀'],
])('%s in %i characters is %s', (text, max, shortened) => {
  expect(shortenMiddle(text, max)).toBe(shortened);
});

const MERCHANT = 'upload.loyaltylion.com/merchants/';

test.each([
  ['short', 'shorter', ['short', 'shorter']],
  [`${MERCHANT}1`, `${MERCHANT}2`, ['upload.loyalt…/merchants/1', 'upload.loyalt…/merchants/2']],
  [
    `${MERCHANT}4711/receipts/new`,
    `${MERCHANT}4812/receipts/new`,
    ['…chants/4711/receipts/new', '…chants/4812/receipts/new'],
  ],
  ['x'.repeat(40), 'x'.repeat(41), [`…${'x'.repeat(8)}`, `…${'x'.repeat(9)}`]],
])('%s and %s are shortened to what tells them apart', (a, b, shortened) => {
  expect(shortenPair(a, b, MAX_CHARACTERS)).toEqual(shortened);
});

test('two long texts never look alike, wherever they differ', () => {
  const long = fc.string({ minLength: 0, maxLength: 80 });
  fc.assert(
    fc.property(long, long, fc.string({ minLength: 1 }), (head, tail, more) => {
      const [left, right] = formatPair(`${head}${tail}`, `${head}${more}${tail}`, 'text');
      return left !== right && [left, right].every((text) => Array.from(text).length <= MAX_CHARACTERS);
    }),
  );
});
