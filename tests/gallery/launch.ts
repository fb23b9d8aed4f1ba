import { type Browser, launch as launchBrowser } from 'puppeteer';

/** A headless browser for pictures; `CHROME_PATH` names another one than Debian's. */
export const launch = (): Promise<Browser> =>
  launchBrowser({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    ignoreDefaultArgs: ['--hide-scrollbars'],
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
