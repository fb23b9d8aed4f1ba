import { type ComponentChild, render } from 'preact';
import { Overlay, type OverlayProps } from './Overlay.tsx';
import css from './overlay.css?inline';
import { UpdatedNote, type UpdatedNoteProps } from './UpdatedNote.tsx';

export interface Mounted<Props> {
  update(props: Props): void;
  remove(): void;
}

/**
 * Draws into a shadow root. The style is a constructed sheet, which no page's content-security-policy can
 * refuse.
 */
function mountIn<Props>(
  root: ShadowRoot,
  draw: (props: Props) => ComponentChild,
  props: Props,
): Mounted<Props> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const update = (next: Props) => render(draw(next), root);
  update(props);
  return {
    update,
    remove() {
      render(null, root);
      root.adoptedStyleSheets = [];
    },
  };
}

export const mountOverlay = (root: ShadowRoot, props: OverlayProps): Mounted<OverlayProps> =>
  mountIn(root, (next) => <Overlay {...next} />, props);

export const mountUpdatedNote = (root: ShadowRoot, props: UpdatedNoteProps): Mounted<UpdatedNoteProps> =>
  mountIn(root, (next) => <UpdatedNote {...next} />, props);
