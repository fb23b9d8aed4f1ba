import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
  'chrome',
];
const USUAL = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => [
    join(process.env[name] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(process.env[name] ?? '', 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]),
};
const DOWNLOADS = join(homedir(), '.cache', 'loyalty-lens');

/** The path of an installed Chrome, Chromium or Edge, or undefined. CHROME_PATH wins. */
export function findBrowser() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) =>
      NAMES.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
    );
  const candidates = [
    process.env.CHROME_PATH,
    ...(USUAL[process.platform] ?? []),
    ...onPath,
    ...downloaded(),
  ];
  return candidates.find((path) => path && existsSync(path));
}

function downloaded() {
  const builds = join(DOWNLOADS, 'chrome');
  if (!existsSync(builds)) return [];
  return readdirSync(builds).flatMap((build) => [
    join(builds, build, 'chrome-linux64', 'chrome'),
    join(builds, build, 'chrome-win64', 'chrome.exe'),
    ...['arm64', 'x64'].map((cpu) =>
      join(
        builds,
        build,
        `chrome-mac-${cpu}`,
        'Google Chrome for Testing.app',
        'Contents',
        'MacOS',
        'Google Chrome for Testing',
      ),
    ),
  ]);
}

/** Debian as root: its package; elsewhere puppeteer's own download. Undefined where neither works. */
export function installBrowser(run) {
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', 'chromium'], quiet);
  } else {
    run('npx', ['@puppeteer/browsers', 'install', 'chrome@stable', '--path', DOWNLOADS]);
  }
  return findBrowser();
}
