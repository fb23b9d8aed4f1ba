import { expect, test } from 'vitest';
import type { ListingIdSource } from '../sandbox/account-style.ts';
import { NAMINGS, type Naming } from '../sandbox/naming.ts';
import { walkThrough } from './walk-through.ts';

const SOURCES: readonly ListingIdSource[] = [
  'merchant_id',
  'loyaltylion_id',
  'email',
  'email_lower',
  'email_sha1',
  'email_sha256',
  'opaque',
];

/** Opaque Field IDs say nothing: what the values do not decide is asked of a person (see below). */
const READABLE = NAMINGS.filter((naming) => naming !== 'opaque');

/** Every naming and every listing rule at least once, each with forms and a collection of its own seed. */
const STYLES = SOURCES.map((from, index): [Naming, ListingIdSource, number] => [
  READABLE[index % READABLE.length] ?? 'snake',
  from,
  100 + index,
]);

const DONE = { outcome: 'verified', pushes: 1, wrong: [] };

test.concurrent.each(STYLES)(
  'Field IDs in %s, listing ids from %s: two keys and a confirmation',
  async (naming, from, seed) => {
    const prefix = seed % 2 === 0 ? '' : 'll-';
    const walked = await walkThrough({ seed, account: { naming, listingId: { from, prefix } } });
    expect(walked).toMatchObject({
      setUp: 'learned',
      wrongRows: [],
      resyncs: { update: DONE, clear: DONE, tooLong: { outcome: 'failed: too-large', pushes: 0, wrong: [] } },
      breaches: [],
    });
  },
);

test('opaque Field IDs: nothing is mapped wrongly', async () => {
  const walked = await walkThrough({ seed: 7, account: { naming: 'opaque' } });
  const unknown = walked.setUp.split(', ').slice(1);
  expect(unknown.filter((field) => !field.endsWith(' unlearned'))).toEqual([]);
  expect(walked.breaches).toEqual([]);
});
