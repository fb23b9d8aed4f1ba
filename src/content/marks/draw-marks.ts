import { direction } from '../../platform/i18n.ts';
import type { MarkText } from '../../ui/overlay/mark-texts.ts';
import css from '../../ui/overlay/marks.css?inline';

export type Marks = ReadonlyMap<MarkText, HTMLElement>;

const create = (name: string): HTMLElement => Document.prototype.createElement.call(document, name);

/** Beside the panel in its shadow root, in its style. Each mark is out of sight until it is placed. */
export function drawMarks(root: ShadowRoot): {
  draw: (texts: readonly MarkText[]) => Marks;
  remove: () => void;
} {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const layer = create('div');
  layer.className = 'lens';
  layer.dir = direction();
  root.append(layer);
  return {
    draw(texts) {
      const marks = texts.map((text) => [text, newMark(text)] as const);
      layer.replaceChildren(...marks.map(([, mark]) => mark));
      return new Map(marks);
    },
    remove() {
      layer.remove();
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
    },
  };
}

/** A button, so that the keyboard reaches what it says; pressing it does nothing. */
function newMark({ field, title, says }: MarkText): HTMLElement {
  const [mark, sign, tip] = [create('button'), create('span'), create('bdi')];
  mark.className = 'mark';
  mark.dataset['mark'] = field;
  mark.setAttribute('type', 'button');
  mark.setAttribute('aria-label', `${title}: ${says}`);
  mark.hidden = true;
  // Whoever reaches it by keyboard can close what it says.
  mark.addEventListener('keydown', ({ key }) => key === 'Escape' && mark.blur());
  sign.textContent = '≠';
  tip.className = 'mark-tip';
  tip.textContent = says;
  for (const part of [sign, tip]) part.setAttribute('aria-hidden', 'true');
  mark.append(sign, tip);
  return mark;
}
