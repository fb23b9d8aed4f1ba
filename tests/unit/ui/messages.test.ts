import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import catalogue from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { FIELDS } from '../../../src/domain/field.ts';
import { fieldTitle } from '../../../src/ui/words/coded.ts';
import { installI18n } from '../../gallery/fake-i18n.ts';

installI18n();

const KEYS = Object.keys(catalogue);

/** The codes of a string union, from its source: types are gone at run time. */
function codesOf(file: string, union: string): readonly string[] {
  const source = readFileSync(new URL(`../../../src/${file}`, import.meta.url), 'utf8');
  const body = new RegExp(`export type ${union} =([^;]*);`).exec(source)?.[1] ?? '';
  return [...body.replaceAll(/\/\/.*$/gm, '').matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => code);
}

const CODED: readonly (readonly [file: string, union: string, prefix: string])[] = [
  ['domain/error-code.ts', 'ErrorCode', 'error'],
  ['domain/error-code.ts', 'Vendor', 'vendor'],
  ['domain/row.ts', 'Verdict', 'verdict'],
  ['domain/row.ts', 'Verdict', 'count'],
  ['domain/row.ts', 'Hint', 'hint'],
  ['domain/row.ts', 'Hint', 'hint_long'],
  ['domain/row.ts', 'Rule', 'rule'],
  ['domain/side.ts', 'UnreadReason', 'unread'],
  ['domain/side.ts', 'UnreadReason', 'reason'],
  ['domain/job-state.ts', 'JobState', 'job'],
  ['domain/connection.ts', 'ConnectionColour', 'connection_colour'],
  ['domain/field-kind.ts', 'Kind', 'kind'],
  ['domain/field.ts', 'Group', 'group'],
];

const keyOf = (prefix: string, code: string): string => `${prefix}_${code.replaceAll('-', '_')}`;

/** Where there is no code yet. */
const WITHOUT_CODE = ['vendor_unknown', 'verdict_waiting', 'count_waiting'];

/** Looked up by a code, so that their keys stand nowhere in full. */
const CODED_KEYS: ReadonlySet<string> = new Set([
  ...WITHOUT_CODE,
  ...FIELDS.map(({ id }) => keyOf('field', id)),
  ...CODED.flatMap(([file, union, prefix]) => codesOf(file, union).map((code) => keyOf(prefix, code))),
]);

test.each(CODED)('every code of %s %s has its message %s_…', (file, union, prefix) => {
  const codes = codesOf(file, union);
  expect(codes.length).toBeGreaterThan(1);
  const missing = codes.filter((code) => !KEYS.includes(keyOf(prefix, code)));
  expect(missing).toEqual([]);
});

test('every failure can happen', () => {
  const sources = sourceOf(new URL('../../../src/', import.meta.url), 'domain/error-code.ts');
  const never = codesOf('domain/error-code.ts', 'ErrorCode').filter((code) => !sources.includes(`'${code}'`));
  expect(never).toEqual([]);
});

test('field titles are those of the integration manual', () => {
  expect(FIELDS.map(({ id }) => fieldTitle(id))).toEqual(FIELDS.map(({ title }) => title));
});

test('every message is used', () => {
  const sources = sourceOf(new URL('../../../src/', import.meta.url));
  const manifest = readFileSync(new URL('../../../manifest.json', import.meta.url), 'utf8');
  const unused = KEYS.filter((key) => {
    const base = key.replace(/_(one|other)$/, '');
    const names = [`'${key}'`, `'${base}'`, `"${key}"`]; // the last as a JSX attribute
    return (
      !CODED_KEYS.has(key) &&
      !manifest.includes(`__MSG_${key}__`) &&
      !names.some((name) => sources.includes(name))
    );
  });
  expect(unused).toEqual([]);
});

test('plural messages come in both forms', () => {
  const bases = KEYS.filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -'_other'.length));
  expect(bases.filter((base) => !KEYS.includes(`${base}_one`))).toEqual([]);
});

test('an error is one sentence: what happened, then what to do', () => {
  const sentences = Object.entries(catalogue).filter(([key]) =>
    /^error_(?!vendor_words|wait|code)/.test(key),
  );
  for (const [, { message }] of sentences) expect(message).toMatch(/^[^.]+: .*[^.]\.$|^[^.]+, so .*\.$/);
});

function sourceOf(folder: URL, without = ''): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const scripts = files.filter((file) => /\.tsx?$/.test(file) && file !== without);
  return scripts.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
}
