import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readJson, writeJson } from '../../../src/api/http.ts';
import { RateBudget } from '../../../src/api/rate-budget.ts';
import type { Json } from '../../../src/domain/json.ts';
import { failureOf, KEY, reach } from './reach-vendor.ts';
import { json, quickClock, startVendor } from './vendor-server.ts';

describe('a read', () => {
  it('sends the key and no cookie, referrer or cached answer, and percent-encodes', async () => {
    const vendor = await startVendor(() => json({ ok: true }));
    const sent: unknown[] = [];
    const spy: typeof fetch = (input, init) => {
      sent.push(input);
      return fetch(input, init);
    };
    await expect(reach('loyaltylion', { ...vendor, fetch: spy }).read()).resolves.toEqual({ ok: true });
    expect(vendor.urls()).toEqual(['/thing?email=a%2Bb%40c.de']);
    expect(vendor.seen[0]?.headers).toMatchObject({
      authorization: `Bearer ${KEY}`,
      accept: 'application/json',
    });
    const [request] = sent;
    if (!(request instanceof Request)) throw new Error('no request');
    const { credentials, cache, redirect, referrerPolicy } = request;
    expect([credentials, cache, redirect, referrerPolicy]).toEqual([
      'omit',
      'no-store',
      'error',
      'no-referrer',
    ]);
  });

  it.each([
    ['loyaltylion', 401, 'bad-loyaltylion-key', 1],
    ['loyaltylion', 403, 'missing-scope', 1],
    ['ometria', 401, 'bad-ometria-key', 1],
    ['ometria', 403, 'bad-ometria-key', 1],
    ['ometria', 404, 'answer-not-understood', 1],
    ['ometria', 408, 'timed-out', 1],
    ['ometria', 422, 'answer-not-understood', 1],
    ['loyaltylion', 429, 'rate-limited', 3],
    ['loyaltylion', 500, 'vendor-down', 3],
    ['ometria', 503, 'vendor-down', 3],
  ] as const)('%s %i: %s after %i tries', async (name, status, code, tries) => {
    const vendor = await startVendor(() => json({ error: { message: 'in its words', code: 'why' } }, status));
    const error = await failureOf(reach(name, vendor).read());
    expect(error.failure).toEqual({ code, vendor: name, vendorWords: 'in its words' });
    expect(error).toMatchObject({ status, mayHaveWritten: false });
    expect(vendor.seen).toHaveLength(tries);
  });

  it.each([
    ['ometria', 401, true, 'ometria-key-too-new'],
    ['ometria', 403, true, 'ometria-key-too-new'],
    ['ometria', 403, false, 'bad-ometria-key'],
    ['ometria', 422, true, 'answer-not-understood'],
    ['loyaltylion', 401, true, 'bad-loyaltylion-key'],
    ['loyaltylion', 403, true, 'missing-scope'],
  ] as const)('%s %i with a new key (%s): %s', async (name, status, isNew, code) => {
    const vendor = await startVendor(() => json({}, status));
    const error = await failureOf(reach(name, { ...vendor, isKeyNew: () => isNew }).read());
    expect(error.failure.code).toBe(code);
  });

  it.each([
    ['HTML', '<html>'],
    ['cut JSON', '{"customers":['],
  ])('%s in a good answer is not understood', async (_, body) => {
    const vendor = await startVendor(() => ({ body }));
    const error = await failureOf(reach('ometria', vendor).read());
    expect(error).toMatchObject({
      status: 200,
      failure: { code: 'answer-not-understood', vendor: 'ometria' },
    });
    expect(error.failure.vendorWords).toBeUndefined();
    expect(vendor.seen).toHaveLength(3);
  });

  it('is patient with a gateway’s page between good answers', async () => {
    const answers = [{ body: '<html>' }, json('understood')];
    const vendor = await startVendor(() => answers.shift() ?? json('unasked'));
    await expect(reach('loyaltylion', vendor).read()).resolves.toBe('understood');
  });

  it('does not understand a body that is cut off', async () => {
    const vendor = await startVendor(() => (response) => {
      response.writeHead(200, { 'content-length': '500' }).write('{"customers":[');
      setImmediate(() => response.destroy());
    });
    const error = await failureOf(reach('loyaltylion', vendor).read());
    expect(error.failure.code).toBe('answer-not-understood');
  });

  it('takes an empty body as null', async () => {
    const vendor = await startVendor(() => ({ status: 204 }));
    await expect(reach('ometria', vendor).read()).resolves.toBeNull();
  });

  it.each([
    [true, 'vendor-down'],
    [false, 'offline'],
  ] as const)('without a connection, while online is %s: %s', async (isOnline, code) => {
    const vendor = await startVendor(() => (response) => void response.destroy());
    const error = await failureOf(reach('ometria', { ...vendor, isOnline: () => isOnline }).read());
    expect(error).toMatchObject({ status: null, failure: { code } });
    expect(vendor.seen.length >= 3).toBe(isOnline);
  });

  it.each([
    ['before the head', undefined],
    ['before the body', '{"customers":['],
  ])('that gets no further than %s times out', async (_, start) => {
    const vendor = await startVendor(() => (response) => {
      if (start !== undefined) response.write(start);
    });
    const error = await failureOf(reach('ometria', { ...vendor, timeoutMs: 50 }).read());
    expect(error.failure.code).toBe('timed-out');
    expect(vendor.seen).toHaveLength(1);
  });

  it('follows no redirect, so the key stays with the vendor', async () => {
    const elsewhere = await startVendor(() => json({}));
    const vendor = await startVendor(() => ({ status: 302, headers: { location: elsewhere.baseUrl } }));
    expect((await failureOf(reach('ometria', vendor).read())).failure.code).toBe('vendor-down');
    expect(elsewhere.seen).toEqual([]);
  });

  it('succeeds when a later try does, with pauses that grow', async () => {
    const vendor = await startVendor((_, nth) => (nth < 3 ? json({}, 502) : json('at last')));
    const { read, clock } = reach('ometria', vendor);
    await expect(read()).resolves.toBe('at last');
    const [first = 0, second = 0] = clock.waits.filter((ms) => ms !== 1005);
    expect(first).toBeGreaterThanOrEqual(200);
    expect(second).toBeGreaterThanOrEqual(400);
  });

  it.each([429, 503])('waits as long as the vendor asks with %i', async (status) => {
    const vendor = await startVendor((_, nth) =>
      nth === 1 ? json({}, status, { 'retry-after': '7' }) : json('now'),
    );
    const { read, clock } = reach('ometria', vendor);
    await expect(read()).resolves.toBe('now');
    expect(clock.waits).toContain(7000);
  });

  it('pauses everything of the vendor, tells of a pause too long to wait for, and asks no more', async () => {
    const vendor = await startVendor(() => json({}, 429, { 'retry-after': '45' }));
    const stopped = { now: () => 0, wait: () => new Promise<void>(() => {}) };
    const [reads, pushes] = [new RateBudget({ cap: 3, ...stopped }), new RateBudget({ cap: 3, ...stopped })];
    const access = { vendor: 'ometria', key: KEY, headers: {}, budgets: [reads, pushes], ...vendor } as const;
    const tooFast = { mayHaveWritten: false, failure: { code: 'rate-limited', retryAfterS: 45 } };
    expect(await failureOf(readJson(access, reads, { path: '/profiles' }))).toMatchObject(tooFast);
    expect([reads.heldForMs, pushes.heldForMs]).toEqual([45_000, 45_000]);
    expect(await failureOf(writeJson(access, pushes, '/push', []))).toMatchObject(tooFast);
    expect(vendor.seen).toHaveLength(1);
  });

  it('ends with the reason of the caller who gives it up', async () => {
    const controller = new AbortController();
    const vendor = await startVendor(() => () => controller.abort(new Error('another customer')));
    const budget = new RateBudget({ cap: 1, ...quickClock() });
    const access = { vendor: 'ometria', key: KEY, headers: {}, budgets: [budget], ...vendor } as const;
    const reading = readJson(access, budget, { path: '/profiles', signal: controller.signal });
    await expect(reading).rejects.toThrow('another customer');
  });
});

