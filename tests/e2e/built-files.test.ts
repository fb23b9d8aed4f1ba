import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { sizeBench } from '../bench/size-bench.ts';

/** What was built, as it would be published. */
const BUILT = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`);
const TEXTS = BUILT.filter((path) => /\.(js|css|html|json|svg)$/.test(path)).map(
  (path) => [path, readFileSync(path, 'utf8')] as const,
);
const manifest: Record<string, unknown> = JSON.parse(readFileSync('dist/manifest.json', 'utf8'));

/** Files in which the pattern is found. */
const having = (pattern: RegExp): string[] =>
  TEXTS.filter(([, text]) => pattern.test(text)).map(([path]) => path);

describe('the built extension', () => {
  it('can be read at all', () => {
    expect(having(/api\.ometria\.com/).length).toBeGreaterThan(0);
    expect(having(/Bearer /).length).toBeGreaterThan(0);
  });

  it('gives pages nothing to load, so that they cannot tell whether it is installed', () => {
    expect(Object.keys(manifest)).not.toContain('web_accessible_resources');
    expect(Object.keys(manifest)).not.toContain('externally_connectable');
  });

  it('asks for no more than the manifest in the repository', () => {
    const source: Record<string, unknown> = JSON.parse(readFileSync('manifest.json', 'utf8'));
    for (const key of ['permissions', 'host_permissions', 'content_security_policy']) {
      expect(manifest[key], key).toEqual(source[key]);
    }
    expect(Object.keys(manifest).filter((key) => !Object.hasOwn(source, key))).toEqual([]);
  });

  it('holds no key', () => {
    expect(having(/pat_[0-9a-f]{8}/)).toEqual([]);
    expect(having(/\b[0-9a-f]{40}\b/)).toEqual([]);
  });

  it('holds no trace of the tests or of the machine it was built on', () => {
    expect(having(/host-resolver-rules|127\.0\.0\.1|localhost/)).toEqual([]);
    expect(having(/\/(?:home|root|tmp|Users)\/\w/)).toEqual([]);
    expect(BUILT.filter((path) => path.endsWith('.map'))).toEqual([]);
  });

  it('runs no code from text', () => {
    expect(having(/\beval\(|new Function\(/)).toEqual([]);
  });

  it.each(sizeBench())('is no larger than its budget: $name', ({ value, budget }) => {
    expect(value).toBeLessThanOrEqual(budget);
  });

  it.each(['detect', 'reader', 'overlay', 'marks', 'point'])(
    'its content script %s is one file that imports nothing',
    (name) => {
      const path = `dist/src/content/${name}.js`;
      const { module } = parseSync(path, readFileSync(path, 'utf8'));
      expect(module.hasModuleSyntax).toBe(false);
      expect(module.dynamicImports).toEqual([]);
    },
  );
});
