import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import { preact } from '@preact/preset-vite';
import { type MinifyOptions, minify } from 'terser';
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

/** The detection script is on every dashboard page: terser's second and third pass take 3 % more off it. */
const SMALLEST: MinifyOptions = {
  ecma: 2020,
  compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true },
};

/** crx builds standalone scripts with the minifier that is configured here, but without its options. */
const smallestScripts: Plugin = {
  name: 'smallest-scripts',
  apply: 'build',
  async writeBundle({ dir = 'dist' }) {
    for (const script of STANDALONE) {
      const path = join(dir, script.replace(/\.tsx?$/, '.js'));
      const { code = '' } = await minify(readFileSync(path, 'utf8'), SMALLEST);
      writeFileSync(path, code);
    }
  },
};

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
    smallestScripts,
    nothingWebAccessible,
  ],
  build: {
    target: 'chrome125',
    modulePreload: false,
    minify: 'terser',
    terserOptions: SMALLEST,
  },
});
