// Renders public/icons/icon.svg into the sizes that the manifest names: node tests/gallery/render-icons.ts
import { readFile, writeFile } from 'node:fs/promises';
import { launch } from './launch.ts';

const SIZES = [16, 32, 48, 128];
const icons = new URL('../../public/icons/', import.meta.url);

const svg = await readFile(new URL('icon.svg', icons), 'utf8');
const browser = await launch();
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  await writeFile(new URL(`icon-${size}.png`, icons), await page.screenshot({ omitBackground: true }));
}
await browser.close();
