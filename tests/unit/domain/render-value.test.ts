import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectFormat } from '../../../src/domain/detect-format.ts';
import type { Kind } from '../../../src/domain/field.ts';
import type { Json } from '../../../src/domain/json.ts';
import { normalize } from '../../../src/domain/normalize.ts';
import { renderValue } from '../../../src/domain/render-value.ts';
import { sameValue } from '../../../src/domain/same-value.ts';
import type { ValueFormat } from '../../../src/domain/value-format.ts';
import { anyJson, anyKind, SOURCES } from './arbitraries.ts';

describe('a value is written in the form that Ometria holds', () => {
  const instant = '2025-06-01T15:00:00.250Z';
  /** Kind, LoyaltyLion's value, what Ometria holds of another time, what is written. */
  const table: [Kind, Json, Json, Json][] = [
    ['integer', 1200, 7, 1200],
    ['integer', 1200, '7', '1200'],
    ['integer', 1200, '7.00', '1200.00'],
    ['integer', 1200, '3,456', '1,200'],
    ['integer', 12, '3,456', '12'],
    ['integer', 1_234_567, '3,456', '1,234,567'],
    ['integer', 1200, '3 456', '1 200'],
    ['integer', 1200, '3.456', '1.200'],
    ['integer', 1000, '3.456', '1.000'], // beside "3.456" it can be read in one way only
    ['integer', -1200, '3,456', '-1,200'],
    ['integer', 1200, null, 1200],
    ['integer', 1200, 'n/a', 1200],
    ['boolean', false, true, false],
    ['boolean', false, 'true', 'false'],
    ['boolean', true, 'No', 'Yes'],
    ['boolean', true, 'FALSE', 'TRUE'],
    ['boolean', true, 'n', 'y'],
    ['boolean', true, 'N', 'Y'],
    ['boolean', true, 0, 1],
    ['boolean', true, '0', '1'],
    ['boolean', true, null, true],
    ['instant', instant, '2024-01-01T00:00:00.000Z', '2025-06-01T15:00:00.250Z'],
    ['instant', instant, '2024-01-01T00:00:00Z', '2025-06-01T15:00:00Z'],
    ['instant', instant, '2024-01-01T00:00:00+00:00', '2025-06-01T15:00:00+00:00'],
    ['instant', instant, '2024-01-01T00:00:00+0000', '2025-06-01T15:00:00+0000'],
    ['instant', instant, '2024-01-01 00:00:00', '2025-06-01 15:00:00'],
    ['instant', instant, '2024-01-01T02:00:00+02:00', '2025-06-01T15:00:00+00:00'],
    ['instant', instant, '2024-01-01', '2025-06-01'],
    ['instant', instant, 1_704_067_200, 1_748_790_000],
    ['instant', instant, 1_704_067_200_000, 1_748_790_000_250],
    ['instant', instant, '1704067200', '1748790000'],
    ['instant', instant, null, instant],
    ['instant', instant, 'soon', instant],
    ['instant', '2025-06-01 15:00:00', null, '2025-06-01 15:00:00'],
    ['date', '1990-06-22', '1985-01-02', '1990-06-22'],
    ['date', '1990-06-22', '1985-01-02T00:00:00Z', '1990-06-22T00:00:00Z'],
    ['date', '1990-06-22', '--01-02', '1990-06-22'],
    ['date', '1990-06-05', '31/12/1985', '05/06/1990'],
    ['date', '1990-06-05', '12/31/1985', '06/05/1990'],
    ['date', '1990-06-05', '12/31/1985', '06/05/1990'],
    ['date', '1990-06-05', '1985/12/31', '1990/06/05'],
    ['date', '1990-06-05', '1.12.1985', '5.6.1990'],
    ['date', '0004-06-05', '31/12/1985', '05/06'],
    ['date', '1990-06-22', 473_385_600, 646_012_800],
    ['date', '1990-06-22', '473385600000', '646012800000'],
    ['instant', instant, '31/12/2024', '01/06/2025'],
    ['instant', instant, '12/31/2024', '06/01/2025'],
    ['date', '0004-06-22', '1985-01-02', '--06-22'],
    ['date', '--06-22', '1985-01-02T00:00:00Z', '--06-22'],
    ['date', '--06-22', 473_385_600, Date.UTC(1904, 5, 22) / 1000],
    ['date', '--02-29', '473385600000', String(Date.UTC(1904, 1, 29))],
    ['progress', 9.9, 5, 9.9],
    ['progress', 9.9, '5.00', '9.90'],
    ['progress', 9.9, '5', '9.9'], // whole numbers cannot hold it
    ['progress', 1200.5, '$1,000.00', '$1,200.50'],
    ['progress', -9.9, '$5.00', '-$9.90'],
    ['progress', 1200.5, '5,00 €', '1200,50 €'],
    ['progress', 1200.5, '1.000,00 €', '1.200,50 €'],
    ['progress', 50, '20 points', '50 points'],
    ['progress', { amount: 9.9, formatted: '$9.90' }, '5.00', '9.90'],
    ['progress', { amount: 9.9, formatted: '$9.90' }, null, 9.9],
    ['url', 'https://prz.io/Abc', 'prz.io/x', 'https://prz.io/Abc'],
    ['text', 'Gold', 'silver', 'Gold'],
    ['text', 'Gold', 1, 'Gold'],
  ];
  test.each(table)('%s %j beside %j is %j', (kind, source, held, written) => {
    expect(renderValue(kind, source, detectFormat(kind, held))).toEqual(written);
  });
});

