import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Json, type JsonObject, textOf } from '../json.ts';
import type { Member } from '../member.ts';
import { SYNCED_FIELDS } from '../synced-field.ts';
import { at, createTestBench, type Got, listAt, type TestBench } from '../test-bench.ts';
import { recordOf } from '../typed-record.ts';
import { FORMS } from '../value-form.ts';

/** Plain forms, so that a test can write its values down. */
const kinds = new Map(SYNCED_FIELDS.map(({ id, kind }) => [id, kind]));
const forms = recordOf([...kinds.keys()], (id) => FORMS[kinds.get(id) ?? 'text'][0] ?? 'text');
const ACCOUNT = {
  forms,
  naming: 'snake',
  collection: 'loyaltylion',
  listingId: { from: 'merchant_id', prefix: '' },
  nulls: 'cleared',
  level: 'third-party-sync',
} as const;

const DELAY_MS = 300;

let bench: TestBench;
beforeEach(async () => {
  bench = await createTestBench({ account: ACCOUNT });
});
afterEach(() => bench.sandbox.close());

const broken = (): string[] => bench.sandbox.breaches().map(({ rule }) => rule);
const cast = () => bench.sandbox.world.cast;
const pushTo = (member: Member, properties: JsonObject, more: JsonObject = {}): Promise<Got> =>
  bench.push({ id: member.merchantId, email: member.email, properties, ...more });

async function shownBy(member: Member): Promise<JsonObject> {
  bench.pass(1000);
  const { body } = await bench.ometria(`/profiles?email=${encodeURIComponent(member.email ?? '')}`);
  return Object(at(body, 0, 'properties'));
}

describe('profiles', () => {
  it('are found by email, and several can share one', async () => {
    const { body } = await bench.ometria('/profiles?email=paula.twice%40example.com');
    const ids = listAt(body).map((profile) => at(profile, 'customer_id'));
    expect(ids).toEqual(['4100', cast().twoProfiles.merchantId]);
  });

  it('are not found by a part of an email', async () => {
    const { body } = await bench.ometria('/profiles?email=ann%40example.co');
    expect(body).toEqual([]);
  });

  it('are read page by page, 250 at most', async () => {
    const { profileCount } = bench.sandbox.world.ometria;
    const { body } = await bench.ometria('/profiles?limit=250');
    expect(listAt(body)).toHaveLength(profileCount);
    const { body: last } = await bench.ometria(`/profiles?limit=250&offset=${profileCount - 1}`);
    expect(listAt(last)).toEqual([listAt(body).at(-1)]);
    await bench.ometria('/profiles?limit=251');
    expect(broken()).toEqual(['limit-out-of-range']);
  });

  it('give the merged view: the decoys of other apps beside the fields', async () => {
    const shown = await shownBy(cast().alice);
    expect(shown).toMatchObject({ approved_points: 1150, shop_orders_count: expect.any(Number) });
    expect(shown).not.toHaveProperty('receipt_upload_url');
    expect(shown).not.toHaveProperty('insights_segment');
  });
});

