import { render } from 'preact';
import { Overlay, type OverlayProps } from './Overlay.tsx';
import css from './overlay.css?inline';

export interface MountedOverlay {
  update(props: OverlayProps): void;
  remove(): void;
}

/**
 * Draws the overlay into a shadow root. Its style is a constructed sheet, which no page's
 * content-security-policy can refuse.
 */
export function mountOverlay(root: ShadowRoot, props: OverlayProps): MountedOverlay {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const update = (next: OverlayProps) => render(<Overlay {...next} />, root);
  update(props);
  return {
    update,
    remove() {
      render(null, root);
      root.adoptedStyleSheets = [];
    },
  };
}
