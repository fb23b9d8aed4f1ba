import { afterEach, describe, expect, test } from 'vitest';
import type { LensView } from '../../src/messages/lens-view.ts';
import type { Sighting } from '../../src/messages/sighting.ts';
import type { Member } from '../sandbox/member.ts';
import type { CastName } from '../sandbox/population/cast.ts';
import { NO_CLAIMS } from './no-claims.ts';
import { givePoints, outcomeOf } from './resync.ts';
import { compare, endOf, pressResync, TAB } from './use-lens.ts';
import { useSandbox } from './use-sandbox.ts';

const bench = useSandbox();
afterEach(() => bench.sandbox.switches.set({ headless: 'on' }));

const UNKNOWN = 'nobody.here@example.com';
const NOBODYS_NUMBER = '90000001';

const emailOf = ({ email }: Member): string => email ?? '';
const page = (claims: Partial<Sighting>): Sighting => ({
  ...NO_CLAIMS,
  vendor: 'loyaltylion',
  siteId: bench.sandbox.world.sites[0]?.id ?? null,
  ...claims,
});
const ometriaPage = (member: Member, claims: Partial<Sighting>): Sighting => {
  const ids = [member.merchantId];
  return page({ vendor: 'ometria', siteId: null, customerIds: ids, labelledCustomerIds: ids, ...claims });
};
const profileIdOf = ({ merchantId }: Member): string =>
  bench.sandbox.world.ometria.profileOf('shop_customers', merchantId)?.id ?? '';

/** Who is compared, or among whom the agent is asked to choose. */
const outcome = ({ phase, person, question, rows }: LensView): string =>
  question && rows.length === 0
    ? `${question.id}: ${question.choices.map(({ email }) => email).join()}`
    : `${phase}: ${person?.email}`;

type Cast = Readonly<Record<CastName, Member>>;
type Case = readonly [what: string, claims: (cast: Cast) => Partial<Sighting>, expected: string];

async function expectOutcome([, claims, expected]: Case): Promise<void> {
  const lens = await bench.open();
  lens.sighting = page(claims(bench.sandbox.world.cast));
  expect(outcome(await compare(lens, TAB))).toBe(expected);
}

const ASKS = 'which-member: alice@example.com';
const SHOWS = 'ready: alice@example.com';

describe('LoyaltyLion’s page at a number that is a customer’s', () => {
  const CASES: readonly Case[] = [
    ['shows no email', ({ alice }) => ({ customerIds: [String(alice.id)] }), SHOWS],
    [
      'shows their email in another case',
      ({ alice }) => ({ customerIds: [String(alice.id)], emails: ['ALICE@Example.com'] }),
      SHOWS,
    ],
    [
      'shows an email that LoyaltyLion does not know',
      ({ alice }) => ({ customerIds: [String(alice.id)], emails: [UNKNOWN] }),
      ASKS,
    ],
    [
      'shows such an email at a merchant id',
      ({ alice }) => ({ customerIds: [alice.merchantId], emails: [UNKNOWN] }),
      ASKS,
    ],
    [
      'shows an email that theirs contains',
      ({ joann }) => ({ customerIds: [String(joann.id)], emails: ['nn@example.com'] }),
      'which-member: joann@example.com',
    ],
    [
      'shows such an email under their name',
      ({ alice }) => ({ customerIds: [String(alice.id)], emails: [UNKNOWN], name: 'Alice Blue' }),
      SHOWS,
    ],
  ];
  test.each(CASES)('%s', (...row) => expectOutcome(row));
});

describe('LoyaltyLion’s page with a customer’s only email, while Headless is refused', () => {
  const CASES: readonly Case[] = [
    [
      'at their own number',
      ({ alice }) => ({ customerIds: [String(alice.id)], emails: [emailOf(alice)] }),
      SHOWS,
    ],
    [
      'at their merchant id',
      ({ alice }) => ({ customerIds: [alice.merchantId], emails: [emailOf(alice)] }),
      SHOWS,
    ],
    ['at no number', ({ alice }) => ({ emails: [emailOf(alice)] }), SHOWS],
    [
      'at another’s merchant id',
      ({ alice, ann }) => ({ customerIds: [ann.merchantId], emails: [emailOf(alice)] }),
      ASKS,
    ],
    [
      'at a number that is neither of theirs',
      ({ alice }) => ({ customerIds: [NOBODYS_NUMBER], emails: [emailOf(alice)] }),
      ASKS,
    ],
    [
      'at such a number, under their name',
      ({ alice }) => ({ customerIds: [NOBODYS_NUMBER], emails: [emailOf(alice)], name: 'Alice Blue' }),
      SHOWS,
    ],
  ];
  test.each(CASES)('%s', async (...row) => {
    bench.sandbox.switches.set({ headless: 'refused-403' });
    await expectOutcome(row);
  });
});

describe('Ometria’s page with a customer’s ids', () => {
  test('and an email that nobody has is theirs, says so, and is written after a word of the agent’s', async () => {
    const lens = await bench.open();
    const { ann } = bench.sandbox.world.cast;
    const ids = [profileIdOf(ann)];
    lens.sighting = ometriaPage(ann, { profileIds: ids, labelledProfileIds: ids, emails: [UNKNOWN] });
    givePoints(lens, ann);
    const view = await compare(lens, TAB);
    expect(outcome(view)).toBe('ready: ann@example.com');
    expect(view.notices).toEqual([{ code: 'email-differs', loyaltyLion: emailOf(ann), ometria: UNKNOWN }]);
    expect(view.plan?.mustConfirm).toBe('email-differs');
    await expect(pressResync(lens, TAB, view)).rejects.toThrow('emails-differ');
    const jobId = await pressResync(lens, TAB, view, { confirmed: true });
    expect(outcomeOf(await endOf(lens, jobId))).toBe('verified');
  });

  test.each(['on', 'refused-403'] as const)(
    'says nothing of the email that Ometria has, in any case (Headless %s)',
    async (headless) => {
      bench.sandbox.switches.set({ headless });
      const lens = await bench.open();
      const { joann } = bench.sandbox.world.cast;
      const ids = [profileIdOf(joann)];
      for (const emails of [[], ['JoAnn@example.com']]) {
        lens.sighting = ometriaPage(joann, { profileIds: ids, labelledProfileIds: ids, emails });
        const view = await compare(lens, TAB);
        expect(outcome(view)).toBe('ready: joann@example.com');
        expect(view.notices).toEqual([]);
      }
    },
  );

  test('but no profile id: the email that Ometria has for the ids is theirs', async () => {
    const lens = await bench.open();
    const { emailDiffers } = bench.sandbox.world.cast;
    lens.sighting = ometriaPage(emailDiffers, { emails: ['nora.old@example.com'] });
    expect(outcome(await compare(lens, TAB))).toBe('ready: nora.new@example.com');
  });

  test('but no profile id: with an email that nobody has it is asked about', async () => {
    const lens = await bench.open();
    lens.sighting = ometriaPage(bench.sandbox.world.cast.alice, { emails: [UNKNOWN] });
    expect(outcome(await compare(lens, TAB))).toBe(ASKS);
  });
});
