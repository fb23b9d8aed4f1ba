// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { JobProgress } from '../../../src/ui/components/JobProgress.tsx';
import { LENS_VIEWS } from '../../gallery/views/lens.ts';
import { find, names, show } from './page.tsx';

function progress(name: 'doubted' | 'outranked' | 'outranked-end'): HTMLElement {
  const { job } = LENS_VIEWS[name];
  if (!job) throw new RangeError(`No job in ${name}`);
  return show(<JobProgress job={job} onRetry={() => undefined} />);
}

test.each([
  ['doubted', 'push-doubted'],
  ['outranked', 'record-outranked'],
] as const)('%s: why it may not show, and that it is checked', (name, code) => {
  const root = progress(name);
  expect(find(root, '.job-line').textContent).toContain(
    'Still checking, for up to 30 minutes. Next check in',
  );
  expect(find(root, `[role=alert][data-code=${code}]`)).toBeDefined();
  expect(names(root)).not.toContain('Retry');
});

test('Ometria’s own words stand beside what they may mean', () => {
  expect(progress('doubted').textContent).toContain('Ometria said: “root > properties');
});

test('a hint stays when the time is over, and the line above says that nothing is proven', () => {
  const root = progress('outranked-end');
  expect(find(root, '.job-line').textContent).toContain('Not proven: after 30 minutes');
  expect(find(root, '[data-code=record-outranked]')).toBeDefined();
  expect(names(root)).toContain('Retry');
});
