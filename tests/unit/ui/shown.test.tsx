// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Overlay } from '../../../src/ui/overlay/Overlay.tsx';
import { NO_ACTIONS } from '../../gallery/no-actions.ts';
import { LENS_VIEWS, type LensName } from '../../gallery/views/lens.ts';
import { find, names, press, show } from './page.tsx';

const overlay = (name: LensName) =>
  show(<Overlay view={LENS_VIEWS[name]} collapsed={false} {...NO_ACTIONS} />);

test('a value that was read from a page says so, with its time', () => {
  const root = overlay('stand-in');
  expect(find(root, '[data-field=tier_progress]').textContent).toContain('page, 40 s ago');
  expect(find(root, '[data-field=approved_points]').textContent).not.toContain('page, ');
  press(find(root, '[data-field=tier_progress]'), 'Tier progress');
  const detail = find(root, '.detail').textContent;
  expect(detail).toContain('LoyaltyLion’s page shows');
  expect(detail).toContain('Ometria holds');
  expect(detail).toContain('£212.40 of £500.00');
});

test('a page that is older says what to do, on each row too', () => {
  const root = overlay('stand-in');
  expect(find(root, '[data-notice=page-older]').textContent).toContain('2 fields');
  expect(find(root, '[data-notice=page-older]').textContent).toContain('Reload the page');
  const row = find(root, '[data-field=pending_points]');
  expect(row.dataset).toMatchObject({ verdict: 'in-sync', hint: 'page-older' });
});

test('only what both APIs told is offered to be written', () => {
  expect(names(overlay('stand-in'))).toContain('Resync 1 field…');
});

test('two pages are compared before set-up, which is offered, and nothing can be written', () => {
  const root = overlay('from-pages');
  const text = root.textContent;
  expect(text).toContain('LoyaltyLion 2 min ago, Ometria 4 s ago. Nothing can be written.');
  expect(root.querySelectorAll('[data-verdict=different]')).toHaveLength(3);
  expect(root.querySelectorAll('[data-verdict=not-comparable]')).toHaveLength(0);
  expect(names(root)).toContain('Open options');
  expect(names(root).filter((name) => name.includes('Resync'))).toEqual([]);
  press(root, 'Show all 21 fields');
  expect(find(root, '[data-field=next_tier]').textContent).toContain('not on the page');
});

test('one page alone says where the other one is', () => {
  const root = overlay('set-up-one-page');
  expect(root.textContent).toContain('Open the same customer in Ometria');
  expect(root.querySelectorAll('[data-verdict]')).toHaveLength(0);
});
