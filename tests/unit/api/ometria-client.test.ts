import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/domain/json.ts';
import { always, KEY, notUnderstood, start } from './ometria-vendor.ts';
import { json } from './vendor-server.ts';

const SAM = {
  '@type': 'profile',
  id: '1a2b-3c',
  customer_id: '900001',
  email: 'sam@x.com',
  identities: [{ type: 'email', id: 'sam@x.com' }],
  firstname: 'Sam',
  lastname: 'Lee',
  name: 'Sam Lee',
  properties: { loyalty_tier: 'Gold', 'mm:link': null },
};

const PROFILE = {
  id: '1a2b-3c',
  email: 'sam@x.com',
  customerId: '900001',
  name: 'Sam Lee',
  properties: { loyalty_tier: 'Gold', 'mm:link': null },
};

const NONE: [string, Json, number][] = [
  ['an empty array', [], 200],
  ['an empty object', {}, 200],
  ['null', null, 200],
  ['an empty list in a wrapper', { data: [], total: 0 }, 200],
  ['nothing in a wrapper', { profiles: null }, 200],
  ['404', { message: 'not found' }, 404],
];

describe('profilesByEmail', () => {
  it.each<[string, Json]>([
    ['an array', [SAM]],
    ['an object', SAM],
    ['data', { data: [SAM] }],
    ['profiles', { profiles: [SAM], total: 1 }],
    ['results', { results: SAM }],
  ])('reads %s', async (_, body) => {
    const { client, seen } = await always(body);
    await expect(client.profilesByEmail('sam@x.com')).resolves.toEqual([PROFILE]);
    expect(seen[0]).toMatchObject({ url: '/profiles?email=sam%40x.com', headers: { 'x-ometria-auth': KEY } });
  });

  it.each(NONE)('is empty for %s', async (_, body, status) => {
    const { client } = await always(body, status);
    await expect(client.profilesByEmail('sam@x.com')).resolves.toEqual([]);
  });

  it('keeps exact matches alone, by email or identity, whatever the case', async () => {
    const { client } = await always([
      SAM,
      { id: 'b', email: 'SAM@X.COM', properties: {} },
      { id: 'c', email: 'sam@x.com.au', properties: {} },
      { id: 'd', email: 'new@x.com', identities: [{ type: 'email', id: 'Sam@x.com' }], properties: {} },
      { id: 'e', email: null, identities: [{ type: 'phone', id: 'sam@x.com' }, null] },
      'sam@x.com',
    ]);
    const profiles = await client.profilesByEmail('sam@x.com');
    expect(profiles.map(({ id }) => id)).toEqual(['1a2b-3c', 'b', 'd']);
  });

  it('asks for the lower case too, and tells of each profile once', async () => {
    const { client, urls } = await always(SAM);
    await expect(client.profilesByEmail('Sam@x.com')).resolves.toEqual([PROFILE]);
    expect(urls()).toEqual(['/profiles?email=Sam%40x.com', '/profiles?email=sam%40x.com']);
  });

  it('percent-encodes a plus sign, and asks nothing without an email', async () => {
    const { client, urls } = await always([]);
    await client.profilesByEmail('');
    await client.profilesByEmail('sam+a@x.com');
    expect(urls()).toEqual(['/profiles?email=sam%2Ba%40x.com']);
  });

  it.each<[string, Json]>([
    ['an error with a good status', { error: 'over capacity' }],
    ['text', 'none'],
    ['a match without an id', [{ ...SAM, id: null }]],
    ['properties that are none', [{ ...SAM, properties: 'x' }]],
  ])('does not understand %s', async (_, body) => {
    const { client } = await always(body);
    await expect(client.profilesByEmail('sam@x.com')).rejects.toMatchObject(notUnderstood);
  });

  it.each<[string, object, object]>([
    ['ids as numbers', { id: 12, customer_id: 900001 }, { id: '12' }],
    ['no custom fields', { properties: undefined }, { properties: {} }],
    ["PHP's empty set", { properties: [] }, { properties: {} }],
    ['a name in parts', { name: null, lastname: null }, { name: 'Sam' }],
    [
      'nobody',
      { name: ' ', firstname: undefined, lastname: '', customer_id: null },
      { name: null, customerId: null },
    ],
  ])('reads %s', async (_, over, expected) => {
    const { client } = await start(() => ({ body: JSON.stringify({ ...SAM, ...over }) }));
    await expect(client.profilesByEmail('sam@x.com')).resolves.toEqual([{ ...PROFILE, ...expected }]);
  });

  it('keeps odd Field IDs as plain data', async () => {
    const body =
      '[{"id":"a","email":"sam@x.com","properties":{"__proto__":{"polluted":1},"constructor":"x"}}]';
    const { client } = await start(() => ({ body }));
    const [profile] = await client.profilesByEmail('sam@x.com');
    expect(Object.keys(profile?.properties ?? {})).toEqual(['__proto__', 'constructor']);
    expect('polluted' in {}).toBe(false);
  });
});

describe('profileById', () => {
  it.each<[string, Json]>([
    ['an object', SAM],
    ['an array of one', [SAM]],
    ['a wrapper', { data: SAM }],
  ])('reads %s', async (_, body) => {
    const { client, urls } = await always(body);
    await expect(client.profileById('1a2b-3c')).resolves.toEqual(PROFILE);
    expect(urls()).toEqual(['/profiles/1a2b-3c']);
  });

  it.each([...NONE, ['another profile', { ...SAM, id: 'zz' }, 200] as const])(
    'is null for %s',
    async (_, body, status) => {
      const { client } = await always(body, status);
      await expect(client.profileById('1a2b-3c')).resolves.toBeNull();
    },
  );

  it('percent-encodes, and never asks for what lies above', async () => {
    const { client, urls } = await always({});
    for (const id of ['a/b?c#d', '', '.', '..']) await client.profileById(id);
    expect(urls()).toEqual(['/profiles/a%2Fb%3Fc%23d']);
  });
});

