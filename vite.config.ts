import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

/** Standalone: no loader and nothing web-accessible that a page could probe for. */
const STANDALONE = ['src/content/detect.ts', 'src/content/overlay.tsx'];

export default defineConfig({
  plugins: [preact(), crx({ manifest, contentScripts: { standaloneFiles: STANDALONE } })],
  build: { target: 'chrome125', modulePreload: false },
});