describe('a push', () => {
  it('is accepted at once and seen when its turn has come', async () => {
    const { alice } = cast();
    const { body, status } = await pushTo(alice, { approved_points: 1240 });
    expect(status).toBe(202);
    expect(body).toMatchObject({ status: 'OK', accepted: 1, rejected: 0 });
    const held = () => bench.sandbox.world.heldBy(alice)?.['approved_points'];
    bench.pass(DELAY_MS - 1);
    expect(held()).toBe(1150);
    bench.pass(1);
    expect(held()).toBe(1240);
    expect(broken()).toEqual([]);
  });

  it('reaches the profile later than the listing where the switch says so', async () => {
    bench.sandbox.switches.set({ profileLagMs: 5000 });
    const { alice } = cast();
    await pushTo(alice, { approved_points: 1240 });
    bench.pass(DELAY_MS);
    expect(bench.sandbox.world.heldBy(alice)).toMatchObject({ approved_points: 1240 });
    expect(await shownBy(alice)).toMatchObject({ approved_points: 1150 });
    bench.pass(5000);
    expect(await shownBy(alice)).toMatchObject({ approved_points: 1240 });
  });

  it('answers OK for an invalid record, and only _errors tells', async () => {
    const { alice } = cast();
    const errors = async () => listAt((await bench.ometria('/push/_errors')).body).length;
    const before = await errors();
    expect((await pushTo(alice, { approved_points: 'many' })).status).toBe(202);
    expect(await errors()).toBe(before);
    bench.pass(DELAY_MS);
    expect(await errors()).toBe(before + 1);
    expect(bench.sandbox.world.heldBy(alice)).toMatchObject({ approved_points: 1150 });
  });

  it.each([
    ['merge', 200],
    ['replace', undefined],
  ] as const)('with @merge: %s leaves pending points %s', async (merge, pending) => {
    bench.sandbox.switches.set({ merge });
    const { alice } = cast();
    await pushTo(alice, { approved_points: 1240 });
    bench.sandbox.world.settle();
    expect(bench.sandbox.world.heldBy(alice)).toMatchObject({ approved_points: 1240 });
    expect(bench.sandbox.world.heldBy(alice)?.['pending_points']).toBe(pending);
    const [write] = bench.sandbox.world.writes;
    expect(write?.before).toMatchObject({ approved_points: 1150, pending_points: 200 });
    expect(write?.after?.['pending_points']).toBe(pending);
  });

  const outcomes: [string, Parameters<typeof bench.sandbox.switches.set>[0], JsonObject, Json | undefined][] =
    [
      ['null clears', { nullClears: 'clears' }, { loyalty_tier: null }, undefined],
      ['null is ignored', { nullClears: 'ignored' }, { loyalty_tier: null }, 'Gold'],
      ['null is an error', { nullClears: 'error' }, { loyalty_tier: null }, 'Gold'],
      ['"" clears', { emptyStringClears: 'clears' }, { loyalty_tier: '' }, undefined],
      ['"" is stored', { emptyStringClears: 'stored' }, { loyalty_tier: '' }, ''],
      ['a wrong type is coerced', { wrongType: 'coerced' }, { loyalty_tier: 7 }, '7'],
      ['a wrong type is stored', { wrongType: 'stored' }, { loyalty_tier: 7 }, 7],
      ['a wrong type is dropped', { wrongType: 'dropped' }, { loyalty_tier: 7 }, 'Gold'],
      ['a wrong type is an error', { wrongType: 'error' }, { loyalty_tier: 7 }, 'Gold'],
      [
        'an undeclared key is an error',
        { undeclaredKey: 'error' },
        { loyalty_tier: 'Iron', nonsense: 1 },
        'Gold',
      ],
      [
        'an undeclared key is dropped',
        { undeclaredKey: 'dropped' },
        { loyalty_tier: 'Iron', nonsense: 1 },
        'Iron',
      ],
    ];
  it.each(outcomes)('where %s', async (_, switches, properties, expected) => {
    bench.sandbox.switches.set(switches);
    await pushTo(cast().alice, properties);
    bench.sandbox.world.settle();
    expect((await shownBy(cast().alice))['loyalty_tier']).toBe(expected);
  });

  it('wins over an older edit by hand, never over the preference centre', async () => {
    const { handEdited, preferenceCentre } = cast();
    expect(await shownBy(handEdited)).toMatchObject({ loyalty_tier: 'VIP by hand' });
    await pushTo(handEdited, { loyalty_tier: 'Silver' });
    await pushTo(preferenceCentre, { birthday: '1980-01-02' });
    bench.sandbox.world.settle();
    expect(await shownBy(handEdited)).toMatchObject({ loyalty_tier: 'Silver' });
    expect(await shownBy(preferenceCentre)).toMatchObject({ birthday: '1999-12-31' });
  });

  it("to a listing of one's own hides LoyaltyLion's later updates, one to its own does not", async () => {
    const { alice, inStep } = cast();
    await bench.push({
      '@collection': 'ours',
      id: 'alice',
      email: alice.email,
      properties: { approved_points: 7 },
    });
    await pushTo(inStep, { approved_points: 7 });
    bench.sandbox.world.settle();
    for (const { id } of [alice, inStep]) bench.sandbox.world.loyaltyLionSync(id);
    expect(await shownBy(alice)).toMatchObject({ approved_points: 7 });
    expect(await shownBy(inStep)).toMatchObject({ approved_points: inStep.pointsApproved });
    expect(broken()).toEqual(['created-listing', 'foreign-listing']);
  });

  it('of an unknown email and id makes a contact', async () => {
    const { profileCount } = bench.sandbox.world.ometria;
    await bench.push({ id: 'new', email: 'typo@example.com', properties: {} });
    bench.sandbox.world.settle();
    expect(bench.sandbox.world.ometria.profileCount).toBe(profileCount + 1);
    expect(broken()).toEqual(['created-contact']);
    expect(bench.sandbox.breaches(['created-contact'])).toEqual([]);
  });

  const breaking: [string, JsonObject][] = [
    ['forbidden-key', { marketing_optin: 'EXPLICITLY_OPTEDIN' }],
    ['forbidden-key', { '@force_optin': true }],
    ['forbidden-key', { timestamp_subscribed: '2026-01-01T00:00:00Z' }],
    ['forbidden-key', { '@add_to_lists': [1] }],
    ['forbidden-key', { firstname: 'Al' }],
    ['forbidden-key', { phone_number: '1' }],
    ['changed-email', { email: 'alice@example.org' }],
    ['changed-customer-id', { customer_id: '1' }],
    ['properties-too-long', { properties: { referral_url: `https://${'x'.repeat(1000)}` } }],
    ['record-too-large', { comment: 'x'.repeat(60_000) }],
    ['not-a-contact', { '@type': 'order' }],
  ];
  it.each(breaking)('is a breach: %s by %j', async (rule, more) => {
    await pushTo(cast().alice, {}, more);
    expect(broken()).toContain(rule);
  });

  it('holds an array of at most 100 records of one type', async () => {
    const send = (body: unknown) => bench.ometria('/push', { method: 'POST', body: JSON.stringify(body) });
    const record = { '@type': 'contact', '@collection': 'loyaltylion', id: '5000001' };
    expect((await send(record)).status).toBe(400);
    expect((await send(Array.from({ length: 101 }, () => record))).status).toBe(400);
    expect((await send([record, { ...record, '@type': 'order' }])).status).toBe(400);
    expect(broken()).toEqual(['push-not-an-array', 'too-many-records', 'mixed-record-types']);
    expect(bench.sandbox.world.writes).toEqual([]);
  });

  it.each([
    ['rejected-in-queue', 202, undefined],
    ['stored-with-error', 202, true],
    ['refused-400', 400, undefined],
  ] as const)('over 1,000 characters is %s', async (tooLongProperties, status, isStored) => {
    bench.sandbox.switches.set({ tooLongProperties });
    const { longValues } = cast();
    const pushed = await pushTo(longValues, { referral_url: longValues.referralUrl });
    expect(pushed.status).toBe(status);
    bench.sandbox.world.settle();
    const shown = (await shownBy(longValues))['referral_url'];
    expect(shown === longValues.referralUrl || undefined).toBe(isStored);
  });
});

