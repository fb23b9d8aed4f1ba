import { drawMarks } from '../../src/content/marks/draw-marks.ts';
import type { LensView } from '../../src/messages/lens-view.ts';
import { markTexts } from '../../src/ui/overlay/mark-texts.ts';
import { mountOverlay, mountUpdatedNote } from '../../src/ui/overlay/mount-overlay.tsx';
import { mountPointing } from '../../src/ui/overlay/mount-pointing.tsx';
import type { OverlayProps } from '../../src/ui/overlay/Overlay.tsx';
import { updatedWords } from '../../src/ui/overlay/UpdatedNote.tsx';
import { NO_ACTIONS } from './no-actions.ts';
import { SHOWN } from './views/marks.ts';

const nothing = () => undefined;

export function frame(kind: string): HTMLElement {
  const element = document.createElement('div');
  element.className = `frame frame-${kind}`;
  document.body.append(element);
  return element;
}

function shadowIn(kind: string): ShadowRoot {
  const host = frame(kind).appendChild(document.createElement('div'));
  return host.attachShadow({ mode: 'open' });
}

type Look = Partial<Pick<OverlayProps, 'collapsed' | 'isCovered' | 'pointed'>>;

export function showOverlay(view: LensView, { collapsed = false, ...look }: Look): void {
  mountOverlay(shadowIn(collapsed ? 'pill' : 'overlay'), { view, collapsed, ...look, ...NO_ACTIONS });
}

export function showUpdated(): void {
  mountUpdatedNote(shadowIn('note'), { words: updatedWords(), onReload: nothing, onClose: nothing });
}

/** A page's values with the marks beside them, the tooltip of the first one open. */
export function showMarks(view: LensView): void {
  const root = shadowIn('marks');
  const page = root.host.parentElement;
  const shown = SHOWN.map(({ text }) => Object.assign(document.createElement('p'), { textContent: text }));
  page?.append(...shown);
  mountOverlay(root, { view, collapsed: false, ...NO_ACTIONS });
  const marks = [...drawMarks(root).draw(markTexts(SHOWN)).values()];
  for (const [index, mark] of marks.entries()) {
    const { offsetTop = 0, offsetHeight = 0 } = shown[index] ?? {};
    mark.hidden = false;
    mark.style.transform = `translate(70px, ${offsetTop + offsetHeight / 2 - 8}px)`;
    mark.dataset['tip'] = 'below right';
  }
  marks[0]?.focus();
}

const BOXES = [
  { email: 'alice@example.com', left: 40, top: 40, width: 130, height: 18 },
  { email: 'sam.with.a.very.long.address@shop-and-pine.example', left: 40, top: 90, width: 300, height: 18 },
] as const;

/** The layer over a page that shows so many emails; the first is pointed at. */
export function showPointing(count: number): void {
  const root = shadowIn('pointing');
  mountPointing(root)({ boxes: BOXES.slice(0, count), active: count > 0 ? 0 : null, onCancel: nothing });
  root.querySelector('dialog')?.close(); // out of the browser's top layer, where one would lie over the other
}
