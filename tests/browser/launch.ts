import { resolve } from 'node:path';
import { type Browser, launch, type Page, type Target, TargetType, type WebWorker } from 'puppeteer';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { waitUntil } from './wait-until.ts';

/** A real browser with the built extension, whose vendors are the sandbox. */
export interface LensBrowser {
  readonly browser: Browser;
  /** The address of one of the extension's own pages. */
  extensionUrl(path: string): string;
  openPage(url: string): Promise<Page>;
  /** The real popup of the tab that is in front. */
  openPopup(): Promise<Page>;
  /** The service worker, which must be running. */
  worker(): Promise<WebWorker>;
  killWorker(): Promise<void>;
  /** The extension is installed over itself: scripts in open tabs are orphans from now on. */
  update(): Promise<void>;
  /** Starts the detection script anew in the tab that is in front, as the worker does after an update. */
  startDetection(): Promise<void>;
  /** Sets the browser's zoom of the tab that is in front; 1 is 100 %. */
  zoom(factor: number): Promise<void>;
  close(): Promise<void>;
}

/** A condition is waited for as long as the vendors' limits, or a busy machine, may make it take. */
const PATIENCE_MS = 60_000;

export interface LaunchOptions {
  readonly sandbox: Sandbox;
  readonly headless?: boolean;
  /** The folder of the built extension; `dist` unless said otherwise. */
  readonly extension?: string;
  /** The folder of a profile that outlives the browser; a new one unless said otherwise. */
  readonly profile?: string;
  readonly args?: readonly string[];
  /** Drawn also by a headless browser, as people see them. */
  readonly scrollBars?: boolean;
}

const isWorker = (target: Target): boolean =>
  target.type() === TargetType.SERVICE_WORKER && target.url().startsWith('chrome-extension://');

export async function launchLens({
  sandbox,
  headless = true,
  extension = resolve('dist'),
  profile,
  args = [],
  scrollBars = false,
}: LaunchOptions): Promise<LensBrowser> {
  const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
  const browser = await launch({
    executablePath,
    headless,
    pipe: true,
    ...(profile !== undefined && { userDataDir: profile }),
    enableExtensions: [extension],
    defaultViewport: headless ? { width: 1280, height: 860 } : null,
    args: [...flags(sandbox), ...args],
    ignoreDefaultArgs: scrollBars ? ['--hide-scrollbars'] : false,
  });
  const workerTarget = await browser.waitForTarget(isWorker);
  const origin = `chrome-extension://${new URL(workerTarget.url()).hostname}`;
  const patient = (page: Page): Page => {
    page.setDefaultTimeout(PATIENCE_MS);
    return page;
  };
  const worker = async (): Promise<WebWorker> => {
    const running = await (await browser.waitForTarget(isWorker)).worker();
    if (!running) throw new Error('The service worker is not running.');
    return running;
  };

  return {
    browser,
    extensionUrl: (path) => `${origin}/${path}`,
    async openPage(url) {
      const page = patient(await browser.newPage());
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    async openPopup() {
      const earlier = new Set(browser.targets());
      const opened = browser.waitForTarget(
        (target) => target.url().includes('/popup.html') && !earlier.has(target),
      );
      await (await worker()).evaluate(() => chrome.action.openPopup());
      return patient(await (await opened).asPage());
    },
    worker,
    async killWorker() {
      const target = await browser.waitForTarget(isWorker);
      await (await target.worker())?.close();
      await waitUntil(async () => (browser.targets().includes(target) ? undefined : true));
    },
    async update() {
      await browser.installExtension(extension);
    },
    async startDetection() {
      await (await worker()).evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const [script] = chrome.runtime.getManifest().content_scripts ?? [];
        await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, files: script?.js ?? [] });
      });
    },
    async zoom(factor) {
      await (await worker()).evaluate((to) => chrome.tabs.setZoom(to), factor);
    },
    close: () => browser.close(),
  };
}

/** The vendors' hosts lead to the sandbox, whose throw-away certificate alone is trusted. */
function flags(sandbox: Sandbox): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    `--host-resolver-rules=${sandbox.hostRules}`,
    `--ignore-certificate-errors-spki-list=${sandbox.spkiHash}`,
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(isRoot ? ['--no-sandbox'] : []), // Chromium's own sandbox does not start as root
  ];
}
