import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../src/domain/field.ts';
import type { Json } from '../../../src/domain/json.ts';
import { normalize } from '../../../src/domain/normalize.ts';
import type { Value } from '../../../src/domain/value.ts';
import type { DateOrder, ValueFormat } from '../../../src/domain/value-format.ts';
import { anyJson, anyKind, KINDS } from './arbitraries.ts';

const JUNE_FIRST = Date.UTC(2025, 5, 1, 15) / 1000;

/** Each normal form with the raw values that stand for it; null: no value of the kind. */
const TABLE: Readonly<Record<Kind, readonly (readonly [Value | null, readonly Json[]])[]>> = {
  integer: [
    [1200, [1200, 1200.0, '1200', ' 1200 ', '+1200', '1200.00', '1200,00', '01200']],
    [1200, ['1,200', '1 200', '1\u00A0200', '1\u202F200', "1'200", '1’200', '1,200.00', '1.200,00']],
    // Only twelve hundred is whole; of 1.000 and 0.001 thousand nobody knows.
    [1200, ['1.200']],
    [null, ['1.000', '10.000']],
    [1_234_567, ['1,234,567', '1.234.567', '1 234 567']],
    [1000, ['1,000', '1 000', '1000.000']],
    [-5, [-5, '-5', '\u22125']],
    [0, [0, -0, '0', '-0', '0.0']],
    [null, [12.5, '12.5', '12,5', '1,20', '0,125', '1,2345', '1,200,00', '1 2', '1.200.5']],
    [null, ['n/a', '', '  ', 'NaN', 'Infinity', '0x10', '1e3', '12 points', '$5', '--5', '.5', '5.']],
    [null, [2 ** 53, String(2 ** 53), '9'.repeat(400), true, null, [], [1], {}, { amount: 1 }]],
  ],
  boolean: [
    [true, [true, 'true', 'True', 'TRUE', ' yes ', 'Y', 't', 'on', 1, '1']],
    [false, [false, 'false', 'No', 'n', 'F', 'off', 0, '0']],
    [null, [2, '', 'maybe', 'truee', null, [], [true], {}, 0.5, 'n/a']],
  ],
  instant: [
    [
      JUNE_FIRST,
      [
        '2025-06-01T15:00:00.000Z',
        '2025-06-01T15:00:00Z',
        '2025-06-01T15:00:00z',
        '2025-06-01T15:00:00.999999Z',
        '2025-06-01T15:00:00,5Z',
        '2025-06-01T15:00:00+00:00',
        '2025-06-01T15:00:00+0000',
        '2025-06-01T15:00:00+00',
        '2025-06-01T17:30:00+02:30',
        '2025-06-01 08:00:00 -0700',
        '2025-06-01 15:00:00 UTC',
        '2025-06-01 15:00:00',
        '2025-06-01T15:00',
        JUNE_FIRST,
        JUNE_FIRST * 1000 + 999,
        String(JUNE_FIRST),
        String(JUNE_FIRST * 1000),
      ],
    ],
    ['2025-06-22', ['2025-06-22', '20250622', '22/06/2025', '22.06.2025', '2025/06/22']],
    [0, [0, '1970-01-01T00:00:00Z']],
    [253_402_300_799, ['9999-12-31T23:59:59Z']],
    [-62_167_219_200, ['0000-01-01T00:00:00Z']],
    [1_709_164_800, ['2024-02-29T00:00:00Z']],
    [null, ['2025-02-29T00:00:00Z', '2025-13-01T00:00:00Z', '2025-06-31', '2025-06-01T24:00:00Z']],
    [null, ['2025-06-01T15:60:00Z', '2025-06-01T15:00:60Z', '2025-06-01T15:00:00.Z', '2025-06-01T15']],
    [null, ['2025-06-01T15:00:00+0', '2025-06-01T15:00:00+02:', '2025-06-01T15:00:00+2500']],
    [
      null,
      [
        '2025-06-01T15:00:00 CET',
        '2025-06-01T15:00:00Zjunk',
        '2025-06-01x15:00:00Z',
        '0000-01-01T00:00:00+01:00',
      ],
    ],
    [null, ['05/06/2025', '06-22', '0004-06-22', 'soon', '', '12345', 1e300, -1e300, true, null, [], {}]],
  ],
  date: [
    ['1990-06-22', ['1990-06-22', ' 1990-06-22 ', '19900622', '1990/06/22', '1990-6-22', '1990.06.22']],
    ['1990-06-22', ['22/06/1990', '06/22/1990', '22-06-1990', '22.06.1990', '22.6.1990']],
    [
      '1990-06-22',
      ['1990-06-22T00:00:00.000Z', '1990-06-22 00:00:00', '1990-06-22T00:00:00+02:00', '1990-06-22T00:00'],
    ],
    ['--06-22', ['06-22', '--06-22', '--0622', '22/06', '06/22']],
    [
      '--06-22',
      ['0000-06-22', '0001-06-22', '0004-06-22', '1604-06-22', '1900-06-22', '1904-06-22', '22/06/1900'],
    ],
    ['--06-22', ['0004-06-22T00:00:00Z']],
    ['1905-06-22', ['1905-06-22']],
    ['1990-06-06', ['06/06/1990']],
    ['1990-06-05', ['05.06.1990']],
    ['--02-29', ['02-29', '0004-02-29', '1604-02-29']],
    ['2000-02-29', ['2000-02-29']],
    [
      null,
      ['05/06/1990', '05-06-1990', '05/06', '22-06', '1990-02-29', '1900-02-29', '02-30', '00-10', '06-00'],
    ],
    [
      null,
      ['1990-06-21T23:00:00Z', '22/06/90', '1990-06', '1990', '13/13/1990', 'June 22', '22/06-1990', ''],
    ],
    ['1990-06-22', [646_012_800, 646_012_800_000, '646012800']],
    ['1959-01-23', [-345_254_400]],
    [null, [19_900_622, 646_012_801, 0, '0', 86_400, 1e300, true, null, [], { month: 6, day: 22 }]],
  ],
  url: [
    ['https://prz.io/Abc', ['https://prz.io/Abc', ' HTTPS://PRZ.IO/Abc ']],
    ['https://prz.io', ['https://prz.io', 'https://prz.io/']],
    ['prz.io/abc', ['prz.io/abc', 'PRZ.io/abc']],
    ['http://prz.io:8080?a=B#C', ['http://PRZ.io:8080?a=B#C']],
    ['//prz.io/a', ['//prz.io/a']],
    ['https://żółw.pl/ż', ['https://ŻÓŁW.pl/ż']],
    [
      null,
      [
        'n/a',
        'none',
        '',
        'https://',
        'https:///a',
        'ftp://prz.io',
        'a b.c',
        'https://prz..io',
        'javascript:x.y',
      ],
    ],
    [null, ['https://x@prz.io/', 5, true, null, [], {}]],
  ],
  text: [
    ['Gold', ['Gold', ' Gold ', '\u00A0Gold\n']],
    ['gold', ['gold']],
    ['5', [5, '5']],
    ['true', [true]],
    [null, ['', '  ', null, [], ['Gold'], {}]],
  ],
  progress: [
    [9.9, [9.9, '9.9', '9.90', '9,90', '$9.90', '9,90 €', '£ 9.90', 'US$9.90', 'EUR 9.90', '9.90 kr.']],
    [9.9, [{ amount: 9.9, formatted: '$9.90' }, { amount: '9.90' }]],
    [1200.5, ['1,200.50', '1.200,50 €', '1 200,50', 'CHF 1’200.50', '1200.5', '1200,5']],
    [1200, ['1,200', '1 200 points', '1200 pts', 1200, '1,200 orders']],
    [0.125, ['0.125', '0,125']],
    [-9.9, ['-$9.90', '$-9.90', -9.9]],
    [0, [0, -0, '-0', '$0']],
    // In the euro's countries twelve hundred, elsewhere a little more than one.
    [null, ['1.200', '1.000 €']],
    [null, ['50%', 'Tier 2', 'v2', '1/2', '$', '', 'n/a', '1,2,3', '-$-1', 'Infinity', '5 apples']],
    [null, [true, null, [], {}, { amount: null }, { amount: { amount: 1 } }, { formatted: '$1' }]],
  ],
};

