// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { FIELD_IDS } from '../../../src/domain/field.ts';
import type { LensView } from '../../../src/messages/lens-view.ts';
import { Overlay } from '../../../src/ui/overlay/Overlay.tsx';
import { NO_ACTIONS } from '../../gallery/no-actions.ts';
import { job } from '../../gallery/views/job.ts';
import { LENS_VIEWS, view } from '../../gallery/views/lens.ts';
import { ROWS_LONG, ROWS_WAITING } from '../../gallery/views/rows.ts';
import { button, find, names, press, show } from './page.tsx';

const overlay = (shown: LensView | null, actions: Partial<typeof NO_ACTIONS> = {}, collapsed = false) =>
  show(<Overlay view={shown} collapsed={collapsed} {...NO_ACTIONS} {...actions} />);

const fieldsOf = (root: ParentNode) =>
  [...root.querySelectorAll<HTMLElement>('[data-field]')].map((row) => row.dataset['field']);

test('shows what is out of step first, and all 21 fields in their groups on demand', () => {
  const root = overlay(LENS_VIEWS.mixed);
  expect(fieldsOf(root).slice(0, 4)).toEqual([
    'total_points',
    'approved_points',
    'enrolled_at',
    'tier_progress',
  ]);
  expect(fieldsOf(root)).not.toContain('blocked');
  press(root, 'Show all 21 fields');
  expect(fieldsOf(root)).toHaveLength(21);
  expect(new Set(fieldsOf(root))).toEqual(new Set(FIELD_IDS));
  const groups = [...root.querySelectorAll('.group-row')].map((row) => row.textContent);
  expect(groups).toEqual(['Points', 'Rewards', 'Membership', 'Tier']);
});

test('marks each row with its verdict and hint, as data and in words', () => {
  const row = find(overlay(LENS_VIEWS.mixed), '[data-field=tier_progress]');
  expect(row.dataset).toMatchObject({ verdict: 'different', hint: 'drifts' });
  expect(row.textContent).toContain('Different');
  expect(row.textContent).toContain('drifts with time');
  expect(row.textContent).toContain('212.40');
  expect(row.textContent).toContain('198.00');
});

test('a row still being read has an empty verdict', () => {
  const root = overlay(view({ phase: 'reading', rows: ROWS_WAITING }));
  const verdicts = [...root.querySelectorAll<HTMLElement>('[data-field]')].map(
    (row) => row.dataset['verdict'],
  );
  expect(verdicts).toEqual(Array.from({ length: 21 }, () => ''));
});

test('a row that cannot be compared says why', () => {
  const root = overlay(LENS_VIEWS.guest);
  expect(find(root, '[data-field=next_tier]').textContent).toContain('guests have none');
});

test('raw values and the rule are there on demand', () => {
  const root = overlay(LENS_VIEWS.mixed);
  press(root, 'Show all 21 fields');
  press(find(root, '[data-field=spent_points]'), 'Spent points');
  const detail = find(root, '.detail');
  expect(detail.textContent).toContain('"3,800"');
  expect(detail.textContent).toContain('The same number, written differently.');
});

test('the first button is harmless, and no write can start here', () => {
  const onOpenPopup = vi.fn();
  const root = overlay(LENS_VIEWS.mixed, { onOpenPopup });
  expect(names(root)[0]).toBe('Refresh');
  expect(names(root)).not.toContain('Resync 5 fields');
  press(root, 'Resync 5 fields…');
  expect(onOpenPopup).toHaveBeenCalledOnce();
});

test('a choice of person opens the popup instead of being made in the page', () => {
  const onOpenPopup = vi.fn();
  const root = overlay(LENS_VIEWS.question, { onOpenPopup });
  const question = find(root, '[data-question=which-profile]');
  void act(() => find(question, 'button').click());
  expect(onOpenPopup).toHaveBeenCalledOnce();
});

test('markup in values and names is text', () => {
  const root = overlay(LENS_VIEWS.long);
  press(root, 'Show all 21 fields');
  expect(root.querySelector('img, script, i:not(.cell), b > b')).toBeNull();
  expect(root.textContent).toContain('<i>von</i>');
  expect(root.querySelector('[style]')).toBeNull();
});

test('values that differ never look alike', () => {
  const row = find(overlay(view({ rows: ROWS_LONG })), '[data-field=pending_points]');
  const [source, target] = [...row.querySelectorAll('.value')].map((value) => value.textContent);
  expect([source, target]).toEqual(['200', '" 200"']);
});

test('Escape folds it, and the pill counts the differences', () => {
  const onCollapse = vi.fn();
  const root = overlay(LENS_VIEWS.mixed, { onCollapse });
  const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
  void act(() => void find(root, '.panel').dispatchEvent(escape));
  expect(onCollapse).toHaveBeenCalledWith(true);
  const pill = overlay(LENS_VIEWS.mixed, {}, true);
  expect(names(pill)).toEqual(['Open Loyalty Lens: 5 fields out of step']);
});

test.each([
  ['in-sync', 'in sync'],
  ['no-profile', 'not comparable'],
  ['reading', 'being read'],
  ['question', 'needs a look'],
  ['failed', 'needs a look'],
] as const)('without a difference the pill of %s says: %s', (name, words) => {
  const pill = overlay(LENS_VIEWS[name], {}, true);
  expect(names(pill)).toEqual([`Open Loyalty Lens: ${words}`]);
  expect(pill.querySelectorAll('.pill .verdict .icon')).toHaveLength(1);
});

test.each([
  [LENS_VIEWS.late, 'Follow resync…'],
  [view({ job: job('sent', { kind: 'undo' }) }), 'Follow undo…'],
])('while a job runs, Resync makes way for the way to it', (shown, name) => {
  const onOpenPopup = vi.fn();
  const root = overlay(shown, { onOpenPopup });
  expect(names(root).filter((one) => one.includes('Resync'))).toEqual([]);
  press(root, name);
  expect(onOpenPopup).toHaveBeenCalledOnce();
});

test('it takes no focus when it appears', () => {
  overlay(LENS_VIEWS.mixed);
  expect(document.activeElement).toBe(document.body);
});

test('a failure is an alert with its code and a Retry button', () => {
  const onRefresh = vi.fn();
  const root = overlay(LENS_VIEWS.failed, { onRefresh });
  const alert = find(root, '[role=alert]');
  expect(alert.dataset['code']).toBe('rate-limited');
  expect(alert.textContent).toContain('Ometria is limiting requests');
  press(root, 'Retry');
  expect(onRefresh).toHaveBeenCalledOnce();
});

test('missing set-up leads to the options', () => {
  const onOpenOptions = vi.fn();
  press(overlay(LENS_VIEWS['set-up'], { onOpenOptions }), 'Open options');
  expect(onOpenOptions).toHaveBeenCalledOnce();
});

test('the other dashboard is linked only over https', () => {
  const other = { vendor: 'ometria', url: 'javascript:alert(1)' } as const;
  const person = LENS_VIEWS.mixed.person;
  const root = overlay(view({ person: person && { ...person, otherDashboard: other } }));
  expect(root.querySelector('a:not([href^="mailto:"])')).toBeNull();
  expect(button(overlay(LENS_VIEWS.mixed), 'Refresh')).toBeDefined();
  expect(find(overlay(LENS_VIEWS.mixed), 'a').getAttribute('href')).toMatch(
    /^https:\/\/console\.ometria\.com/,
  );
});
