import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../../src/domain/field.ts';
import type { Json } from '../../../../src/domain/json.ts';
import { usualFormat } from '../../../../src/domain/learn/usual-format.ts';

describe('the form of a column', () => {
  it.each<[string, Kind, Json[], unknown]>([
    ['numbers', 'integer', [1, 200, null, '', 3000], { kind: 'number' }],
    ['texts', 'integer', ['1', '200', '3000'], { kind: 'numeric-string', decimals: 0, grouped: false }],
    [
      'one large one in groups',
      'integer',
      ['1', '200', '3,000'],
      { kind: 'numeric-string', decimals: 0, grouped: true },
    ],
    [
      'decimals as needed',
      'progress',
      ['198', '212.4', '9.95'],
      { kind: 'numeric-string', decimals: 0, grouped: false },
    ],
    [
      'always two decimals',
      'progress',
      ['198.00', '212.40'],
      { kind: 'numeric-string', decimals: 2, grouped: false },
    ],
    ['mostly words', 'boolean', ['Yes', 'No', true, 'No'], { kind: 'boolean-word', yes: 'Yes', no: 'No' }],
    ['dates', 'instant', ['2025-06-01', '2025-07-01', '2025-07-01T00:00:00Z'], { kind: 'date-only' }],
    [
      'dates with the day first, some of which could be either',
      'instant',
      ['01/09/2027', '21/01/2026', '31/12/2025', '03/05/2025', '01/21/2026'].concat(
        Array(10).fill('30/06/2026'),
      ),
      { kind: 'written-date', order: 'day-first', separator: '/', padded: true },
    ],
    [
      'dates with the month first',
      'date',
      ['1/9/1990', '1/21/1990', '12/31/1985'],
      { kind: 'written-date', order: 'month-first', separator: '/', padded: false },
    ],
    ['dates in both orders', 'date', ['21/01/1990', '01/21/1990', '30/06/1990'], null],
    ['dates that could all be either', 'date', ['01/02/1990', '03/04/1990'], null],
    ['birthdays as seconds', 'date', [646_012_800, -345_254_400, 86_400], { kind: 'epoch', unit: 's' }],
    [
      'thousands between dots, and small numbers',
      'integer',
      ['5', '120', '999', '1.250', '12.000'],
      { kind: 'number-text', prefix: '', suffix: '', decimals: 0, point: ',', group: '.' },
    ],
    [
      'large numbers without groups, and one with',
      'integer',
      ['5', '1250', '12000', '1.250'],
      { kind: 'numeric-string', decimals: 0, grouped: false },
    ],
    ['nothing', 'text', [null, ''], null],
  ])('of %s', (_what, kind, values, format) => {
    expect(usualFormat(kind, values)).toEqual(format);
  });
});