describe.each(KINDS)('%s', (kind) => {
  const cases = TABLE[kind].flatMap(([value, raws]) => raws.map((raw) => [raw, value] as const));
  test.each(cases)('%j is %j', (raw, value) => {
    expect(normalize(kind, raw)).toBe(value);
  });
});

test('a value is its own normal form', () => {
  fc.assert(
    fc.property(anyKind, anyJson, (kind, raw) => {
      const value = normalize(kind, raw);
      if (value !== null) expect(normalize(kind, value)).toBe(value);
    }),
    { numRuns: 20_000 },
  );
});

test.each(KINDS)('every listed %s is its own normal form', (kind) => {
  for (const [value] of TABLE[kind]) {
    if (value !== null) expect(normalize(kind, value)).toBe(value);
  }
});

test('neither depth nor size of an input throws', () => {
  const deep: Json = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
  const inAmounts: Json = JSON.parse(`${'{"amount":'.repeat(3000)}1${'}'.repeat(3000)}`);
  const parts = ['1', ' ', '--', 'a.', '$', '\uD800'];
  const huge = parts.flatMap((part) => [part.repeat(2_000_000), `https://${part.repeat(2_000_000)}`]);
  fc.assert(
    fc.property(anyKind, fc.constantFrom<Json>(deep, inAmounts, ...huge), (kind, raw) => {
      expect(() => normalize(kind, raw)).not.toThrow();
    }),
  );
});

