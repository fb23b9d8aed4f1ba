import { execFileSync } from 'node:child_process';
import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import type { RequestPreview } from '../../../src/domain/request-preview.ts';
import { toCurl } from '../../../src/ui/curl.ts';
import { REQUEST } from '../../gallery/views/history.ts';

const KEY = `k"e'y $(x) \`y\` \\`;

/** What a shell hands to `curl`, argument by argument. */
function argumentsOf(request: RequestPreview): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${toCurl(request)}`;
  const env = { ...process.env, OMETRIA_API_KEY: KEY };
  return execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8', env }).split('\0').slice(0, -1);
}

const expected = ({ headers, body }: RequestPreview): string[] => [
  '--request',
  'POST',
  'https://api.ometria.com/v2/push',
  ...Object.entries(headers).flatMap(([name, value]) => [
    '--header',
    `${name}: ${value.replace('$OMETRIA_API_KEY', () => KEY)}`,
  ]),
  '--data-raw',
  JSON.stringify(body),
];

test('a shell takes it apart as the request, with the key from the environment', () => {
  expect(argumentsOf(REQUEST)).toEqual(expected(REQUEST));
  expect(toCurl(REQUEST)).toContain(`--header 'x-ometria-auth: '"$OMETRIA_API_KEY"`);
});

test('whatever the values hold, the shell runs and expands nothing of it', () => {
  const tricky = string({ unit: 'grapheme' }).map((text) => `${text}'"$(touch x)\`id\`$HOME\\!\n#;&|`);
  assert(
    property(tricky, (value) => {
      const request = { ...REQUEST, body: [{ properties: { value } }] };
      expect(argumentsOf(request)).toEqual(expected(request));
    }),
    { numRuns: 40 },
  );
});
