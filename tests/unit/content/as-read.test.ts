// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { asRead, isAsRead } from '../../../src/content/marks/as-read.ts';

/** Whether a value still stands there after a step of its page. */
function isThereAfter(step: (list: Element) => void): boolean {
  document.body.innerHTML = '<ul><li><span>Approved points</span> <b>1,240</b></li></ul>';
  const [list, label, node] = ['ul', 'span', 'b'].map((tag) => document.querySelector(tag));
  if (!list || !label || !node) throw new Error('The list is not drawn.');
  const value = asRead({ field: 'approved_points', text: '1,240', node, label });
  step(list);
  return isAsRead(value);
}

// What rows that are used again say is seen in a browser: here the prototypes know no text.
test.each<[string, (list: Element) => void, boolean]>([
  ['is moved', (list) => document.body.append(list), true],
  ['gets another row', (list) => list.prepend(document.createElement('li')), true],
  ['scrolls the row out', (list) => list.replaceChildren(), false],
  ['goes', (list) => list.remove(), false],
])('a value whose list %s', (_what, step, is) => {
  expect(isThereAfter(step)).toBe(is);
});
