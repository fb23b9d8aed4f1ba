import { describe, expect, it } from 'vitest';
import { BrowserBackoff } from '../../../src/api/browser-backoff.ts';
import { failureOf, reach } from './reach-vendor.ts';
import { json, quickClock, startVendor } from './vendor-server.ts';

describe('a request that the browser would hold back', () => {
  it('is waited for, and a read is tried no more meanwhile', async () => {
    let isDown = true;
    const vendor = await startVendor(() => (isDown ? json({}, 503) : json('again')));
    const clock = quickClock();
    const { read } = reach('ometria', {
      ...vendor,
      wait: clock.wait,
      backoff: new BrowserBackoff(clock.now),
    });
    expect((await failureOf(read())).failure.code).toBe('vendor-down');
    expect(vendor.seen).toHaveLength(3);
    expect((await failureOf(read())).failure.code).toBe('vendor-down');
    expect(vendor.seen).toHaveLength(4);
    isDown = false;
    await expect(read()).resolves.toBe('again');
    expect(clock.waits.slice(-2).map(Math.round)).toEqual([700, 980]);
  });

  it('is said to be held back where that is too long to wait for', async () => {
    const vendor = await startVendor(() => json({}));
    const backoff = new BrowserBackoff(() => 0);
    for (let n = 0; n < 12; n++) backoff.answered(`${vendor.baseUrl}/thing`, 500);
    const error = await failureOf(reach('ometria', { ...vendor, backoff }).read());
    expect(error.failure).toEqual({ code: 'held-back', vendor: 'ometria', retryAfterS: 15 });
    expect(vendor.seen).toEqual([]);
  });

  it('has written nothing, if it is a push', async () => {
    const vendor = await startVendor(() => json(null));
    const clock = quickClock();
    const backoff = new BrowserBackoff(clock.now);
    const { write } = reach('ometria', { ...vendor, wait: clock.wait, backoff });
    const address = `${vendor.baseUrl}/push`;
    while (backoff.heldForMs(address) <= 10_000) backoff.answered(address, 503);
    expect(await failureOf(write())).toMatchObject({ mayHaveWritten: false, failure: { code: 'held-back' } });
    expect(vendor.seen).toEqual([]);
    await clock.wait(backoff.heldForMs(address) - 10_000);
    await expect(write()).resolves.toBeNull();
    expect(clock.waits.at(-1)).toBe(10_000);
  });
});
