import { afterEach, describe, it } from 'vitest';
import type { Fault } from '../sandbox/http/faults.ts';
import type { CastName } from '../sandbox/population/cast.ts';
import type { Switches } from '../sandbox/switches.ts';
import { expectCompared, expectOtherSide, openFailing, openFailingPopup, retry } from './failure-steps.ts';
import { useLens } from './use-lens.ts';

type Wrong = Omit<Fault, 'host'> | Partial<Switches>;
/** Each on another customer in step, of whom nothing is known from earlier. */
type Case = readonly [code: string, wrong: Wrong, who: CastName];

const IN_LOYALTYLION: readonly Case[] = [
  ['bad-loyaltylion-key', { loyaltyLionKey: 'disabled' }, 'mixedCase'],
  ['missing-scope', { loyaltyLionScopes: 'none' }, 'neverExpires'],
  ['rate-limited', { kind: '429', retryAfter: 1 }, 'dora'],
  ['vendor-down', { kind: 'status', status: 500 }, 'ann'],
  ['answer-not-understood', { kind: 'invalid-json' }, 'a'],
  ['answer-not-understood', { kind: 'cut-body' }, 'topTier'],
  ['timed-out', { kind: 'timeout', times: 1 }, 'annAu'],
];

const IN_OMETRIA: readonly Case[] = [
  ['ometria-key-too-new', { ometriaKey: 'not-active-yet', badOmetriaKey: 403 }, 'noBirthday'],
  ['ometria-key-too-new', { ometriaKey: 'not-active-yet', badOmetriaKey: 401 }, 'zoned'],
  ['rate-limited', { kind: '429' }, 'plus'],
  ['vendor-down', { kind: 'status', status: 503 }, 'joann'],
  ['answer-not-understood', { kind: 'invalid-json' }, 'inStep'],
  ['answer-not-understood', { kind: 'cut-body' }, 'bottomTier'],
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
  const spoil = (host: string, wrong: Wrong): void => {
    if ('kind' in wrong) e2e.sandbox.faults.add({ times: Number.POSITIVE_INFINITY, ...wrong, host });
    else e2e.sandbox.switches.set(wrong);
  };
  afterEach(mend);

  it.each(IN_LOYALTYLION)('is said on the overlay until Retry: %s, %o', async (code, wrong, who) => {
    const member = e2e.sandbox.world.cast[who];
    spoil('api.loyaltylion.com', wrong);
    const page = await openFailing(e2e, member, code);
    await expectOtherSide(page, 'loyaltylion', member);
    mend();
    await retry(page);
  });

  it.each(IN_OMETRIA)('is said in the popup too until Retry: %s, %o', async (code, wrong, who) => {
    const member = e2e.sandbox.world.cast[who];
    spoil('api.ometria.com', wrong);
    const page = await openFailing(e2e, member, code);
    await expectOtherSide(page, 'ometria', member);
    const popup = await openFailingPopup(e2e, code);
    mend();
    await retry(popup);
    await expectCompared(page);
  });
});
