import { describe, expect, it } from 'vitest';
import { devDependencies as listed, scripts } from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };
import tsconfig from '../../tsconfig.json' with { type: 'json' };
import { allFiles, isCode, readText } from './files.ts';
import { importsOf } from './imports.ts';

/** Packages that are run, not imported, by what the npm scripts call them. */
const TOOLS: Readonly<Record<string, string>> = {
  node: 'node ',
  typescript: 'tsc ',
  oxlint: 'oxlint ',
  'oxlint-tsgolint': '--type-aware',
  '@biomejs/biome': 'biome ',
};

const imported = new Set(
  allFiles()
    .filter(isCode)
    .flatMap(importsOf)
    .filter(({ specifier }) => !/^(\.|node:)/.test(specifier))
    .map(({ to }) => to),
);
const called = Object.keys(TOOLS).filter((name) =>
  Object.values(scripts)
    .join('\n')
    .includes(TOOLS[name] ?? ''),
);
/** Types that the compiler is given, and those of a package that is imported. */
const typed = Object.keys(listed).filter((name) => {
  const described = name.replace(/^@types\//, '');
  return (
    described !== name && (tsconfig.compilerOptions.types.includes(described) || imported.has(described))
  );
});

describe('packages', () => {
  it('are each used, and each one that is used is listed', () => {
    expect(Object.keys(listed).sort()).toEqual([...imported, ...called, ...typed].sort());
  });

  it('have exact versions, which are those of the lock', () => {
    const inexact = Object.entries(listed).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(inexact).toEqual([]);
    expect(lock.packages[''].devDependencies).toEqual(listed);
  });

  it('come from whatever registry the machine is set to', () => {
    expect(readText('package-lock.json')).not.toContain('"resolved"');
  });
});
