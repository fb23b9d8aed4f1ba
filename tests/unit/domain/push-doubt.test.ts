import { expect, test } from 'vitest';
import { doubtOf, newErrors } from '../../../src/domain/push-doubt.ts';

test('an error is new as often as it was not there before', () => {
  expect(newErrors(['a', 'b'], ['a', 'a', 'c', 'b'])).toEqual(['a', 'c']);
  expect(newErrors([], ['a', 'a'])).toEqual(['a', 'a']);
  expect(newErrors(['a', 'a'], ['a'])).toEqual([]);
});

test.each([
  ['root > properties > ll_points: not a valid value', 'names a field'],
  ['root > properties > ll_points_spent: not a valid value', 'is another integration’s'],
  ['root > properties > all_points: not a valid value', 'is another integration’s'],
  ['root > properties > mm:share_link: not a valid value', 'names a field'],
  ['ll_points: not a valid value', 'names a field'],
  ['root.properties.ll_points: not a valid value', 'names a field'],
  ['"ll_points" is not a number', 'names a field'],
  ['root > properties: too long', 'may be about it'],
  ['root > properties', 'may be about it'],
  ['root > properties > *: wrong type', 'may be about it'],
  ['root.properties[*]: wrong type', 'may be about it'],
  ['custom properties are too long', 'may be about it'],
  ['root > lastname: not a valid value', 'is another integration’s'],
])('whether an error can be about this write: %s %s', (words, expected) => {
  const doubt = doubtOf([words], ['ll_points', 'mm:share_link']);
  const told = doubt?.namesField ? 'names a field' : 'may be about it';
  expect(doubt ? told : 'is another integration’s').toBe(expected);
  if (doubt) expect(doubt.words).toBe(words);
});

test('of several new errors the one that names a field is told', () => {
  const entries = ['root > lastname: bad', 'root > properties: bad', 'root > properties > ll_points: bad'];
  expect(doubtOf(entries, ['ll_points'])).toEqual({ words: entries[2], namesField: true });
  expect(doubtOf([], ['ll_points'])).toBeNull();
});
