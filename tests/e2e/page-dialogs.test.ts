import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { HOST, overlayShows } from '../browser/overlay.ts';
import { settledRows } from '../browser/rows.ts';
import { useLens } from './use-lens.ts';

describe('a dialog of the page’s own', () => {
  const e2e = useLens({ customers: 60 });
  const openAlice = async (): Promise<Page> => {
    const page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.alice);
    await settledRows(page);
    return page;
  };
  /** A button of the page at the panel's place, in an element that `show` makes a dialog of. */
  const addDialog = (page: Page, tag: string, attributes: Record<string, string>): Promise<void> =>
    page.evaluate(
      (name, given) => {
        const dialog = document.createElement(name);
        dialog.id = 'dialog';
        for (const [key, value] of Object.entries(given)) dialog.setAttribute(key, value);
        for (const [key, value] of Object.entries({ position: 'fixed', inset: '80px 20px auto auto' }))
          dialog.style.setProperty(key, value);
        const button = document.createElement('button');
        button.textContent = 'Adjust points';
        button.addEventListener('click', () => document.body.setAttribute('data-adjusted', ''));
        dialog.append(button);
        document.body.append(dialog);
      },
      tag,
      attributes,
    );
  /** With a real click: whatever lies over the button would get it. */
  const press = (page: Page): Promise<void> => page.click('#dialog button');
  const isPressed = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.body.hasAttribute('data-adjusted'));
  const isFocusIn = (page: Page, selector: string): Promise<boolean> =>
    page.evaluate((where) => document.activeElement?.closest(where) !== null, selector);
  const foldAndUnfold = async (page: Page): Promise<void> => {
    await page.click(`${HOST} >>> [aria-label="Collapse"]`);
    await page.click(`${HOST} >>> .pill`);
    await overlayShows(page, '.panel');
  };

  it('is over the panel where it is modal, and the panel says that it waits', async () => {
    const page = await openAlice();
    await addDialog(page, 'dialog', {});
    await page.$eval('#dialog', (dialog) => dialog instanceof HTMLDialogElement && dialog.showModal());
    await overlayShows(page, '.covered');
    expect(await isFocusIn(page, '#dialog')).toBe(true);
    await press(page);
    expect(await isPressed(page)).toBe(true);
    await page.$eval('#dialog', (dialog) => dialog instanceof HTMLDialogElement && dialog.close());
    await overlayShows(page, '.covered', true);
    await foldAndUnfold(page);
  });

  it('is over the panel where it is a popover, and the panel goes on', async () => {
    const page = await openAlice();
    await addDialog(page, 'div', { popover: 'manual' });
    await page.$eval('#dialog', (dialog) => dialog instanceof HTMLElement && dialog.showPopover());
    await press(page);
    expect(await isPressed(page)).toBe(true);
    await foldAndUnfold(page);
  });

  it('has the panel step aside where the page draws it with its own layers, until it goes', async () => {
    const page = await openAlice();
    await addDialog(page, 'div', { role: 'dialog', 'aria-modal': 'true' });
    await overlayShows(page, '.pill');
    await press(page);
    expect(await isPressed(page)).toBe(true);
    await page.$eval('#dialog', (dialog) => dialog.remove());
    await overlayShows(page, '.panel');
  });

  it('lets the agent open the panel over it', async () => {
    const page = await openAlice();
    await addDialog(page, 'div', { role: 'dialog', 'aria-modal': 'true' });
    await overlayShows(page, '.pill');
    await page.click(`${HOST} >>> .pill`);
    await overlayShows(page, '.panel');
  });

  it('is no dialog while it is not shown, or while it is what shows the customer', async () => {
    const page = await openAlice();
    await addDialog(page, 'div', { role: 'dialog', 'aria-modal': 'true' });
    await page.evaluate(() => {
      const drawer = document.createElement('div');
      drawer.setAttribute('aria-modal', 'true');
      drawer.textContent = 'Customer email: alice@example.com';
      document.body.append(drawer);
    });
    await overlayShows(page, '.pill');
    // The drawer stays: if either of the two still counted, the panel would not come back.
    await page.$eval('#dialog', (dialog) => dialog.setAttribute('hidden', ''));
    await overlayShows(page, '.panel');
  });

  it('in full screen covers the panel, which is back afterwards', async () => {
    const page = await openAlice();
    await page.evaluate(() => {
      const main = document.querySelector('main');
      main?.addEventListener('click', () => void main.requestFullscreen(), { once: true });
    });
    await page.mouse.click(300, 400);
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await page.evaluate(() => document.exitFullscreen());
    await overlayShows(page, '.covered', true);
    await overlayShows(page, '.panel');
  });
});
