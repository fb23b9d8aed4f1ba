import { markTexts, type WantedMarks } from '../../ui/overlay/mark-texts.ts';
import { followShownNodes, type ShownNodes } from '../shown/shown-nodes.ts';
import { drawMarks, type Marks } from './draw-marks.ts';
import { placeMarks } from './place-marks.ts';
import { followWantedMarks } from './wanted-marks.ts';

/** Draws the marks that the overlay wants beside the values that the reader has found, until the signal aborts. */
export function followMarks(signal: AbortSignal): void {
  let nodes: ShownNodes = new Map();
  let marks: Marks = new Map();
  let drawn = '';
  let layer: { readonly root: ShadowRoot; readonly drawing: ReturnType<typeof drawMarks> } | undefined;
  let placing = new AbortController();

  const place = (): void => {
    placing.abort();
    placing = new AbortController();
    const found = [...marks].flatMap(([field, mark]) => {
      const node = nodes.get(field);
      mark.hidden ||= !node;
      return node ? [{ node, mark }] : [];
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
    const isSame = now.size === nodes.size && [...now].every(([field, node]) => nodes.get(field) === node);
    nodes = now;
    if (!isSame) place();
  }, signal);
  followWantedMarks(draw, signal);
  signal.addEventListener('abort', () => layer?.drawing.remove());
}
