import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from '../../../src/api/retry-after.ts';
import { vendorWords } from '../../../src/api/vendor-words.ts';
import type { Json } from '../../../src/domain/json.ts';

const KEY = 'pat_0123456789abcdef0123456789abcdef';

describe('vendorWords', () => {
  it.each<[Json, string | undefined]>([
    [{ error: { message: 'Not found', details: {} } }, 'Not found'],
    [{ error: 'bad request' }, 'bad request'],
    [{ error: { code: 'rate_limited' } }, 'rate_limited'],
    [
      { message: 'API key is not authorised to access this resource' },
      'API key is not authorised to access this resource',
    ],
    [[{ error_message: 'not a valid value', error_path: 'root > lastname' }], 'not a valid value'],
    ['too  \n many', 'too many'],
    [{ error: { id: 5 } }, undefined],
    [{ error: '' }, undefined],
    [{}, undefined],
    [null, undefined],
    [7, undefined],
  ])('%j says %j', (body, words) => {
    expect(vendorWords(body, KEY)).toBe(words);
  });

  it('is at most 200 characters', () => {
    expect(vendorWords('word '.repeat(100), KEY)).toMatch(/^.{199}…$/);
  });

  it('holds no eight characters of the key, wherever it stands', () => {
    const hex = fc.stringMatching(/^[0-9a-f]{32}$/);
    const around = fc.string({ maxLength: 220 });
    fc.assert(
      fc.property(hex, around, around, fc.nat(24), (secret, before, after, from) => {
        const said =
          vendorWords(`${before}${secret.slice(from)}${after}`, `pat_${secret}`)?.toLowerCase() ?? '';
        for (let i = 0; i + 8 <= secret.length; i++) expect(said).not.toContain(secret.slice(i, i + 8));
      }),
    );
  });
});

describe('parseRetryAfter', () => {
  const now = Date.parse('2026-11-22T10:00:00Z');
  it.each([
    ['0', 0],
    ['7', 7],
    [' 1.2 ', 2],
    ['Sun, 22 Nov 2026 10:00:30 GMT', 30],
    ['Sunday, 22-Nov-26 10:00:30 GMT', 30],
    ['Sun, 22 Nov 2026 09:59:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['', undefined],
    [null, undefined],
  ])('%j: %j', (header, seconds) => {
    expect(parseRetryAfter(header, now)).toBe(seconds);
  });
});
