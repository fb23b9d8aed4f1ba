import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeShape } from '../../../../src/domain/account-check/describe-shape.ts';
import { HIDDEN_KEY } from '../../../../src/domain/account-check/safe-key.ts';
import { textForm } from '../../../../src/domain/account-check/text-form.ts';
import type { Json } from '../../../../src/domain/json.ts';

const lines = (...bodies: readonly Json[]): string[] =>
  describeShape(bodies).map(
    ({ path, kinds, seen, of }) => `${path}: ${kinds.join(' | ')}${seen === of ? '' : ` (${seen} of ${of})`}`,
  );

test('keys and types are told, with how often a key is there', () => {
  const body = {
    customers: [
      { id: 1, email: 'ann@example.com', rewards_used: 2 },
      { id: 2, email: null, rewards_used: 1.5, tags: [] },
      { id: 3, email: 'x', blocked: false, birthday: '--06-22' },
    ],
    cursor: { prev: null },
  };
  expect(lines(body)).toEqual([
    ': object',
    'customers: list',
    'customers[]: object',
    'customers[].id: integer',
    'customers[].email: email | null | text',
    'customers[].rewards_used: integer | number (2 of 3)',
    'customers[].tags: list (1 of 3)',
    'customers[].blocked: boolean (1 of 3)',
    'customers[].birthday: date as --MM-DD (1 of 3)',
    'cursor: object',
    'cursor.prev: null',
  ]);
});

test('several answers are one shape', () => {
  expect(lines([], { data: [] }, null)).toEqual([': list | null | object', 'data: list']);
});

test.each([
  ['2026-11-15T12:00:00.123Z', 'date-time with fractions of a second'],
  ['2026-11-15T12:00:00+00:00', 'date-time'],
  ['2026-11-15 12:00:00', 'date-time with a space'],
  ['2026-11-15', 'date'],
  ['0004-06-22', 'date of year 4 or 0'],
  ['06-22', 'date as MM-DD'],
  ['', 'empty text'],
  ['5000001', 'digits'],
  ['12.50', 'decimal'],
  ['https://prz.io/abc', 'address'],
  ['a\nb', 'text'],
])('%j is told as %s', (text, form) => {
  expect(textForm(text)).toBe(form);
});

test.each<[string, Json]>([
  ['an email', { 'ann@example.com': 1 }],
  ['a number', { '5000001': 1 }],
  ['a long id in letters', { abcdefabcdefabcdef: 1 }],
  ['an address', { 'https://prz.io/abc': 1 }],
  ['somebody’s name', { 'Zoë Ångström': 1 }],
  ['a name that stands beside it', { anna: { first_name: 'Anna' } }],
  ['nothing', { '': 1 }],
  ['an inherited name', JSON.parse('{"__proto__":1}')],
])('a key that is %s is not told', (_case, body) => {
  const paths = describeShape([body]).map(({ path }) => path.split('.')[0]);
  expect(new Set(paths)).toEqual(new Set(['', HIDDEN_KEY]));
});

test('the keys of a table are not told, whatever they look like', () => {
  const table = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`k${'a'.repeat(at)}`, at]));
  expect(lines({ people: table })).toEqual([
    ': object',
    'people: object',
    'people.‹key›: integer (100 of 1)',
  ]);
});

test('Field IDs are told as they are spelled, but no address', () => {
  const properties = {
    ll_total_points: 1,
    'mm:share_link': 'x',
    rivoPointsBalance: 2,
    cf_10293: 'y',
    'ann@example.com': 1,
    '5000001': 2,
  };
  const paths = lines({ properties }).map((line) => line.split(': ')[0] ?? '');
  expect(paths.slice(2).sort()).toEqual(
    [
      'properties.ll_total_points',
      'properties.mm:share_link',
      'properties.rivoPointsBalance',
      'properties.cf_10293',
      `properties.${HIDDEN_KEY}`,
    ].sort(),
  );
});

/** What must never be told, in every form that data has. */
const CANARY = 'qzx';
const secret = fc
  .tuple(
    fc.constantFrom('', ' ', 'https://', '2026-11-15T12:00:00 ', '0'),
    fc.string({ maxLength: 8 }),
    fc.constantFrom('', '@example.com', '.5', '/x'),
  )
  .map(([head, middle, tail]) => `${head}${CANARY}${middle}${tail}`);
const key = fc.oneof(
  fc.constantFrom('id', 'email', 'customers', 'properties', 'name', '@type', 'identities'),
  secret.map((text) => `${text}@${CANARY}.example`),
  fc.bigInt({ min: 1_000_000n }).map((digits) => `${CANARY}${digits}`),
);
const body = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    secret,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0.987_654_321),
    fc.constantFrom(null, true, false),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(key, tie('json'), { maxKeys: 5 }),
  ),
})).json;

test('whatever an answer holds, no value and no key that is data is told', () => {
  fc.assert(
    fc.property(fc.array(body, { maxLength: 3 }), (bodies) => {
      const told = JSON.stringify(describeShape(bodies));
      expect(told).not.toContain(CANARY);
      expect(told).not.toMatch(/\d{7}|\d\.\d|@example/);
    }),
    { numRuns: 500 },
  );
});
