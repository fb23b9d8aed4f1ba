import { describe, expect, it } from 'vitest';
import type { BrowserBackoff } from '../../../src/api/browser-backoff.ts';
import { keptBackoff } from '../../../src/background/kept-backoff.ts';
import { MemorySession } from '../../integration/memory-session.ts';

const ADDRESS = 'https://api.example.com/v2/push';
const MINUTE_MS = 60_000;

/** One browser, in which one worker lives after the other, each with a clock of its own beside the machine's. */
function openBrowser() {
  const session = new MemorySession();
  const clock = { now: Date.parse('2026-11-26T12:00:00Z') };
  const startWorker = async (): Promise<BrowserBackoff> => {
    const startedAt = clock.now;
    const elapsed = () => 7 + clock.now - startedAt;
    const { backoff, loaded } = keptBackoff({ session, now: () => clock.now, elapsed });
    await loaded;
    return backoff;
  };
  return { session, clock, startWorker };
}

function fail(backoff: BrowserBackoff, times: number): void {
  for (let n = 0; n < times; n++) backoff.answered(ADDRESS, 503);
}

describe('what the browser holds back, known by the next worker', () => {
  it('for as long as is left of it', async () => {
    const { clock, startWorker } = openBrowser();
    fail(await startWorker(), 4);
    clock.now += 200;
    const next = await startWorker();
    expect(next.heldForMs(ADDRESS)).toBe(780);
    clock.now += 780;
    expect(next.heldForMs(ADDRESS)).toBe(0);
  });

  it('with the failures that were counted, a hold or none', async () => {
    const { clock, startWorker } = openBrowser();
    fail(await startWorker(), 2);
    clock.now += MINUTE_MS;
    const next = await startWorker();
    fail(next, 1);
    expect(next.heldForMs(ADDRESS)).toBe(700);
  });

  it('until nobody has asked for as long as its longest hold', async () => {
    const { clock, session, startWorker } = openBrowser();
    fail(await startWorker(), 2);
    clock.now += 15 * MINUTE_MS + 1;
    const next = await startWorker();
    next.answered('https://api.example.com/v2/sites', 500);
    expect(await session.get('held-back')).toEqual({
      'https://api.example.com/v2/sites': { failures: 1, heldUntil: clock.now },
    });
    fail(next, 1);
    expect(next.heldForMs(ADDRESS)).toBe(0);
  });

  it('never for longer than that, if the machine’s clock was set back', async () => {
    const { clock, startWorker } = openBrowser();
    fail(await startWorker(), 3);
    clock.now -= 24 * 60 * MINUTE_MS;
    expect((await startWorker()).heldForMs(ADDRESS)).toBe(15 * MINUTE_MS);
  });

  it.each([null, 'held', { [ADDRESS]: { failures: 'many' } }])('not from %j', async (stored) => {
    const { session, startWorker } = openBrowser();
    await session.set('held-back', stored);
    expect((await startWorker()).heldForMs(ADDRESS)).toBe(0);
  });

  it('and writes nothing where all is well', async () => {
    const { session, startWorker } = openBrowser();
    (await startWorker()).answered(ADDRESS, 200);
    expect(await session.get('held-back')).toBeUndefined();
  });
});
