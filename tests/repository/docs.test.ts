import { matchesGlob } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { scripts } from '../../package.json' with { type: 'json' };
import { allFiles, readText } from './files.ts';

const FILES = allFiles();
const DOCS = ['README.md', 'ARCHITECTURE.md', ...FILES.filter((path) => /^docs\/.*\.md$/.test(path))];

/** Made by a command, so not in the checkout. */
const MADE = /^(?:dist|sandbox-output|node_modules)\//;

/** Everything in backticks, fenced blocks included. */
const codeIn = (page: string): string[] =>
  [...readText(page).matchAll(/```[a-z]*\n([^]*?)```|`([^`\n]+)`/g)].map(
    ([, block, inline]) => block ?? inline ?? '',
  );

const isPath = (code: string): boolean =>
  /^[\w.*-]+(?:\/[\w.*-]+)+\/?$|^[\w.-]+\.(?:ts|tsx|md|json|css|html)$/.test(code);

/** A file, a folder, or a pattern that finds something. */
const exists = (path: string): boolean =>
  FILES.some((file) => matchesGlob(file, path) || matchesGlob(file, `${path.replace(/\/$/, '')}/**`));

describe.each(DOCS)('%s', (page) => {
  it('names only npm scripts that exist', () => {
    const named = [...readText(page).matchAll(/\bnpm (?:run )?([a-z]+)/g)].map(([, name = '']) => name);
    const known = [...Object.keys(scripts), 'ci', 'install', 'run'];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('names only files and folders that exist', () => {
    const named = codeIn(page)
      .filter(isPath)
      .filter((path) => !MADE.test(path));
    expect(named.filter((path) => !exists(path))).toEqual([]);
  });

  it('links only to files that exist', () => {
    const links = [...readText(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => target);
    const folder = page.includes('/') ? page.replace(/[^/]*$/, '') : '';
    expect(links.filter((target) => !exists(folder + target))).toEqual([]);
  });
});
