import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../../src/domain/field.ts';
import { allSides } from '../../../../src/domain/field-record.ts';
import type { Json } from '../../../../src/domain/json.ts';
import { targetColumns } from '../../../../src/domain/learn/sample.ts';
import { usualFormat } from '../../../../src/domain/learn/usual-format.ts';
import { EMPTY } from '../../../../src/domain/side.ts';

const formatOf = (kind: Kind, values: readonly Json[]): unknown => {
  const source = allSides(EMPTY);
  const [column] = targetColumns(values.map((value) => ({ source, properties: { key: value } })));
  return column ? usualFormat(kind, column) : undefined;
};

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
    ['nothing', 'text', [null, ''], null],
  ])('of %s', (_what, kind, values, format) => {
    expect(formatOf(kind, values)).toEqual(format);
  });
});
