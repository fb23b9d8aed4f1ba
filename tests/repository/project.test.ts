import { describe, expect, it } from 'vitest';
import { allFiles, filesIn, isCode, readText, topLevel } from './files.ts';

/** Agreed with the user. */
const TOP_LEVEL = [
  '.ci',
  '.gitignore',
  '.oxlintrc.json',
  '.puppeteerrc.json',
  'ARCHITECTURE.md',
  'LICENSE',
  'README.md',
  'biome.json',
  'docs',
  'manifest.json',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tests',
  'tsconfig.json',
  'vite.config.ts',
  'vitest.config.ts',
];

const LONGEST = 300;
const USUAL = 150;

const isText = (path: string): boolean => !path.endsWith('.png') && path !== 'package-lock.json';
const lines = (path: string): number => readText(path).split('\n').length - 1;

describe('the project', () => {
  it('has at its top level only what was agreed', () => {
    expect(topLevel().sort()).toEqual(TOP_LEVEL);
  });

  it('has no long files, and few that are not short', () => {
    const code = ['src', 'tests'].flatMap(filesIn).filter((path) => isCode(path) || path.endsWith('.css'));
    expect(code.filter((path) => lines(path) > LONGEST)).toEqual([]);
    const short = code.filter((path) => lines(path) <= USUAL);
    expect(short.length / code.length).toBeGreaterThan(0.9);
  });

  it('names no address but the vendors’ own', () => {
    const addresses = [
      ...filesIn('src'),
      'manifest.json',
      ...filesIn('public').filter((path) => path.endsWith('.json')),
    ]
      .flatMap((path) => [...readText(path).matchAll(/\bhttps?:\/\/([\w-]+(?:\.[\w-]+)+)/g)])
      .map(([, host = '']) => host);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((host) => !/\.(loyaltylion|ometria)\.com$/.test(host))).toEqual([]);
  });

  it('leaves nothing to be done later, and no trace of the machine it was written on', () => {
    // In classes, so that this file does not name them itself.
    const traces = [/\bTO[D]O\b/, /\bFI[X]ME\b/, /\/(?:home|root|tmp|Users)\/\w/, /\b[A-Z]:\\+Users\b/];
    const isMarked = (text: string): boolean =>
      traces.some((trace) => trace.test(text)) || text.includes(`${process.cwd()}/`);
    const marked = allFiles().filter((path) => isText(path) && isMarked(readText(path)));
    expect(marked).toEqual([]);
  });
});
