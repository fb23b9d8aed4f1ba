import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import { preact } from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

/** Standalone: no loader and nothing web-accessible that a page could probe for. */
const STANDALONE = [
  'src/content/detect.ts',
  'src/content/reader.ts',
  'src/content/overlay.tsx',
  'src/content/marks.ts',
  'src/content/point.tsx',
];

/**
 * crx makes every script that is injected at run time web-accessible; a standalone one loads nothing that would
 * need it.
 */
const nothingWebAccessible: Plugin = {
  name: 'nothing-web-accessible',
  apply: 'build',
  writeBundle({ dir = 'dist' }) {
    const path = join(dir, 'manifest.json');
    const built: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'));
    delete built['web_accessible_resources'];
    writeFileSync(path, JSON.stringify(built, null, 2));
  },
};

export default defineConfig({
  plugins: [
    preact(),
    crx({ manifest, contentScripts: { standaloneFiles: STANDALONE } }),
    nothingWebAccessible,
  ],
  build: {
    target: 'chrome125',
    modulePreload: false,
    // The detection script is on every dashboard page: terser's second and third pass take 3 % more off it.
    minify: 'terser',
    terserOptions: { ecma: 2020, compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true } },
  },
});
