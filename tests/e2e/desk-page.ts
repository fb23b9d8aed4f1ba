import type { Frame, Page } from 'puppeteer';
import type { LensBrowser } from '../browser/launch.ts';
import type { Member } from '../sandbox/member.ts';

/** The layer over a page while the agent points. */
export const LAYER = '[data-loyalty-lens="pointing"]';
export const DESK = 'https://console.ometria.com/desk/ticket-';

/** A page on which nothing says who is open: somebody's email among others, beside no label that we know. */
export function drawDesk(page: Page | Frame, { email }: Member, look = ''): Promise<void> {
  return page.evaluate(
    (shown, name) => {
      document.title = 'Desk';
      document.body.innerHTML = `<header><a href="/">me@helpdesk.example</a></header>
        <main class="${name}"><p class="${name}">Written by</p><p><a id="them" href="#x">${shown}</a></p>
        <p>Passed on by</p><p>sam@shop.example</p><button id="pay">Pay out</button></main>`;
      for (const id of ['them', 'pay'])
        document
          .getElementById(id)
          ?.addEventListener('click', () => document.body.setAttribute('data-clicked', id));
    },
    email ?? '',
    look,
  );
}

/** A page that shows such a one in a frame of its own host. */
export async function openFramedDesk(lens: LensBrowser, member: Member, number = 1): Promise<Page> {
  const page = await lens.openPage(DESK + number);
  await page.bringToFront();
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    for (const [name, value] of Object.entries({ margin: '90px', border: '7px solid', width: '400px' }))
      frame.style.setProperty(name, value);
    document.body.replaceChildren(frame);
  }, `${DESK}frame`);
  const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
  await frame?.waitForSelector('main');
  if (frame) await drawDesk(frame, member);
  return page;
}

export async function openDesk(lens: LensBrowser, member: Member, number = 1): Promise<Page> {
  const page = await lens.openPage(DESK + number);
  await page.bringToFront();
  await drawDesk(page, member);
  return page;
}

/** As an agent does: from the popup over the page. */
export async function beginPointing(lens: LensBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  const popup = await lens.openPopup();
  const closed = new Promise((resolve) => popup.once('close', resolve));
  await popup.locator('::-p-aria([name="Point at the email on the page"][role="button"])').click();
  await closed;
  await page.waitForSelector(LAYER);
}
