// Pictures of every surface in many states: node tests/gallery/shoot.ts [folder] [name of a picture]
import { mkdir } from 'node:fs/promises';
import { preact } from '@preact/preset-vite';
import { createServer } from 'vite';
import { launch } from './launch.ts';

interface Sheet {
  readonly query: string;
  readonly width: number;
  readonly unfold?: true;
  /** As with the system's own high contrast. */
  readonly forced?: true;
}

const SHEETS: Readonly<Record<string, Sheet>> = {
  'overlay-1': { query: 'overlay=mixed,half-read,reading', width: 1380 },
  pills: { query: 'pill=mixed,half-read,reading,in-sync,no-profile,failed,set-up,long', width: 1120 },
  addresses: { query: 'overlay=addresses&popup=addresses', width: 960 },
  'overlay-2': { query: 'overlay=in-sync,long,email-differs', width: 1380 },
  'overlay-3': { query: 'overlay=guest,question,failed', width: 1380 },
  'overlay-4': { query: 'overlay=set-up,locked,late,no-profile', width: 1780 },
  'overlay-pages': { query: 'overlay=stand-in,from-pages,set-up-one-page', width: 1380 },
  'overlay-pages-all': { query: 'overlay=stand-in,from-pages', width: 900, unfold: true },
  'overlay-pages-narrow': { query: 'overlay=from-pages', width: 340 },
  'pages-ids': {
    query: 'overlay=pages-contradict,from-pages-emails-differ&popup=pages-contradict',
    width: 1380,
  },
  'overlay-all': { query: 'overlay=mixed,guest,long', width: 1380, unfold: true },
  marks: { query: 'marks=mixed', width: 980 },
  'marks-forced': { query: 'marks=mixed', width: 980, forced: true },
  pointing: { query: 'pointing=2,1,0', width: 1380 },
  'pointing-rtl': { query: 'pointing=2&dir=rtl', width: 480 },
  'pointing-forced': { query: 'pointing=2,0', width: 960, forced: true },
  'overlay-pointed': { query: 'overlay=mixed,question&pointed=lost&popup=no-customer,question', width: 1780 },
  'overlay-page': { query: 'covered=mixed&updated', width: 960 },
  'overlay-rtl': { query: 'overlay=mixed,late,set-up&updated&dir=rtl', width: 1840 },
  'overlay-forced': { query: 'overlay=mixed,failed&covered=mixed&updated', width: 1840, forced: true },
  'overlay-page-rtl': { query: 'overlay=mixed&pill=mixed&updated&page=rtl', width: 1200 },
  'overlay-jobs': { query: 'overlay=sending,late,undoing', width: 1380 },
  'overlay-narrow': { query: 'overlay=long', width: 340 },
  'popup-1': { query: 'popup=mixed,reading,half-read', width: 1320 },
  'popup-2': { query: 'popup=email-differs,sending,late', width: 1320 },
  'popup-3': { query: 'popup=verified,overwritten,rejected', width: 1320 },
  'popup-4': { query: 'popup=no-listing,too-large,long', width: 1320 },
  'popup-ends': { query: 'popup=mixed,no-customer,reading&ends=several', width: 1320 },
  'popup-own': { query: 'popup=own-record', width: 440 },
  'popup-5': { query: 'popup=no-customer,question,set-up,locked', width: 1740 },
  'popup-pages': { query: 'popup=stand-in,from-pages,set-up-one-page', width: 1320 },
  'popup-connections': { query: 'popup=other-account,which-connection,read-only', width: 1320 },
  'overlay-connections': { query: 'overlay=other-account,which-connection,read-only', width: 1380 },
  'popup-6': { query: 'popup=failed,in-sync,guest', width: 1320 },
  'popup-7': { query: 'popup=near-limit,answer-lost,down-after-push', width: 1320 },
  'popup-hints': { query: 'popup=doubted,outranked,outranked-end,contradiction,only-member', width: 2200 },
  'overlay-job-hints': { query: 'overlay=doubted,outranked,outranked-end', width: 1380 },
  'popup-forced': { query: 'popup=mixed,late,too-large,no-customer', width: 1780, forced: true },
  'popup-dry-run': { query: 'popup=mixed&preview=shown', width: 440 },
  'account-check': { query: 'account=idle,running,done', width: 1000 },
  'account-check-narrow': { query: 'account=done', width: 480 },
  health: { query: 'health=idle,running,mixed,failed', width: 1000 },
  'health-narrow': { query: 'health=mixed', width: 480 },
  'history-1': { query: 'history=empty,nothing-found,locked', width: 1000 },
  'history-2': { query: 'history=mixed,long', width: 1000, unfold: true },
  'history-narrow': { query: 'history=mixed,long', width: 480, unfold: true },
  appeared: { query: 'overlay=appeared&popup=appeared', width: 900 },
  'options-appeared': { query: 'options=appeared', width: 1280 },
  'options-1': { query: 'options=no-keys', width: 1280 },
  'options-testing': { query: 'options=testing', width: 1280 },
  'options-2': { query: 'options=learned', width: 1280 },
  'options-listing': { query: 'options=no-listing', width: 1280, unfold: true },
  'options-unproven': { query: 'options=unproven-listing', width: 1280 },
  'options-own': { query: 'options=own-listing', width: 1280 },
  'options-3': { query: 'options=failed,confirmed', width: 1280 },
  'options-passphrase': { query: 'options=confirmed&protection=passphrase', width: 1280, unfold: true },
  'options-locked': { query: 'options=confirmed&protection=locked', width: 1280 },
  'options-session': { query: 'options=no-keys&protection=session', width: 1280 },
  'options-imported': { query: 'options=imported-waits,imported-adopted', width: 1000 },
  'options-imported-2': { query: 'options=imported-differs,imported-other', width: 1000 },
  'options-managed': { query: 'options=managed&policy=set&protection=passphrase', width: 1280 },
  'options-policy': { query: 'options=confirmed&policy=set&protection=passphrase', width: 1280 },
  'options-policy-narrow': { query: 'options=confirmed&policy=set&protection=passphrase', width: 480 },
  'options-damaged': { query: 'options=no-keys&policy=damaged', width: 1280 },
  'options-forced': { query: 'options=learned,confirmed&protection=passphrase', width: 1280, forced: true },
  'settings-file': { query: 'settings=empty,preview,nothing,done,failed', width: 1000 },
  'settings-file-narrow': { query: 'settings=preview,done,failed', width: 480 },
  'options-narrow': { query: 'options=learned', width: 480 },
};

