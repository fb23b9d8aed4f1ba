import { expect, test } from 'vitest';
import { type Box, candidateAt } from '../../../src/content/pointing/candidates.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, width, height });
const BOXES = [box(0, 0, 400, 200), box(20, 20, 100, 16), box(20, 60, 100, 16), box(500, 60, 0, 16)];

test.each([
  ['on one within a larger one', 30, 25, 1],
  ['on the larger one alone', 300, 150, 0],
  ['just beside one', 123, 40, 1],
  ['between two, nearer to neither', 60, 48, 0],
  ['on none', 500, 500, null],
  ['on one that its frame leaves out of sight', 500, 68, null],
])('a pointer %s', (_where, x, y, index) => {
  expect(candidateAt(BOXES, { x, y })).toBe(index);
});
