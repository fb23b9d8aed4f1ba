import type { Rect } from '../in-page.ts';

/** Where a mark goes: its upper left corner, and to which sides its tooltip opens. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly tip: { readonly toRight: boolean; readonly below: boolean };
}

/** The mark is a square of this size, drawn this far from its value. */
export const MARK_PX = 16;
const GAP_PX = 6;
/** Less room than this above a mark: its tooltip opens below. */
const TIP_ROOM_PX = 72;

/** All in CSS pixels of the page's viewport. */
export interface ShownAt {
  readonly value: Rect;
  /** What scroll containers, frames and the viewport leave in sight of the element that holds it. */
  readonly seen: Rect;
  /** Where a mark may stand: within the value's frame. */
  readonly room: Rect;
  readonly view: Rect;
  readonly isRightToLeft: boolean;
}

/** Beside a value, never over it: behind it, or before it where there is no room. null: it is out of sight. */
export function spotBeside({ value, seen, room, view, isRightToLeft }: ShownAt): Spot | null {
  const [across, down] = [(value.left + value.right) / 2, (value.top + value.bottom) / 2];
  const isInSight = across >= seen.left && across <= seen.right && down >= seen.top && down <= seen.bottom;
  if (!isInSight || value.right <= value.left) return null;
  const sides = [value.right + GAP_PX, value.left - GAP_PX - MARK_PX];
  const fitting = sides.filter((at) => at >= room.left && at + MARK_PX <= room.right);
  const left = isRightToLeft ? fitting.at(-1) : fitting[0];
  if (left === undefined) return null;
  const top = down - MARK_PX / 2;
  const tip = {
    toRight: left + MARK_PX / 2 < (view.left + view.right) / 2,
    below: top - view.top < TIP_ROOM_PX,
  };
  return { left: Math.round(left), top: Math.round(top), tip };
}
