import { describe, expect, it } from 'vitest';
import { matchConnections } from '../../../../src/domain/settings-file/match-connections.ts';
import { known, wanted } from './connections.ts';

describe('a connection of a file stands for', () => {
  it.each([
    ['the one with its id', [wanted('a')], [known('b'), known('a')], ['a']],
    [
      'the one with its id, though another shares a site',
      [wanted('a', { siteIds: [1] })],
      [known('a'), known('b', { siteIds: [1] })],
      ['a'],
    ],
    [
      'the only one that shares a site',
      [wanted('x', { siteIds: [1, 2] })],
      [known('a', { siteIds: [2] }), known('b', { siteIds: [3] })],
      ['a'],
    ],
    [
      'none, where two share its site',
      [wanted('x', { siteIds: [1] })],
      [known('a', { siteIds: [1] }), known('b', { siteIds: [1] })],
      [null],
    ],
    [
      'none, where two of the file share the site',
      [wanted('x', { siteIds: [1] }), wanted('y', { siteIds: [1] })],
      [known('a', { siteIds: [1] })],
      [null, null],
    ],
    [
      'another one of its site, where one of the file has the id',
      [wanted('a', { siteIds: [1] }), wanted('y', { siteIds: [1] })],
      [known('a', { siteIds: [1] }), known('b', { siteIds: [1] })],
      ['a', 'b'],
    ],
    [
      'none of another programme, though the id is the same',
      [wanted('a', { siteIds: [9] })],
      [known('a', { siteIds: [1] })],
      [null],
    ],
    ['none that nothing is known of', [wanted(null)], [known('a')], [null]],
  ])('%s', (_, files, here, expected) => {
    expect(matchConnections(files, here).map((match) => match?.id ?? null)).toEqual(expected);
  });
});
