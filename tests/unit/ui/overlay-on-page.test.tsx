// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { markTexts } from '../../../src/ui/overlay/mark-texts.ts';
import { Overlay } from '../../../src/ui/overlay/Overlay.tsx';
import { PointingLayer } from '../../../src/ui/overlay/PointingLayer.tsx';
import { UpdatedNote, updatedWords } from '../../../src/ui/overlay/UpdatedNote.tsx';
import { NO_ACTIONS } from '../../gallery/no-actions.ts';
import { LENS_VIEWS } from '../../gallery/views/lens.ts';
import { SHOWN } from '../../gallery/views/marks.ts';
import { find, press, show } from './page.tsx';

const OVERLAY = {
  view: LENS_VIEWS.mixed,
  collapsed: false,
  ...NO_ACTIONS,
};

test('under a modal dialog of the page it says that it waits', () => {
  const waiting = show(<Overlay {...OVERLAY} isCovered />);
  expect(find(waiting, '.covered').textContent).toContain('Waits for the page');
  expect(show(<Overlay {...OVERLAY} />).querySelector('.covered')).toBeNull();
});

test('once its extension was updated a note needs nothing of it any more', () => {
  const [onReload, onClose] = [vi.fn(), vi.fn()];
  const words = updatedWords();
  vi.stubGlobal('chrome', undefined);
  const root = show(<UpdatedNote words={words} onReload={onReload} onClose={onClose} />);
  vi.unstubAllGlobals();
  expect(find(root, '[role=status]').textContent).toContain('Loyalty Lens was updated');
  press(root, 'Reload');
  press(root, 'Not now');
  expect([onReload, onClose].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});

test.each([
  ['found', 'Read from the email that you pointed at.'],
  ['lost', 'not found again here'],
] as const)(
  'where the agent has pointed at the email, which is %s, it says so and can forget it',
  (pointed, says) => {
    const onForgetPointed = vi.fn();
    const root = show(<Overlay {...OVERLAY} pointed={pointed} onForgetPointed={onForgetPointed} />);
    expect(find(root, `[data-pointed=${pointed}]`).textContent).toContain(says);
    press(root, 'Forget');
    expect(onForgetPointed).toHaveBeenCalledOnce();
  },
);

test('a mark says what the other system has, for each value of the page that it contradicts', () => {
  expect(markTexts(SHOWN)).toEqual([
    { field: 'approved_points', text: '1,240', title: 'Approved points', says: 'Ometria has 1,150' },
    { field: 'insights_segment', text: 'Loyal', title: 'Insights segment', says: 'empty in Ometria' },
  ]);
});

test('each email that can be pointed at is framed where it stands', () => {
  const boxes = [{ email: 'ann@example.com', left: 40, top: 30.5, width: 130, height: 18 }];
  const root = show(<PointingLayer boxes={boxes} active={0} onCancel={() => undefined} />);
  const { left, top, width, height } = find(root, '.pointing-active').style;
  expect([left, top, width, height]).toEqual(['40px', '30.5px', '130px', '18px']);
  expect(find(root, 'dialog').textContent).toContain('ann@example.com');
});
