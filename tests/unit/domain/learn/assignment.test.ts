import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assign } from '../../../../src/domain/learn/assignment.ts';

function bestByTrying(
  scores: readonly (readonly number[])[],
  row = 0,
  taken: readonly number[] = [],
): number {
  const own = scores[row];
  if (!own) return 0;
  const alone = bestByTrying(scores, row + 1, taken);
  const options = own.flatMap((score, column) =>
    taken.includes(column) ? [] : [score + bestByTrying(scores, row + 1, [...taken, column])],
  );
  return Math.max(alone, ...options);
}

const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: -5, max: 20 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('assign', () => {
  test('gives two rows that want the same column the better total', () => {
    const { columnOfRow, total } = assign([
      [10, 9],
      [10, 2],
    ]);
    expect(columnOfRow).toEqual([1, 0]);
    expect(total).toBe(19);
  });

  test('leaves a row alone rather than at a loss', () => {
    expect(assign([[-1], [3]]).columnOfRow).toEqual([-1, 0]);
  });

  test('leaves every row alone where there is no column', () => {
    expect(assign([[], []])).toEqual({ columnOfRow: [-1, -1], total: 0 });
  });

  test('finds the best total that trying everything finds, and no column twice', () => {
    fc.assert(
      fc.property(table, (scores) => {
        const { columnOfRow, total } = assign(scores);
        const used = columnOfRow.filter((column) => column >= 0);
        expect(new Set(used).size).toBe(used.length);
        expect(total).toBe(bestByTrying(scores));
      }),
    );
  });
});
