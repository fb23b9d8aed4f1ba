import { afterEach, describe, expect, it } from 'vitest';
import { alertOf, press } from '../browser/alerts.ts';
import type { Fault } from '../sandbox/http/faults.ts';
import type { CastName } from '../sandbox/population/cast.ts';
import type { Switches } from '../sandbox/switches.ts';
import {
  expectCompared,
  expectOtherSide,
  openFailing,
  openFailingPopup,
  retry,
  type Vendor,
} from './failure-steps.ts';
import { useLens } from './use-lens.ts';

type Wrong = Omit<Fault, 'host'> | Partial<Switches>;
/** `on`: where **Retry** is pressed. `who`: each another customer in step, of whom nothing is known yet. */
type Case = readonly [code: string, vendor: Vendor, on: 'overlay' | 'popup', wrong: Wrong, who: CastName];

const CASES: readonly Case[] = [
  ['bad-loyaltylion-key', 'loyaltylion', 'overlay', { loyaltyLionKey: 'disabled' }, 'ann'],
  ['missing-scope', 'loyaltylion', 'popup', { loyaltyLionScopes: 'none' }, 'annAu'],
  ['ometria-key-too-new', 'ometria', 'popup', { ometriaKey: 'not-active-yet', badOmetriaKey: 403 }, 'zoned'],
  ['ometria-key-too-new', 'ometria', 'overlay', { ometriaKey: 'not-active-yet', badOmetriaKey: 401 }, 'a'],
  ['rate-limited', 'loyaltylion', 'overlay', { kind: '429', retryAfter: 1 }, 'dora'],
  ['rate-limited', 'ometria', 'overlay', { kind: '429' }, 'plus'],
  ['vendor-down', 'loyaltylion', 'popup', { kind: 'status', status: 500 }, 'joann'],
  ['vendor-down', 'ometria', 'overlay', { kind: 'status', status: 503 }, 'inStep'],
  ['answer-not-understood', 'loyaltylion', 'overlay', { kind: 'invalid-json' }, 'topTier'],
  ['answer-not-understood', 'ometria', 'popup', { kind: 'cut-body' }, 'bottomTier'],
];

const RIGHT: Partial<Switches> = {
  loyaltyLionKey: 'active',
  loyaltyLionScopes: 'read_customers',
  ometriaKey: 'active',
};

describe('a vendor that does not answer as it should', () => {
  const e2e = useLens();
  const mend = (): void => {
    e2e.sandbox.faults.clear();
    e2e.sandbox.switches.set(RIGHT);
  };
  const spoil = (vendor: Vendor, wrong: Wrong): void => {
    const host = `api.${vendor}.com`;
    if ('kind' in wrong) e2e.sandbox.faults.add({ times: Number.POSITIVE_INFINITY, ...wrong, host });
    else e2e.sandbox.switches.set(wrong);
  };
  afterEach(mend);

  it.each(CASES)('is said until Retry: %s, %s, on the %s, %o', async (code, vendor, on, wrong, who) => {
    const member = e2e.sandbox.world.cast[who];
    spoil(vendor, wrong);
    const page = await openFailing(e2e, member, code);
    await expectOtherSide(page, vendor, member);
    const surface = on === 'popup' ? await openFailingPopup(e2e, code) : page;
    mend();
    await retry(surface);
    await expectCompared(page);
  });

  it('is asked again as soon as the browser lets it be, after Retry was of no use several times', async () => {
    const { clashOne } = e2e.sandbox.world.cast;
    spoil('loyaltylion', { kind: 'status', status: 503 });
    const page = await openFailing(e2e, clashOne, 'vendor-down');
    const asked = (): number => e2e.sandbox.log.filter(({ status }) => status === 503).length;
    for (let n = 0; n < 3; n++) {
      const before = asked();
      await press(page, 'Retry');
      await expect.poll(asked).toBe(before + 1);
      await alertOf(page, 'vendor-down');
    }
    mend();
    await retry(page);
  });
});