describe('contacts', () => {
  it('are collections, their listings, and one listing', async () => {
    const { body } = await bench.ometria('/contacts');
    expect(listAt(body).map((collection) => at(collection, 'id'))).toContain('loyaltylion');
    const page = await bench.ometria('/contacts/loyaltylion?limit=2&offset=1');
    const [first] = listAt(page.body).map((listing) => textOf(at(listing, 'id')));
    const one = await bench.ometria(`/contacts/loyaltylion/${first}`);
    expect(one.body).toEqual(listAt(page.body)[0]);
    expect((await bench.ometria('/contacts/nowhere')).status).toBe(404);
  });

  it.each([
    ['full', ['properties', 'email', 'customer_id']],
    ['no-customer-id', ['properties', 'email']],
    ['no-properties', ['email', 'customer_id']],
    ['minimal', []],
  ] as const)('show a %s listing', async (listingShape, keys) => {
    bench.sandbox.switches.set({ listingShape });
    const { body } = await bench.ometria('/contacts/loyaltylion/5000001');
    const shown = Object.keys(Object(body));
    expect(['properties', 'email', 'customer_id'].filter((key) => shown.includes(key))).toEqual(keys);
  });

  it('cap a page whatever the limit', async () => {
    bench.sandbox.switches.set({ contactsPageCap: 20 });
    const { body } = await bench.ometria('/contacts/shop_customers?limit=250');
    expect(listAt(body)).toHaveLength(20);
  });
});

describe('rate limits', () => {
  const read = () => bench.ometria('/push/_errors');
  const write = () => pushTo(cast().alice, {});

  it.each([
    ['reads, _errors among them', read, 4, 'ometria-read-rate'],
    ['pushes', write, 8, 'ometria-push-rate'],
  ] as const)('of %s hold for every second', async (_, ask, limit, rule) => {
    for (let asked = 0; asked < limit; asked += 1) {
      expect((await ask()).status).toBeLessThan(300);
      bench.pass(100);
    }
    expect((await ask()).status).toBe(429);
    expect(broken()).toEqual([rule]);
  });

  it('are shared: others can use up half, which is no breach of ours', async () => {
    bench.sandbox.switches.set({ otherTraffic: 'half' });
    const statuses = [await read(), await read(), await read()].map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 429]);
    expect(broken()).toEqual([]);
  });
});

it.each([401, 403] as const)('answers a bad key with %i', async (badOmetriaKey) => {
  bench.sandbox.switches.set({ badOmetriaKey });
  const { status } = await bench.ometria('/contacts', { headers: { 'x-ometria-auth': 'nonsense' } });
  expect(status).toBe(badOmetriaKey);
});
