import { readdirSync, readFileSync, statSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);

/** git itself, and what git ignores. */
const FOREIGN = new Set([
  '.git',
  ...readText('.gitignore')
    .split('\n')
    .map((line) => line.replace(/\/$/, '')),
]);

/** The text of a file, by its path from the project's root. */
export function readText(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

/** The names of all files and folders at the top level. */
export const topLevel = (): string[] => readdirSync(ROOT).filter((name) => !FOREIGN.has(name));

/** Every file in a folder, as paths from the project's root, with forward slashes. */
export function filesIn(folder: string): string[] {
  const entries = readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: 'utf8' });
  return entries.map((entry) => `${folder}/${entry.replaceAll('\\', '/')}`).filter(isFile);
}

/** Every file of the project. */
export const allFiles = (): string[] => topLevel().flatMap((name) => (isFile(name) ? [name] : filesIn(name)));

export const isCode = (path: string): boolean => /\.(ts|tsx|mjs|js)$/.test(path);

const isFile = (path: string): boolean => statSync(new URL(path, ROOT)).isFile();