describe('a write', () => {
  it.each([
    [400, 'push-rejected', false],
    [401, 'bad-ometria-key', false],
    [403, 'bad-ometria-key', false],
    [408, 'timed-out', true],
    [413, 'push-rejected', false],
    [429, 'rate-limited', false],
    [500, 'vendor-down', true],
    [504, 'vendor-down', true],
  ] as const)('%i: %s, may have written: %s; never sent again', async (status, code, mayHaveWritten) => {
    const vendor = await startVendor(() => json({}, status));
    const error = await failureOf(reach('ometria', vendor).write());
    expect(error).toMatchObject({ status, mayHaveWritten, failure: { code } });
    expect(vendor.seen).toHaveLength(1);
  });

  it('may have written when the good answer cannot be read', async () => {
    const vendor = await startVendor(() => ({ status: 202, body: '{"status"' }));
    const error = await failureOf(reach('ometria', vendor).write());
    expect(error).toMatchObject({
      status: 202,
      mayHaveWritten: true,
      failure: { code: 'answer-not-understood' },
    });
  });

  it('may have written when no answer comes', async () => {
    const vendor = await startVendor(() => () => {});
    const error = await failureOf(reach('ometria', { ...vendor, timeoutMs: 50 }).write());
    expect(error).toMatchObject({ mayHaveWritten: true, failure: { code: 'timed-out' } });
    expect(vendor.seen).toHaveLength(1);
  });

  it('sends JSON', async () => {
    const vendor = await startVendor(() => json(null));
    await reach('ometria', vendor).write([{ id: 'ä' }]);
    expect(vendor.seen[0]).toMatchObject({ method: 'POST', url: '/push', body: '[{"id":"ä"}]' });
    expect(vendor.seen[0]?.headers['content-type']).toBe('application/json');
  });
});

describe('the key', () => {
  const echoes = [
    (key: string): Json => ({ error: { message: `bad key ${key} (${key.slice(4)})` } }),
    (key: string): Json => ({ error: `no such key: ${key.slice(0, 12)}…, header "Bearer ${key}"`, key }),
    (key: string): Json => ({
      message: `${'x '.repeat(90)}${key}`,
      request: { headers: { authorization: key } },
    }),
    (key: string): Json => [{ error_message: key.toUpperCase(), error_path: key }],
  ];
  const cases = [400, 401, 403, 404, 422, 500].flatMap((status) => echoes.map((echo) => ({ status, echo })));

  it.each(cases)('is in no error ($status)', async ({ status, echo }) => {
    const vendor = await startVendor(() => json(echo(KEY), status, { 'x-key': KEY }));
    const { read, write } = reach('loyaltylion', vendor);
    for (const error of [await failureOf(read()), await failureOf(write())]) {
      const everything =
        inspect(error, { depth: Infinity, showHidden: true }) + JSON.stringify(error.failure);
      expect(everything.toLowerCase()).not.toMatch(/01234567|89abcdef/);
    }
  });

  it.each(['', 'two words', 'line\nbreak', 'schlüssel'])('%j cannot be one, and is not sent', async (key) => {
    const vendor = await startVendor(() => json({}));
    const error = await failureOf(reach('ometria', { ...vendor, key }).read());
    expect(error.failure).toEqual({ code: 'bad-ometria-key', vendor: 'ometria' });
    expect(vendor.seen).toEqual([]);
  });
});
