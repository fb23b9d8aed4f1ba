import { closest, matches } from './safe-dom.ts';

const CHROME = 'nav,header,footer,[role=banner],[role=navigation],[role^=menu],[role=search]';
const CONTENT = 'main,article,section,[role=main],[role=dialog]';

/** In the page's own bars and menus, where the agent is named, rather than in its content. */
export function isInChrome(node: Node): boolean {
  const area = closest(node, CHROME);
  return area !== null && !(matches(area, 'header,footer') && closest(area, CONTENT));
}
