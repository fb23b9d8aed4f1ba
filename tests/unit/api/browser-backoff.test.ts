import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrowserBackoff } from '../../../src/api/browser-backoff.ts';
import { ChromiumThrottle } from '../../sandbox/http/chromium-throttle.ts';

const ADDRESS = 'https://api.example.com/v2/customers';

function start() {
  const clock = { now: 5 };
  return { clock, backoff: new BrowserBackoff(() => clock.now) };
}

describe('what the browser holds back', () => {
  it('is nothing for two server errors, and from the third on a time that grows', () => {
    const { clock, backoff } = start();
    const holds = Array.from({ length: 6 }, () => {
      clock.now += backoff.heldForMs(ADDRESS);
      backoff.answered(ADDRESS, 503);
      return Math.round(backoff.heldForMs(ADDRESS));
    });
    expect(holds).toEqual([0, 0, 700, 980, 1372, 1921]);
  });

  it('is never more than a quarter of an hour', () => {
    const { backoff } = start();
    for (let n = 0; n < 60; n++) backoff.answered(ADDRESS, 500);
    expect(backoff.heldForMs(ADDRESS)).toBe(15 * 60_000);
  });

  it.each([200, 404, 429, 502, 504])('is nothing for a %i', (status) => {
    const { backoff } = start();
    for (let n = 0; n < 9; n++) backoff.answered(ADDRESS, status);
    expect(backoff.heldForMs(ADDRESS)).toBe(0);
  });

  it('is one for an address with any query and in any case, and of no other', () => {
    const { backoff } = start();
    for (const query of ['?email=a', '?email=b', '#x']) backoff.answered(ADDRESS.toUpperCase() + query, 500);
    expect(backoff.heldForMs(`${ADDRESS}?page=2`)).toBe(700);
    expect(backoff.heldForMs(`${ADDRESS}/7`)).toBe(0);
  });

  it('goes down by one with each good answer, and outlasts it', () => {
    const { clock, backoff } = start();
    for (let n = 0; n < 4; n++) backoff.answered(ADDRESS, 500);
    backoff.answered(ADDRESS, 200);
    expect(backoff.heldForMs(ADDRESS)).toBe(980);
    clock.now += 980;
    backoff.answered(ADDRESS, 500);
    expect(backoff.heldForMs(ADDRESS)).toBe(980);
  });

  it('is waited out by whoever asks: Chromium refuses nothing that is sent then', () => {
    const status = fc.constantFrom(200, 404, 500, 500, 500, 502, 503, 509);
    const ask = fc.record({
      pauseMs: fc.nat(2_000),
      answers: fc.array(status, { minLength: 1, maxLength: 3 }),
      shortenedBy: fc.double({ min: 0, max: 0.4, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(ask, { maxLength: 40 }), (asks) => {
        const { clock, backoff } = start();
        let shortening = 0;
        const chromium = new ChromiumThrottle(
          () => clock.now,
          () => shortening,
        );
        for (const { pauseMs, answers, shortenedBy } of asks) {
          shortening = shortenedBy;
          clock.now += Math.max(pauseMs, backoff.heldForMs(ADDRESS));
          expect(chromium.refuses(ADDRESS)).toBe(false);
          for (const each of answers) {
            chromium.answered(ADDRESS, each);
            backoff.answered(ADDRESS, each);
          }
        }
      }),
    );
  });
});
