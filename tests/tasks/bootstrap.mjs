// The first thing any command runs, on whatever Node 20.19 or later the machine has: installs what is missing
// (packages, a browser) and hands over to the task, which runs on the Node that package.json pins.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, installBrowser } from './find-browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const isWindows = process.platform === 'win32';
const bin = join(root, 'node_modules', '.bin');
const node = join(bin, isWindows ? 'node.cmd' : 'node');
const [task, ...args] = process.argv.slice(2);

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function run(command, parameters, options = {}) {
  return spawnSync(command, parameters, { cwd: root, stdio: 'inherit', shell: isWindows, ...options }).status;
}

function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed) || !existsSync(node)) return false;
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

if (!isInstalled() && run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
  stop(
    'The packages could not be installed: check the connection to the npm registry and run the command again.',
  );
}

const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
if (task !== 'sandbox') {
  const browser = findBrowser() ?? installBrowser(run);
  if (!browser)
    stop(
      'No Chrome, Chromium or Edge was found: install one, or name it in CHROME_PATH, and run the command again.',
    );
  env.CHROME_PATH = browser;
}
const status = run(node, [join('tests', 'tasks', `${task}.ts`), ...args], { env });
process.exit(status ?? 1);
