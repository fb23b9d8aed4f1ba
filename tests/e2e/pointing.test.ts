import type { Page } from 'puppeteer';
import { afterEach, describe, expect, it } from 'vitest';
import { openOptions } from '../browser/connect.ts';
import { HOST, overlayShows } from '../browser/overlay.ts';
import { settledRows } from '../browser/rows.ts';
import type { Member } from '../sandbox/member.ts';
import { beginPointing, DESK, drawDesk, LAYER, openDesk, openFramedDesk } from './desk-page.ts';
import { useLens } from './use-lens.ts';

describe('an email that the agent points at', () => {
  const e2e = useLens({ customers: 60 });
  afterEach(() => expect(e2e.sandbox.world.writes).toEqual([]));

  const open = (member: Member, number = 1): Promise<Page> => openDesk(e2e.lens, member, number);
  const begin = (page: Page): Promise<void> => beginPointing(e2e.lens, page);
  const choose = async (page: Page, keys: readonly ('ArrowDown' | 'Tab' | 'Enter')[]): Promise<void> => {
    await begin(page);
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForSelector(LAYER, { hidden: true });
  };
  const says = (page: Page, text: string | null): Promise<unknown> =>
    page.waitForFunction(
      (selector, wanted) => document.querySelector(selector)?.shadowRoot?.textContent?.includes(wanted),
      {},
      HOST,
      text ?? '',
    );
  const forget = async (): Promise<void> => {
    const options = await openOptions(e2e.lens);
    await options.locator('::-p-aria([name="Forget console.ometria.com"][role="button"])').click();
    await options.waitForSelector('[data-pointed-host]', { hidden: true });
    await options.close();
  };

  it('is found again for the next customer and after the page was drawn anew, until it is forgotten', async () => {
    const { alice, ann } = e2e.sandbox.world.cast;
    const page = await open(alice);
    expect(await page.$(HOST)).toBeNull();
    await choose(page, ['Tab', 'ArrowDown', 'Enter']);
    await settledRows(page);
    await says(page, alice.email);
    await page.evaluate((path) => history.pushState({}, '', path), DESK + 2);
    await drawDesk(page, ann, 'k3');
    await says(page, ann.email);
    const other = await open(alice, 3);
    await says(other, alice.email);
    await page.bringToFront();
    await forget();
    await page.bringToFront();
    await page.waitForSelector(`${HOST}[hidden]`);
  });

  it('is chosen by a click, which the page does not get', async () => {
    const { alice } = e2e.sandbox.world.cast;
    const page = await open(alice);
    const [them, pay] = await page.evaluate(() =>
      ['them', 'pay'].map((id) => {
        const { x, y, width, height } = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect();
        return { x: x + width / 2, y: y + height / 2 };
      }),
    );
    if (!them || !pay) throw new Error('The page is not drawn.');
    await begin(page);
    await page.mouse.click(pay.x, pay.y);
    await page.mouse.click(them.x, them.y);
    await page.waitForSelector(LAYER, { hidden: true });
    await says(page, alice.email);
    expect(await page.evaluate(() => document.body.dataset['clicked'])).toBeUndefined();
    await forget();
  });

  it('is chosen in a frame, and found again in the next one', async () => {
    const { alice, ann } = e2e.sandbox.world.cast;
    const page = await openFramedDesk(e2e.lens, alice);
    const at = await page.$eval('iframe', (frame) => {
      const { left, top } = frame.getBoundingClientRect();
      const email = frame.contentDocument?.getElementById('them')?.getBoundingClientRect() ?? new DOMRect();
      const [x, y] = [email.left + email.width / 2, email.top + email.height / 2];
      return { x: x + left + frame.clientLeft, y: y + top + frame.clientTop };
    });
    await begin(page);
    await page.mouse.click(at.x, at.y);
    await page.waitForSelector(LAYER, { hidden: true });
    await says(page, alice.email);
    const isClicked = await page.$eval('iframe', (frame) => frame.contentDocument?.body.dataset['clicked']);
    expect(isClicked).toBeUndefined();
    const other = await openFramedDesk(e2e.lens, ann, 2);
    await says(other, ann.email);
    await forget();
  });

  it('is chosen over a modal dialog of the page, which stays open and gets no click', async () => {
    const { alice } = e2e.sandbox.world.cast;
    const page = await open(alice);
    const at = await page.evaluate(() => {
      const [dialog, main] = [document.createElement('dialog'), document.querySelector('main')];
      if (main) dialog.append(main);
      document.body.append(dialog);
      dialog.addEventListener('click', () => document.body.setAttribute('data-clicked', 'dialog'));
      dialog.showModal();
      document.getElementById('pay')?.focus();
      const box = document.getElementById('them')?.getBoundingClientRect() ?? new DOMRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    });
    await begin(page);
    await page.mouse.click(at.x, at.y);
    await page.waitForSelector(LAYER, { hidden: true });
    await says(page, alice.email);
    expect(
      await page.evaluate(() => [
        document.body.hasAttribute('data-clicked'),
        document.querySelector('dialog')?.open,
        document.activeElement?.id,
      ]),
    ).toEqual([false, true, 'pay']);
    await forget();
  });

  it('is left to nobody by Escape: the focus is where it was, and nothing is left in the page', async () => {
    const page = await open(e2e.sandbox.world.cast.alice);
    await page.focus('#pay');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await begin(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page.waitForSelector(LAYER, { hidden: true });
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('pay');
  });

  it('is not looked for where the page has changed: it says so and reads as usual', async () => {
    const { alice, ann } = e2e.sandbox.world.cast;
    const page = await open(alice);
    await choose(page, ['Tab', 'ArrowDown', 'Enter']);
    await says(page, alice.email);
    await page.evaluate((email) => {
      document.body.innerHTML = `<section><h1>Ann</h1><dl><dt>Customer email</dt><dd>${email}</dd></dl></section>`;
    }, ann.email ?? '');
    await says(page, ann.email);
    await overlayShows(page, '[data-pointed="lost"]');
    await page.click('aria/Forget[role="button"]');
    await overlayShows(page, '[data-pointed]', true);
  });
});
