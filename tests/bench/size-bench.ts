import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';
import { atMost, type Measure } from './measure.ts';

const DIST = 'dist';
const POPUP = 'src/ui/popup/popup.html';
const BYTES_PER_KB = 1_000;

const text = (path: string): string => readFileSync(posix.join(DIST, path), 'utf8');

/** What the built extension weighs, gzipped: each script that runs in pages, and everything the popup loads. */
export function sizeBench(): Measure[] {
  return [
    size('detection script, gzipped', ['src/content/detect.js'], 4),
    size('reader, gzipped', ['src/content/reader.js'], 14),
    size('marks, gzipped', ['src/content/marks.js'], 7),
    size('pointing, gzipped', ['src/content/point.js'], 18),
    size('overlay, gzipped', ['src/content/overlay.js'], 30),
    size('popup with all it loads, gzipped', loadedBy(POPUP), 45),
  ];
}

function size(name: string, paths: readonly string[], budget: number): Measure {
  const bytes = paths.reduce((sum, path) => sum + gzipSync(text(path)).length, 0);
  return atMost({ name, value: bytes / BYTES_PER_KB, budget, unit: 'KB' });
}

/** A page with its scripts and styles and whatever these import, each once. */
function loadedBy(page: string): string[] {
  const found = new Set([page]);
  for (const path of found) for (const next of referencesIn(path)) found.add(next);
  return [...found];
}

function referencesIn(path: string): string[] {
  const resolve = (specifier: string): string =>
    specifier.startsWith('/') ? specifier.slice(1) : posix.join(posix.dirname(path), specifier);
  if (path.endsWith('.html')) {
    return [...text(path).matchAll(/<(?:script|link)\b[^>]*? (?:src|href)="([^"]+)"/g)].map(([, to = '']) =>
      resolve(to),
    );
  }
  if (!path.endsWith('.js')) return [];
  const { module } = parseSync(path, text(path));
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
    text(path).slice(start + 1, end - 1),
  );
  return [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...dynamic].map(resolve);
}
