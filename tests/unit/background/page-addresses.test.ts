import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { PageAddresses } from '../../../src/background/page-addresses.ts';
import type { TabPage } from '../../../src/background/tabs.ts';
import type { LensView } from '../../../src/messages/lens-view.ts';
import { openDatabase } from '../../../src/platform/database.ts';
import { CONNECTION, PERSON, view } from '../../gallery/views/lens.ts';
import { NO_CLAIMS } from '../../integration/no-claims.ts';

const HOST = 'console.ometria.com';
const ALICE: LensView = view({ person: { ...PERSON, otherDashboard: null } });
const BEN: LensView = view({
  person: {
    ...PERSON,
    otherDashboard: null,
    name: 'Ben',
    email: null,
    loyaltyLionId: 7001,
    profileId: 'p-9',
  },
});
let databases = 0;

const page = (url: string, host = HOST): TabPage => ({
  sighting: { ...NO_CLAIMS, vendor: 'ometria' },
  host,
  url,
  belonging: null,
  answer: null,
});
const ALICES = page(`https://${HOST}/contacts/${PERSON.profileId}`);

function setUp() {
  databases += 1;
  const database = openDatabase(`addresses-${databases}`);
  return { database, addresses: new PageAddresses(database) };
}

const linkOn = (addresses: PageAddresses, shown: LensView, open: 'loyaltylion' | 'ometria' | null) =>
  addresses.complete(shown, open).person?.otherDashboard ?? null;

describe('PageAddresses', () => {
  it('leads from one dashboard to the same customer in the other, once a page of that was open', () => {
    const { addresses } = setUp();
    expect(linkOn(addresses, BEN, 'loyaltylion')).toBeNull();
    addresses.learn(ALICES, ALICE);
    const link = { vendor: 'ometria', url: `https://${HOST}/contacts/p-9` };
    expect(linkOn(addresses, BEN, 'loyaltylion')).toEqual(link);
    expect(linkOn(addresses, BEN, null)).toEqual(link);
    expect(linkOn(addresses, BEN, 'ometria')).toBeNull();
  });

  it('outlives the worker, with nothing of the customer it was learned from', async () => {
    const { addresses, database } = setUp();
    addresses.learn(ALICES, ALICE);
    await expect.poll(async () => (await database).count('settings')).toBe(1);
    const stored = JSON.stringify(await (await database).getAll('settings'));
    for (const own of [PERSON.profileId, PERSON.merchantId, PERSON.email, 'Alice']) {
      expect(stored).not.toContain(own);
    }
    const later = new PageAddresses(database);
    await expect.poll(() => linkOn(later, BEN, 'loyaltylion')?.url).toBe(`https://${HOST}/contacts/p-9`);
  });

  it('goes with its connection', async () => {
    const { addresses, database } = setUp();
    addresses.learn(ALICES, ALICE);
    await addresses.removeOf(CONNECTION.id);
    expect(linkOn(addresses, BEN, 'loyaltylion')).toBeNull();
    expect(await (await database).count('settings')).toBe(0);
  });

  it.each([
    ['somebody whom one system alone knows', ALICES, view({ person: { ...PERSON, loyaltyLionId: null } })],
    ['a contradiction', ALICES, view({ failure: { code: 'identity-contradiction' } })],
    ['a page that is still read', ALICES, view({ phase: 'reading' })],
    ['an address on another host', page(`https://evil.example/contacts/${PERSON.profileId}`), ALICE],
    ['an address without encryption', page(`http://${HOST}/contacts/${PERSON.profileId}`), ALICE],
    ['no address', page(''), ALICE],
  ])('learns nothing from %s', (_what, from, shown) => {
    const { addresses } = setUp();
    addresses.learn(from, shown);
    expect(linkOn(addresses, BEN, 'loyaltylion')).toBeNull();
  });

  it('shows no way to somebody who contradicts the other system', () => {
    const { addresses } = setUp();
    addresses.learn(ALICES, ALICE);
    const contradicting = { ...BEN, failure: { code: 'identity-contradiction' } } as const;
    expect(linkOn(addresses, contradicting, 'loyaltylion')).toBeNull();
  });

  it.each([null, 7, { version: 1 }, { version: 1, loyaltylion: { before: 1 }, ometria: null }])(
    'knows nothing where %j is stored',
    async (stored) => {
      const { database } = setUp();
      await (await database).put('settings', stored, `page-addresses/${CONNECTION.id}`);
      const addresses = new PageAddresses(database);
      await (await database).count('settings'); // what was asked for before has been read by then
      expect(linkOn(addresses, BEN, 'loyaltylion')).toBeNull();
    },
  );
});
