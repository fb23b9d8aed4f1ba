import { describe, expect, it } from 'vitest';
import { filesIn, isCode, readText } from './files.ts';
import { type Import, importsOf } from './imports.ts';

interface Layer {
  /** Folders of src that it may import, beside itself. */
  readonly folders: readonly string[];
  /** Folders of which it may know the types alone. */
  readonly types?: readonly string[];
  readonly packages: readonly string[];
}

/** ARCHITECTURE.md has the picture. What is not named may not be imported: tests least of all. */
const LAYERS: Readonly<Record<string, Layer>> = {
  domain: { folders: [], packages: [] },
  platform: { folders: [], packages: ['webextension-polyfill', 'idb'] },
  api: { folders: ['domain'], packages: ['ky', 'p-queue', 'valibot'] },
  messages: { folders: ['domain', 'platform'], packages: ['valibot'] },
  background: { folders: ['domain', 'api', 'messages', 'platform'], packages: ['valibot'] },
  ui: { folders: ['domain', 'messages', 'platform'], packages: ['preact', 'zustand'] },
  content: { folders: ['domain', 'messages', 'platform', 'ui/overlay'], packages: [] },
};

/** Edges that no layer may have in general. */
const EXCEPTIONS: readonly (readonly [from: string, specifier: string])[] = [
  // The worker injects these scripts: what it imports is the path of a file.
  ['src/background/handlers.ts', '../content/overlay.tsx?iife'],
  ['src/background/handlers.ts', '../content/marks.ts?iife'],
  ['src/background/handlers.ts', '../content/reader.ts?iife'],
  ['src/background/pointing-handlers.ts', '../content/point.tsx?iife'],
  // The type of the catalogue: its keys.
  ['src/platform/i18n.ts', '../../public/_locales/en/messages.json'],
];

const SOURCES = filesIn('src').filter(isCode);
const IMPORTS = SOURCES.flatMap(importsOf);

const isIn = (folder: string, path: string): boolean => path.startsWith(`src/${folder}/`);
const isException = ({ from, specifier }: Import): boolean =>
  EXCEPTIONS.some(([file, exception]) => file === from && exception === specifier);
const told = ({ from, specifier }: Import): string => `${from} imports ${specifier}`;

function isAllowed(
  name: string,
  { folders, types = [], packages }: Layer,
  { specifier, to, isType }: Import,
): boolean {
  if (!specifier.startsWith('.')) return packages.includes(to);
  return [name, ...folders, ...(isType ? types : [])].some((folder) => isIn(folder, to));
}

describe('import direction', () => {
  it('every source file belongs to a layer', () => {
    const folders = Object.keys(LAYERS);
    const stray = SOURCES.filter((path) => !folders.some((folder) => isIn(folder, path)));
    expect(stray).toEqual(['src/vite-env.d.ts']);
  });

  it.each(Object.entries(LAYERS))('%s imports only what it may', (name, layer) => {
    const own = IMPORTS.filter((found) => isIn(name, found.from));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((found) => !isAllowed(name, layer, found) && !isException(found)).map(told)).toEqual(
      [],
    );
  });

  it('each exception is still needed, and is the only one of its kind', () => {
    expect(IMPORTS.filter(isException)).toHaveLength(EXCEPTIONS.length);
  });

  it('one module imports the polyfill, and nothing but platform names the global `chrome`', () => {
    const importers = IMPORTS.filter(({ to }) => to === 'webextension-polyfill').map(({ from }) => from);
    expect([...new Set(importers)]).toEqual(['src/platform/browser.ts']);
    const naming = SOURCES.filter((path) => /(?<!\w)chrome\b[.?]/.test(readText(path)));
    expect(naming.filter((path) => !isIn('platform', path))).toEqual([]);
  });

  it('has no cycle, types included', () => {
    expect(firstCycle(IMPORTS)).toEqual([]);
  });
});

/** The files of a cycle in order, the first one last too; empty: there is none. */
function firstCycle(imports: readonly Import[]): readonly string[] {
  const next = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const { to } of next.get(file) ?? []) {
      const cycle = visit(to, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  return [...next.keys()].map((file) => visit(file, [])).find((cycle) => cycle.length > 0) ?? [];
}
