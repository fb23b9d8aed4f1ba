import { markTexts, type WantedMarks } from '../../ui/overlay/mark-texts.ts';
import { followShownNodes } from '../shown/shown-nodes.ts';
import { type AsRead, asRead } from './as-read.ts';
import { drawMarks, type Marks } from './draw-marks.ts';
import { placeMarks } from './place-marks.ts';
import { followWantedMarks } from './wanted-marks.ts';

/** Draws the marks that the overlay wants beside the values that the reader has found, until the signal aborts. */
export function followMarks(signal: AbortSignal): void {
  let values: readonly AsRead[] = [];
  let marks: Marks = new Map();
  let drawn = '';
  let layer: { readonly root: ShadowRoot; readonly drawing: ReturnType<typeof drawMarks> } | undefined;
  let placing = new AbortController();

  /** Beside the very text that was judged: of several that look like a field's value, and of what it was before. */
  const place = (): void => {
    placing.abort();
    placing = new AbortController();
    const found = [...marks].flatMap(([{ field, text }, mark]) => {
      const value = values.find((each) => each.field === field && each.text === text);
      mark.hidden ||= !value;
      return value ? [{ value, mark }] : [];
    });
    placeMarks(found, AbortSignal.any([signal, placing.signal]));
  };
  const draw = ({ root, shown }: WantedMarks): void => {
    const texts = markTexts(shown);
    const wanted = JSON.stringify(texts);
    if (layer?.root === root && wanted === drawn) return;
    if (layer?.root !== root) {
      layer?.drawing.remove();
      layer = { root, drawing: drawMarks(root) };
    }
    drawn = wanted;
    marks = layer.drawing.draw(texts);
    place();
  };

  followShownNodes((now) => {
    values = now.map(asRead);
    place();
  }, signal);
  followWantedMarks(draw, signal);
  signal.addEventListener('abort', () => layer?.drawing.remove());
}