describe('a birthday without a year, where Ometria holds a whole date', () => {
  const table: [Json, Json, ValueFormat | null, Json][] = [
    ['--12-28', '1904-12-01', { kind: 'date-only' }, '1904-12-28'],
    ['--02-29', '0004-03-01', { kind: 'date-only' }, '1904-02-29'],
    [
      '0004-12-28',
      '1604-12-01T00:00:00Z',
      detectFormat('date', '1985-01-02T00:00:00Z'),
      '1904-12-28T00:00:00Z',
    ],
    ['--12-28', '--12-01', { kind: 'date-only' }, '--12-28'],
    ['--12-28', '1985-12-01', { kind: 'date-only' }, '--12-28'],
    ['1990-12-28', '1904-12-01', { kind: 'date-only' }, '1990-12-28'],
    ['--12-28', '1904-12-01', null, '--12-28'],
  ];
  test.each(table)('%j over %j in %j is %j, and in step', (source, held, format, written) => {
    const rendered = renderValue('date', source, format, held);
    expect(rendered).toEqual(written);
    const [wanted, read] = [normalize('date', source), normalize('date', rendered, format)];
    expect(wanted !== null && read !== null && sameValue('date', wanted, read)).toBeTruthy();
  });
});

const anyFormat: fc.Arbitrary<ValueFormat | null> = fc.oneof(
  fc.tuple(anyKind, anyJson).map(([kind, raw]) => detectFormat(kind, raw)),
  fc.constantFrom<ValueFormat>(
    { kind: 'number' },
    { kind: 'boolean' },
    { kind: 'date-only' },
    { kind: 'text' },
  ),
  fc.record({
    kind: fc.constant('written-date'),
    order: fc.constantFrom('day-first', 'month-first', 'year-first'),
    separator: fc.constantFrom('/', '-', '.'),
    padded: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('epoch'), unit: fc.constantFrom('s', 'ms') }),
  fc.record({ kind: fc.constant('numeric-string'), decimals: fc.nat({ max: 4 }), grouped: fc.boolean() }),
  fc.record({
    kind: fc.constant('instant'),
    separator: fc.constantFrom('T', ' '),
    milliseconds: fc.boolean(),
    offset: fc.constantFrom('Z', '+00:00', '+0000', ''),
  }),
);

const anySource = anyKind.chain((kind) => fc.tuple(fc.constant(kind), SOURCES[kind]));

test('whatever the form, what is written equals the source', () => {
  fc.assert(
    fc.property(anySource, anyFormat, ([kind, source], format) => {
      const wanted = normalize(kind, source);
      const written = normalize(kind, renderValue(kind, source, format), format);
      expect(wanted).not.toBeNull();
      expect(wanted !== null && written !== null && sameValue(kind, wanted, written)).toBeTruthy();
    }),
    { numRuns: 20_000 },
  );
});

test('a value in its own form is written as it stands, or as another in the same form', () => {
  fc.assert(
    fc.property(anySource, ([kind, source]) => {
      const format = detectFormat(kind, source);
      const written = renderValue(kind, source, format);
      expect(typeof written).toBe(typeof source);
      if (format) expect(detectFormat(kind, written, format)).toEqual(format);
    }),
    { numRuns: 5000 },
  );
});

test('no input throws', () => {
  fc.assert(
    fc.property(anyKind, anyJson, anyFormat, (kind, raw, format) => {
      expect(() => renderValue(kind, raw, format)).not.toThrow();
    }),
    { numRuns: 5000 },
  );
});
