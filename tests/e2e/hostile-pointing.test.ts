import { afterEach, describe, expect, it } from 'vitest';
import { openOptions } from '../browser/connect.ts';
import { beginPointing, LAYER, openDesk } from './desk-page.ts';
import { useLens } from './use-lens.ts';

describe('a page that works against pointing at its email', () => {
  const e2e = useLens({ customers: 60 });
  afterEach(() => expect(e2e.sandbox.world.writes).toEqual([]));

  it('neither chooses nor sees by its scripts what is pointed at, and gets nothing by taking the layer away', async () => {
    const page = await openDesk(e2e.lens, e2e.sandbox.world.cast.alice);
    await beginPointing(e2e.lens, page);
    const seen = await page.evaluate((selector) => {
      const layer = document.querySelector(selector);
      for (const key of ['ArrowDown', 'Enter', ' '])
        for (const target of [window, document, document.body, layer])
          target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      for (const type of ['pointermove', 'pointerdown', 'click'])
        layer?.dispatchEvent(
          new PointerEvent(type, { clientX: 60, clientY: 60, bubbles: true, composed: true }),
        );
      return [layer?.shadowRoot, layer?.textContent];
    }, LAYER);
    expect(seen).toEqual([null, '']);
    expect(await page.$(LAYER)).not.toBeNull();
    await page.$eval(LAYER, (layer) => layer.remove());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const options = await openOptions(e2e.lens);
    await options.waitForSelector('#pointed');
    expect(await options.$('[data-pointed-host]')).toBeNull();
  });

  it('takes the focus and the clicks by a modal dialog of its own, and the layer is gone', async () => {
    const page = await openDesk(e2e.lens, e2e.sandbox.world.cast.alice);
    await beginPointing(e2e.lens, page);
    await page.evaluate(() => {
      document.getElementById('pay')?.focus();
      const dialog = document.createElement('dialog');
      document.body.append(dialog);
      if (document.activeElement?.id !== 'pay') dialog.showModal(); // the focus cannot be taken without it
    });
    await page.waitForSelector(LAYER, { hidden: true });
  });
});
