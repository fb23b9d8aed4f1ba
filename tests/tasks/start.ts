import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { build } from 'vite';
import { FIELDS } from '../../src/domain/field.ts';
import { connect } from '../browser/connect.ts';
import { type LensBrowser, launchLens } from '../browser/launch.ts';
import { jobEnd, pressResync, resyncIsOffered } from '../browser/resync.ts';
import { allRows, type ShownRow, settledRows, shownRows } from '../browser/rows.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';

/**
 * The main job on the sandbox: with a display, a browser stays open on a customer, already connected; without
 * one (or with `--headless`) the job is done and shown here, with screenshots in sandbox-output/.
 */
const OUTPUT = resolve('sandbox-output');
/** On the 800 × 600 of a headless browser the popup would be lower than it is. */
const HEADLESS_SCREEN = ['--screen-info={1280x1000}'];
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const headless = process.argv.includes('--headless') || !hasDisplay;

async function main(): Promise<void> {
  await build({ logLevel: 'warn' });
  const sandbox = await startSandbox({ switches: { pushDelayMs: 1_500 } });
  const lens = await launchLens({ sandbox, headless, scrollBars: true, args: HEADLESS_SCREEN });
  try {
    const options = await connect(lens, sandbox);
    const page = await lens.openPage(customerUrl(sandbox));
    if (headless) await doTheJob(lens, page, options, sandbox);
    else await new Promise<void>((closed) => lens.browser.once('disconnected', () => closed()));
  } finally {
    await lens.close();
    await sandbox.close();
  }
}

/** The page of Alice Blue, some of whose fields are out of step. */
function customerUrl({ world }: Sandbox): string {
  return `https://app.loyaltylion.com/sites/${world.sites[0]?.id}/customers/${world.cast.alice.id}`;
}

async function doTheJob(lens: LensBrowser, page: Page, options: Page, sandbox: Sandbox): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  const shoot = async (target: Page, name: string): Promise<void> => {
    await target.evaluate(async () => {
      const changes = document.getAnimations().filter((one) => one instanceof CSSTransition);
      await Promise.allSettled(changes.map(({ finished }) => finished));
    });
    await target.screenshot({ path: join(OUTPUT, `${name}.png`) });
  };
  print('Before', await allRows(page));
  await shoot(page, 'overlay');
  await page.bringToFront();
  const popup = await lens.openPopup();
  await resyncIsOffered(popup);
  await shoot(popup, 'popup-plan');
  console.log(`\nPopup: ${await pressResync(popup)}`);
  const end = await jobEnd(popup);
  await settledRows(popup);
  await shoot(popup, 'popup');
  if (end !== 'verified') throw new Error(`The resync ended ${end} instead of verified.`);
  console.log(`Resync: ${end}\n`);
  await page.bringToFront();
  await untilInSync(page);
  print('After', await allRows(page));
  await shoot(page, 'overlay-after');
  await options.bringToFront();
  await shoot(options, 'options');
  const breaches = sandbox.breaches();
  if (breaches.length > 0) throw new Error(`The vendors' rules were broken ${breaches.length} times.`);
}

/** The overlay follows a verified resync by itself. */
async function untilInSync(page: Page): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const rows = await shownRows(page);
    const stale = rows.filter(({ verdict }) => ['', 'different', 'empty-in-ometria'].includes(verdict));
    if (rows.length > 0 && stale.length === 0) return;
    await setTimeout(100);
  }
  throw new Error('The overlay did not follow the verified resync.');
}

function print(title: string, rows: readonly ShownRow[]): void {
  console.log(title);
  console.table(
    FIELDS.map(({ id, title: field }) => {
      const row = rows.find((shown) => shown.field === id);
      return { field, verdict: row?.verdict ?? 'not shown', hint: row?.hint ?? '' };
    }),
  );
  if (rows.length !== FIELDS.length) throw new Error(`${rows.length} of ${FIELDS.length} fields were shown.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