it('reads alone what a list shows without properties, once', async () => {
  const { properties, ...bare } = SAM;
  const { client, urls } = await start(({ url }) =>
    json(url.includes('?') ? [bare, bare] : { ...bare, properties }),
  );
  await expect(client.profilesByEmail('sam@x.com')).resolves.toEqual([PROFILE]);
  expect(urls()).toEqual(['/profiles?email=sam%40x.com', '/profiles/1a2b-3c']);
});

it('takes a missing key on a page of profiles for unknown, not for none', async () => {
  const { properties: _, ...bare } = SAM;
  const { client } = await always([bare, { ...bare, properties: [] }]);
  const page = await client.profilePage({ limit: 250, offset: 0 });
  expect(page.map(({ properties }) => properties)).toEqual([null, {}]);
});

it('reads a page of profiles', async () => {
  const { client, urls } = await always([SAM]);
  await expect(client.profilePage({ limit: 250, offset: 500 })).resolves.toEqual([PROFILE]);
  expect(urls()).toEqual(['/profiles?limit=250&offset=500']);
});

describe('collections', () => {
  it.each<[string, Json]>([
    ['names', ['shop', 'll']],
    ['objects', [{ name: 'shop', count: 5 }, { id: 'll' }]],
    [
      'listings that name theirs',
      [
        { '@collection': 'shop', id: 1 },
        { '@collection': 'll', id: 2 },
      ],
    ],
    ['a wrapper', { collections: [{ collection: 'shop' }, { title: 'll' }] }],
  ])('reads %s', async (_, body) => {
    const { client } = await always(body);
    await expect(client.collections()).resolves.toEqual(['shop', 'll']);
  });

  it('goes on past short pages until there is nothing new', async () => {
    const pages = [['a', 'b'], ['c'], []];
    const { client, urls } = await start((_, nth) => json(pages[nth - 1] ?? null));
    await expect(client.collections()).resolves.toEqual(['a', 'b', 'c']);
    expect(urls()).toEqual([0, 2, 3].map((offset) => `/contacts?limit=100&offset=${offset}`));
  });

  it('ends where the offset is ignored', async () => {
    const { client, seen } = await always(['a']);
    await expect(client.collections()).resolves.toEqual(['a']);
    expect(seen).toHaveLength(2);
  });

  it('does not understand a collection without a name', async () => {
    const { client } = await always([{ count: 5 }]);
    await expect(client.collections()).rejects.toMatchObject(notUnderstood);
  });
});

describe('listing', () => {
  const FULL = {
    '@collection': 'll',
    id: '77',
    email: 'sam@x.com',
    customer_id: 900001,
    properties: { a: 0 },
  };
  const LISTING = {
    collection: 'll',
    id: '77',
    email: 'sam@x.com',
    customerId: '900001',
    properties: { a: 0 },
  };
  const BARE = { collection: 'll', id: '77', email: null, customerId: null, properties: null };

  it.each<[string, Json, object]>([
    ['an object', FULL, LISTING],
    ['an array of one', [FULL], LISTING],
    ['an array with others', [{ ...FULL, id: '7' }, FULL], LISTING],
    ['a wrapper', { data: FULL }, LISTING],
    ['a wrapper for one', { contact: FULL }, LISTING],
    ['a number as id', { ...FULL, id: 77 }, LISTING],
    ['an id alone', { id: '77' }, BARE],
    ['no id', { email: 'sam@x.com' }, { ...BARE, email: 'sam@x.com' }],
    ['an empty set of properties', { id: '77', properties: [] }, { ...BARE, properties: {} }],
    ['properties that are not shown', { id: '77', properties: null }, BARE],
  ])('reads %s', async (_, body, expected) => {
    const { client, urls } = await always(body);
    await expect(client.listing('ll', '77')).resolves.toEqual(expected);
    expect(urls()).toEqual(['/contacts/ll/77']);
  });

  it.each([
    ...NONE,
    ['another id', { ...FULL, id: '78' }, 200] as const,
    ['another collection', { ...FULL, '@collection': 'shop' }, 200] as const,
    ['a type and nothing else', { '@type': 'contact' }, 200] as const,
  ])('is null for %s', async (_, body, status) => {
    const { client } = await always(body, status);
    await expect(client.listing('ll', '77')).resolves.toBeNull();
  });

  it('does not take an acknowledgement for a listing', async () => {
    const { client } = await always({ status: 'OK' });
    await expect(client.listing('ll', '77')).rejects.toMatchObject(notUnderstood);
  });

  it('percent-encodes both parts, and never asks for what lies above', async () => {
    const { client, urls } = await always({});
    await client.listing('a b', 'sam@x.com/..');
    for (const id of ['', '.', '..']) await client.listing('ll', id);
    expect(urls()).toEqual(['/contacts/a%20b/sam%40x.com%2F..']);
  });

  it('reads a page of them, full or ids alone', async () => {
    const { client, urls } = await always([FULL, '78', 79]);
    const page = await client.listings('ll', { limit: 50, offset: 100 });
    expect(page).toEqual([LISTING, { ...BARE, id: '78' }, { ...BARE, id: '79' }]);
    expect(urls()).toEqual(['/contacts/ll?limit=50&offset=100']);
  });
});
