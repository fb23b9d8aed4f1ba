import { render } from 'preact';
import { PointingLayer, type PointingLayerProps } from './PointingLayer.tsx';
import css from './pointing.css?inline';

/** Draws the pointing layer into a shadow root, in a style that no page's policy can refuse. */
export function mountPointing(root: ShadowRoot): (props: PointingLayerProps) => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return (props) => render(<PointingLayer {...props} />, root);
}