/** Of the window, in CSS pixels; a sheet that is higher makes it grow. */
const HEIGHT = 900;

/** Shows all 21 fields and the details of a few, as a reader would by clicking. */
function unfoldAll(): void {
  for (const button of document.querySelectorAll<HTMLElement>('.mode .button-small, #erase .button-small'))
    button.click();
  for (const toggle of document.querySelectorAll<HTMLElement>(
    '[data-job=d] .history-toggle, [data-job=job-1] .history-toggle',
  )) {
    toggle.click();
  }
  for (const folded of document.querySelectorAll<HTMLDetailsElement>('.own-records')) folded.open = true;
  for (const host of document.querySelectorAll('.frame > div')) {
    host.shadowRoot?.querySelector<HTMLElement>('.fold')?.click();
  }
  for (const name of document.querySelectorAll<HTMLInputElement>('.name-collection input')) {
    name.value = 'c_7f3a91'; // of which Ometria does not show what is in it
    name.form?.requestSubmit();
  }
  requestAnimationFrame(() => {
    for (const host of document.querySelectorAll('.frame > div')) {
      const toggles = host.shadowRoot?.querySelectorAll<HTMLElement>('.field-toggle') ?? [];
      for (const toggle of [...toggles].slice(0, 4)) toggle.click();
    }
  });
}

const [folder = 'sandbox-output/gallery', only = ''] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const server = await createServer({
  root: new URL('../..', import.meta.url).pathname,
  configFile: false,
  plugins: [preact()],
  logLevel: 'error',
  server: { port: 0 },
});
await server.listen();
const [address = ''] = server.resolvedUrls?.local ?? [];
const browser = await launch();
const page = await browser.newPage();
const session = await page.createCDPSession();
for (const [name, { query, width, unfold, forced }] of Object.entries(SHEETS)) {
  if (!name.startsWith(only)) continue;
  for (const scheme of ['light', 'dark']) {
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'forced-colors', value: forced ? 'active' : 'none' },
      ],
    });
    await page.setViewport({ width, height: HEIGHT });
    await page.goto(`${address}tests/gallery/gallery.html?${query}`, { waitUntil: 'networkidle0' });
    if (unfold) await page.evaluate(unfoldAll);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewport({ width, height }); // what lies beyond is pictured without scroll bars
    await page.screenshot({ path: `${folder}/${name}-${scheme}.png` });
  }
}
await browser.close();
await server.close();
