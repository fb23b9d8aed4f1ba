// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { AskFirst } from '../../../src/ui/options/AskFirst.tsx';
import { button, find, names, press, show } from './page.tsx';

const question = (onYes = vi.fn()) =>
  show(<AskFirst name="Remove key" sure="Sure?" yes="Yes, remove" look="sure" onYes={onYes} />);

const escape = (root: ParentNode): void => {
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
  void act(() => void find(root, '.sure').dispatchEvent(event));
};

test('the question has the focus, so that the next Tab is at its answers', () => {
  const root = question();
  press(root, 'Remove key');
  expect(document.activeElement).toBe(find(root, '.sure'));
  expect(names(root)).toEqual(['Yes, remove', 'Cancel']);
});

test.each(['Cancel', 'Escape'])('%s does nothing, and gives the button back with its focus', (way) => {
  const onYes = vi.fn();
  const root = question(onYes);
  press(root, 'Remove key');
  if (way === 'Escape') escape(root);
  else press(root, 'Cancel');
  expect(document.activeElement).toBe(button(root, 'Remove key'));
  expect(onYes).not.toHaveBeenCalled();
});

test('nothing is done before Yes, and then once', () => {
  const onYes = vi.fn();
  const root = question(onYes);
  press(root, 'Remove key');
  expect(onYes).not.toHaveBeenCalled();
  press(root, 'Yes, remove');
  expect(onYes).toHaveBeenCalledOnce();
});

test('it takes no focus when it appears', () => {
  question();
  expect(document.activeElement).toBe(document.body);
});
