import { posix } from 'node:path';
import { parseSync } from 'vite';
import { readText } from './files.ts';

export interface Import {
  /** Path of the importing file. */
  readonly from: string;
  /** As it is written. */
  readonly specifier: string;
  /** A path from the project's root without its query, or the name of a package. */
  readonly to: string;
  /** Gone once the types are: nothing of it is bundled. */
  readonly isType: boolean;
}

/** What a file imports, re-exports and imports dynamically. */
export function importsOf(from: string): Import[] {
  const text = readText(from);
  const { module } = parseSync(from, text);
  const statics = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    isType: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const exported = module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, isType }] : [],
    );
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    specifier: text.slice(start + 1, end - 1),
    isType: false,
  }));
  return [...statics, ...exported, ...dynamic].map((found) => ({
    from,
    ...found,
    to: targetOf(from, found.specifier),
  }));
}

function targetOf(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}
