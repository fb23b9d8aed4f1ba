// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { LENS_VIEWS } from '../../gallery/views/lens.ts';
import { popup } from './open-popup.tsx';
import { button, find, press, settled } from './page.tsx';

test('who used what is gone by now is at its content, and nobody else is moved', async () => {
  const { root, tell } = popup(LENS_VIEWS.failed);
  button(root, 'Retry').focus();
  await tell(LENS_VIEWS.mixed);
  expect(document.activeElement).toBe(find(root, 'main'));
  button(root, 'Open options').focus();
  await tell(LENS_VIEWS.failed);
  expect(document.activeElement).toBe(button(root, 'Open options'));
});

test('Escape goes back to the customer that the look-up lies over, and closes the popup only then', async () => {
  const { root } = popup(LENS_VIEWS.mixed);
  const escape = (): boolean => {
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    void act(() => void find(root, 'main').dispatchEvent(event));
    return event.defaultPrevented;
  };
  press(root, 'Look up a customer');
  await settled();
  expect(escape()).toBe(true);
  expect(root.querySelector('.finder')).toBeNull();
  expect(escape()).toBe(false);
});
