import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Kind } from '../../../src/domain/field.ts';
import type { Json } from '../../../src/domain/json.ts';
import { shortenMiddle } from '../../../src/ui/format/middle.ts';
import { formatPair, formatValue } from '../../../src/ui/format/value.ts';
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
