import { expect, test } from 'vitest';
import type { Sighting } from '../../src/messages/sighting.ts';
import { NO_CLAIMS } from './no-claims.ts';
import { compare, TAB } from './use-lens.ts';
import { useSandbox } from './use-sandbox.ts';

const bench = useSandbox();

/** A page whose address tells nobody: of Ann, by her name. */
const page = (change: Partial<Sighting>): Sighting => ({
  ...NO_CLAIMS,
  vendor: 'loyaltylion',
  siteId: bench.sandbox.world.sites[0]?.id ?? null,
  name: 'Ann Reed',
  ...change,
});

test('an email that is all a page tells is the customer’s, and is asked about where the page names another', async () => {
  const lens = await bench.open();
  const { ann, alice } = bench.sandbox.world.cast;
  lens.sighting = page({ emails: [ann.email ?? ''] });
  expect(await compare(lens, TAB)).toMatchObject({ phase: 'ready', person: { loyaltyLionId: ann.id } });
  lens.sighting = page({ emails: [alice.email ?? ''] });
  const { phase, question, rows } = await compare(lens, TAB);
  expect({ phase, rows }).toEqual({ phase: 'question', rows: [] });
  expect(question).toMatchObject({ id: 'which-member', choices: [{ id: String(alice.id) }] });
});
