// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { followMarks } from '../../../src/content/marks/follow-marks.ts';
import { setWantedMarks } from '../../../src/content/marks/wanted-marks.ts';
import { setShownNodes } from '../../../src/content/shown/shown-nodes.ts';
import { installI18n } from '../../gallery/fake-i18n.ts';
import { SHOWN } from '../../gallery/views/marks.ts';

installI18n();

test('a mark is wanted beside the text that was judged, among all that look like its field’s value', async () => {
  const observed: Element[] = [];
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = (element: Element): number => observed.push(element);
      unobserve = (): void => undefined;
      disconnect = (): void => undefined;
    },
  );
  document.body.innerHTML = '<p>1,100</p><p>1,240</p><p>1,240</p><section></section>';
  const texts = [...document.querySelectorAll('p')];
  const life = new AbortController();
  followMarks(life.signal);
  const [root] = [...document.querySelectorAll('section')].map((host) => host.attachShadow({ mode: 'open' }));
  if (root) setWantedMarks({ root, shown: SHOWN.slice(0, 1) });
  setShownNodes(
    texts.map((node) => ({ field: 'approved_points', text: node.textContent, node, label: node })),
  );
  await vi.waitUntil(() => observed.length > 0);
  expect(observed).toEqual([texts[1]]);
  life.abort();
  vi.unstubAllGlobals();
});