describe('what could be either of two values is the one that the usual form tells', () => {
  const written = (order: DateOrder, separator: '/' | '.' = '/'): ValueFormat => ({
    kind: 'written-date',
    order,
    separator,
    padded: true,
  });
  const dotted: ValueFormat = {
    kind: 'number-text',
    prefix: '',
    suffix: '',
    decimals: 0,
    point: ',',
    group: '.',
  };
  test.each<[Kind, Json, ValueFormat | null, Value | null]>([
    ['date', '05/06/1990', null, null],
    ['date', '05/06/1990', written('day-first'), '1990-06-05'],
    ['date', '05/06/1990', written('month-first'), '1990-05-06'],
    ['date', '05/06', written('day-first'), '--06-05'],
    ['date', '05-06-1990', written('day-first'), '1990-06-05'],
    ['date', '05.06.', written('day-first', '.'), '--06-05'],
    ['date', '5.6', written('day-first', '.'), '--06-05'],
    ['date', '31.02.', written('day-first', '.'), null],
    ['date', '05.06.', written('day-first'), null],
    ['date', '05.06', null, null],
    ['instant', '01/09/2027', written('day-first'), '2027-09-01'],
    ['instant', '01/09/2027', null, null],
    // What can be only one stays that, whatever is usual.
    ['date', '22/06/1990', written('month-first'), '1990-06-22'],
    ['date', '05.06.1990', written('month-first'), '1990-06-05'],
    ['date', '1990-06-05', written('month-first'), '1990-06-05'],
    // The year 1904 stands for none, in numbers as in texts.
    ['date', Date.UTC(1904, 5, 22) / 1000, null, '--06-22'],
    ['date', Date.UTC(1905, 5, 22) / 1000, null, '1905-06-22'],
    // Three days after 1970, or a time in 1980.
    ['date', 345_600_000, { kind: 'epoch', unit: 's' }, '1980-12-14'],
    ['date', 345_600_000, { kind: 'epoch', unit: 'ms' }, '1970-01-05'],
    ['integer', '1.000', dotted, 1000],
    ['integer', '1.000', null, null],
    ['progress', '1.200', dotted, 1200],
    ['progress', '1.2', dotted, 1.2],
  ])('%s %j beside %j is %j', (kind, raw, usual, value) => {
    expect(normalize(kind, raw, usual)).toBe(value);
  });
});
