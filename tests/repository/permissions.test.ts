import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { filesIn, isCode, readText } from './files.ts';

/** What each namespace of the extension API needs; null: nothing. */
const PERMISSION_OF: Readonly<Record<string, string | null>> = {
  action: null,
  alarms: 'alarms',
  i18n: null,
  permissions: null, // asks for an optional host, and gives it back
  runtime: null,
  scripting: 'scripting',
  storage: 'storage',
  tabs: null, // but for addresses and titles, which are never read
};

/** What is told apart from names, icons and pages: the part that decides what the extension may do. */
const DECIDING = [
  'minimum_chrome_version',
  'background',
  'content_scripts',
  'storage',
  'permissions',
  'host_permissions',
  'optional_host_permissions',
  'content_security_policy',
] as const;
/** Describes the extension to people, or its own pages. */
const DESCRIBING = [
  'manifest_version',
  'name',
  'short_name',
  'description',
  'version',
  'default_locale',
  'icons',
  'action',
  'options_ui',
];

const PAGE = readText('docs/permissions.md');
const SOURCES = filesIn('src').filter(isCode);

/** The tables' rows, by their first cell. */
const ROWS = new Map(
  [...PAGE.matchAll(/^\| `([^`]+)` \| ([^|]+)\|(?: ([^|]+)\|)?$/gm)].map(
    ([, name = '', why = '', where = '']) => [
      name,
      { why: why.trim(), files: [...where.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path) },
    ],
  ),
);

const namespacesIn = (path: string): string[] =>
  [...readText(path).matchAll(/(?<![\w./])browser\.([a-z][A-Za-z0-9]*)/g)].map(([, name = '']) => name);

const usersOf = (permission: string): string[] =>
  SOURCES.filter((path) => namespacesIn(path).some((name) => PERMISSION_OF[name] === permission)).sort();

describe('permissions', () => {
  it('the code uses no part of the extension API that is not known here', () => {
    const used = [...new Set(SOURCES.flatMap(namespacesIn))].sort();
    expect(used.filter((name) => !Object.hasOwn(PERMISSION_OF, name))).toEqual([]);
  });

  it('are exactly those that the code uses', () => {
    const needed = SOURCES.flatMap(namespacesIn).flatMap((name) => PERMISSION_OF[name] ?? []);
    expect([...new Set(needed)].sort()).toEqual(manifest.permissions.toSorted());
  });

  it('for hosts are those of the two APIs and of the dashboards that the detection script runs in', () => {
    const clients = filesIn('src/api').flatMap((path) => [
      ...readText(path).matchAll(/'(https:\/\/[^/']+)/g),
    ]);
    const apis = clients.map(([, origin]) => `${origin}/*`);
    const dashboards = manifest.content_scripts.flatMap(({ matches }) => matches);
    expect(manifest.host_permissions.toSorted()).toEqual([...apis, ...dashboards].sort());
  });

  it('each have their reason in docs/permissions.md, and no other is named there', () => {
    const { permissions, host_permissions: hosts, optional_host_permissions: optional } = manifest;
    const asked = [...permissions, ...hosts, ...optional];
    expect([...ROWS.keys()]).toEqual(asked);
    for (const [name, { why }] of ROWS) expect(why, name).toMatch(/^\S.{20,}\.$/);
  });

  it.each(manifest.permissions)('docs/permissions.md names the files that use %s', (permission) => {
    expect(ROWS.get(permission)?.files.toSorted()).toEqual(usersOf(permission));
  });
});

describe('the manifest', () => {
  it('is the one that docs/permissions.md shows', () => {
    const shown: unknown = JSON.parse(/```json\n([^`]+)```/.exec(PAGE)?.[1] ?? 'null');
    expect(Object.fromEntries(DECIDING.map((key) => [key, manifest[key]]))).toEqual(shown);
  });

  it('has no part that is neither shown there nor a description', () => {
    expect(Object.keys(manifest).sort()).toEqual([...DECIDING, ...DESCRIBING].sort());
  });

  it('lets its pages load only their own code and connect only to the two APIs', () => {
    const directives = manifest.content_security_policy.extension_pages.split('; ');
    expect(directives.toSorted()).toEqual([
      'connect-src https://api.loyaltylion.com https://api.ometria.com',
      "default-src 'self'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ]);
  });
});
