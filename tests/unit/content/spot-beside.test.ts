import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rect } from '../../../src/content/in-page.ts';
import { MARK_PX, spotBeside } from '../../../src/content/marks/spot-beside.ts';

const view: Rect = { left: 0, top: 0, right: 1_000, bottom: 800 };
const rect = (left: number, top: number, width: number, height: number): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const beside = (value: Rect, seen = value, isRightToLeft = false, room = view) =>
  spotBeside({ value, seen, room, view, isRightToLeft });

describe('a mark beside a value', () => {
  it.each([
    ['behind it', rect(100, 200, 50, 20), false, 156],
    ['before it in a page from right to left', rect(100, 200, 50, 20), true, 78],
    ['before it where the page ends', rect(930, 200, 60, 20), false, 908],
    ['behind it where a page from right to left ends', rect(10, 200, 50, 20), true, 66],
  ])('is %s', (_where, value, isRightToLeft, left) => {
    expect(beside(value, value, isRightToLeft)).toMatchObject({ left, top: 202 });
  });

  it.each([
    ['scrolled away', rect(100, 900, 50, 20), view],
    ['under the edge of its scroller', rect(100, 200, 50, 20), rect(0, 0, 900, 205)],
    ['beside its scroller', rect(100, 200, 50, 20), rect(200, 0, 300, 700)],
    ['not drawn', rect(100, 200, 0, 0), view],
    ['as wide as the page', rect(0, 200, 1_000, 20), view],
  ])('is not there for a value that is %s', (_how, value, seen) => {
    expect(beside(value, seen)).toBeNull();
  });

  it('stays in the frame of its value, and opens its tooltip by the room in the page', () => {
    const frame = rect(600, 100, 300, 300);
    const value = rect(850, 200, 45, 20);
    expect(beside(value, value, false, frame)).toMatchObject({ left: 828, tip: { toRight: false } });
    expect(beside(rect(600, 200, 300, 20), frame, false, frame)).toBeNull();
  });

  it('opens its tooltip where there is room', () => {
    expect(beside(rect(10, 10, 50, 20))?.tip).toEqual({ toRight: true, below: true });
    expect(beside(rect(900, 500, 50, 20))?.tip).toEqual({ toRight: false, below: false });
  });

  it('never lies over its value or outside the view', () => {
    const side = fc.integer({ min: -200, max: 1_200 });
    const size = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(side, side, size, size, fc.boolean(), (left, top, width, height, isRightToLeft) => {
        const value = rect(left, top, width, height);
        const spot = spotBeside({ value, seen: view, room: view, view, isRightToLeft });
        if (!spot) return;
        expect(spot.left >= value.right || spot.left + MARK_PX <= value.left).toBe(true);
        expect(spot.left).toBeGreaterThanOrEqual(view.left);
        expect(spot.left + MARK_PX).toBeLessThanOrEqual(view.right);
      }),
    );
  });
});
