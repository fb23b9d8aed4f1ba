import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Everything that must hold before a change lands, in the order in which it is quickest to fail. A check that
 * is no suite counts as one test. Ends with `N passed, N failed`.
 */
const folder = mkdtempSync(join(tmpdir(), 'loyalty-lens-'));
let passed = 0;
let failed = 0;

function succeeds(title: string, command: string, args: readonly string[]): boolean {
  console.log(`\n── ${title}`);
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function check(title: string, command: string, args: readonly string[]): void {
  if (succeeds(title, command, args)) passed++;
  else failed++;
}

/** vitest's JSON report, of which only the two counts matter here. */
function countsIn(path: string): { numPassedTests: number; numFailedTests: number } {
  const report: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const numberAt = (key: string): number => {
    const value: unknown =
      typeof report === 'object' && report !== null ? Reflect.get(report, key) : undefined;
    return typeof value === 'number' ? value : 0;
  };
  return { numPassedTests: numberAt('numPassedTests'), numFailedTests: numberAt('numFailedTests') };
}

function suite(title: string, project: string): void {
  const path = join(folder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const ok = succeeds(title, 'vitest', ['run', '--project', project, ...reporters]);
  try {
    const counts = countsIn(path);
    passed += counts.numPassedTests;
    // A suite that broke outside its tests (a file that does not load) has failed too.
    failed += counts.numFailedTests + (!ok && counts.numFailedTests === 0 ? 1 : 0);
  } catch {
    failed++; // it did not get as far as a report
  }
}

check('types', 'tsc', ['--noEmit']);
check('lint', 'oxlint', ['--type-aware']);
check('format', 'biome', ['check', '--error-on-warnings']);
suite('unit, sandbox and repository tests', 'unit');
suite('use cases against the sandbox', 'integration');
check('build', 'vite', ['build', '--logLevel', 'warn']);
suite('end to end, on the built extension', 'e2e');

rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
