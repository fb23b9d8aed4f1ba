import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import type { Member } from '../sandbox/member.ts';
import { useLens } from './use-lens.ts';

/** The customer as some application draws them. */
const content = ({ firstName, email }: Member): string =>
  `<h1>${firstName}</h1><dl><dt>Customer email</dt><dd>${email}</dd></dl>`;

/** Runs in the page: puts markup in place of its content, where one like it is drawn already, within. */
function draw(markup: string, place: string): void {
  const main = document.querySelector('main');
  if (!main) throw new Error('The page has no content.');
  const drawn: unknown = Reflect.get(main, 'drawn');
  const host = document.createElement('x-customer');
  const root =
    drawn ?? (place === 'light' ? main : host.attachShadow({ mode: place === 'open' ? 'open' : 'closed' }));
  if (!drawn) {
    Reflect.set(main, 'drawn', root);
    main.replaceChildren(...(place === 'light' ? [] : [host]));
  }
  if (root instanceof Element || root instanceof ShadowRoot) root.innerHTML = markup;
}

/** Runs in the page: resolves once the frame has loaded. */
async function frame(src: string, sandbox: string | null): Promise<void> {
  const element = document.createElement('iframe');
  if (sandbox !== null) element.setAttribute('sandbox', sandbox);
  element.src = src;
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
  document.querySelector('main')?.append(element);
  await loaded;
}

describe('a customer whose page does not stand in the document itself', () => {
  const e2e = useLens({ customers: 60 });

  const site = (): string => `https://app.loyaltylion.com/sites/${e2e.sandbox.world.sites[0]?.id}`;
  const openHome = async (): Promise<Page> => {
    const page = await e2e.lens.openPage(site());
    await page.bringToFront();
    return page;
  };
  const isShown = (page: Page, { email }: Member): Promise<unknown> =>
    page.waitForFunction(
      (text) => document.querySelector('[data-loyalty-lens]')?.shadowRoot?.textContent?.includes(text),
      {},
      email ?? '',
    );
  const isNobodyShown = (page: Page): Promise<unknown> =>
    page.waitForFunction(() => document.querySelector<HTMLElement>('[data-loyalty-lens]')?.hidden !== false);

  it.each(['open', 'closed'] as const)(
    'is found in a shadow root that is %s, and so is the next one',
    async (place) => {
      const { ann, alice } = e2e.sandbox.world.cast;
      const page = await openHome();
      await page.evaluate(draw, content(ann), place);
      await isShown(page, ann);
      await page.evaluate(draw, content(alice), place);
      await isShown(page, alice);
      await page.evaluate(draw, '<h1>Home</h1>', place);
      await isNobodyShown(page);
    },
  );

  it('is found in a frame of the dashboard, and so is the next one', async () => {
    const { ann, alice } = e2e.sandbox.world.cast;
    const page = await openHome();
    await page.evaluate(frame, `${site()}/customers/${ann.id}`, null);
    await isShown(page, ann);
    await page.$eval(
      'iframe',
      (element, src) => element.setAttribute('src', src),
      `${site()}/customers/${alice.id}`,
    );
    await isShown(page, alice);
    await page.$eval('iframe', (element) => element.remove());
    await isNobodyShown(page);
  });

  it('is never one whom a sandboxed, a foreign or an addressless frame shows', async () => {
    const { joann, dora } = e2e.sandbox.world.cast;
    const [profile] = e2e.sandbox.world.ometria.profilesByEmail(joann.email ?? '');
    const page = await e2e.lens.browser.newPage();
    await page.setBypassCSP(true); // what the page's own policy allows must not be what keeps them out
    await page.goto(site());
    await page.bringToFront();
    const first = e2e.sandbox.log.length;
    await page.evaluate(frame, `${site()}/customers/${joann.id}`, 'allow-same-origin allow-scripts');
    await page.evaluate(frame, `${site()}/customers/${joann.id}`, '');
    await page.evaluate(frame, `https://console.ometria.com/contacts/${profile?.id}`, null);
    await page.evaluate((markup) => {
      const element = document.createElement('iframe');
      element.srcdoc = markup;
      document.querySelector('main')?.append(element);
    }, content(joann));
    await page.evaluate((markup) => {
      const aside = document.createElement('div');
      aside.innerHTML = markup;
      document.querySelector('main')?.append(aside);
    }, content(dora));
    await isShown(page, dora);
    const asked = JSON.stringify(e2e.sandbox.log.slice(first).filter(({ host }) => host.startsWith('api.')));
    const isAskedFor = ({ email }: Member): boolean =>
      [email ?? '', encodeURIComponent(email ?? '')].some((text) => asked.includes(text));
    expect([dora, joann].map(isAskedFor)).toEqual([true, false]);
  });

  it('is found when a list that draws only what is in view comes to them', async () => {
    const { ann } = e2e.sandbox.world.cast;
    const page = await openHome();
    const rows = [
      ...Array.from({ length: 60 }, (_, n) => [`Order ${n}`, '£10']),
      ['Customer email', ann.email ?? ''],
      ['Points', '12'],
    ];
    await page.evaluate((all) => {
      const main = document.querySelector('main');
      if (!main) return;
      main.innerHTML = '<dl>' + '<div><dt></dt><dd></dd></div>'.repeat(4) + '</dl>';
      const show = (from: number): void => {
        for (const [index, row] of main.querySelectorAll('dl > div').entries())
          for (const [column, cell] of [...row.children].entries())
            cell.textContent = all[from + index]?.[column] ?? '';
      };
      show(0);
      addEventListener('wheel', () => show(all.length - 4));
    }, rows);
    await page.mouse.wheel({ deltaY: 400 });
    await isShown(page, ann);
  });

  it('is found anew by a page that replaces all it has drawn, the panel too', async () => {
    const { ann, alice } = e2e.sandbox.world.cast;
    const page = await openHome();
    await page.evaluate(draw, content(ann), 'light');
    await isShown(page, ann);
    await page.evaluate((markup) => {
      document.documentElement.innerHTML = `<head><title>Home</title></head><body><main>${markup}</main></body>`;
    }, content(alice));
    await isShown(page, alice);
  });
});
