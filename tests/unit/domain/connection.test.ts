import { expect, test } from 'vitest';
import { nameApart } from '../../../src/domain/connection.ts';

test.each<[string, string, readonly number[], readonly string[], string]>([
  ['the only one', 'Pine', [12], [], 'Pine'],
  ['another has another name', 'Pine', [12], ['Oak', ''], 'Pine'],
  ['another is called so', 'Pine', [12, 13], ['Oak', 'Pine'], 'Pine (12)'],
  ['another is called so but for case and space', 'Pine', [12], [' pine '], 'Pine (12)'],
  ['another is called so, and no site is known', 'Pine', [], ['Pine'], 'Pine'],
])(
  'a new connection is called what its shop is, apart from the others: %s',
  (_, shop, siteIds, names, expected) => {
    expect(
      nameApart(
        shop,
        siteIds,
        names.map((name) => ({ name })),
      ),
    ).toBe(expected);
  },
);
