import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../src/domain/error-code.ts';
import {
  advance,
  GIVE_UP_AFTER_MS,
  hasEnded,
  type Job,
  type JobEvent,
  nextStep,
  postponementMs,
  sentAt,
} from '../../../src/domain/job.ts';

import {
  ABOUT_TO_SEND,
  ACCEPTED,
  after,
  CLICK,
  failure,
  MINUTE_MS,
  postponed,
  QUEUED,
  REFUSED,
  REJECTED,
  type ReadBack,
  readBack,
  SECOND_MS,
  UNCERTAIN,
  UNREADABLE,
} from './job-events.ts';

describe('whatever happens', () => {
  const code = fc.constantFrom<Failure['code']>(
    'vendor-down',
    'plan-moved',
    'bad-ometria-key',
    'rate-limited',
  );
  const anyEvent: fc.Arbitrary<JobEvent> = fc.oneof(
    fc.constantFrom(ABOUT_TO_SEND, ACCEPTED, UNREADABLE),
    code.map((why): JobEvent => ({ type: 'refused', failure: failure(why) })),
    code.map((why): JobEvent => ({ type: 'rejected', failure: failure(why) })),
    code.map((why): JobEvent => ({ type: 'uncertain', failure: failure(why) })),
    fc.nat(3 * GIVE_UP_AFTER_MS).map((ms) => postponed(CLICK + ms)),
    fc
      .record({
        askedAt: fc.nat(3 * GIVE_UP_AFTER_MS).map((ms) => CLICK + ms),
        found: fc.constantFrom<ReadBack['found']>('sent', 'part', 'old', 'other', 'source'),
        listing: fc.constantFrom<ReadBack['listing']>('sent', 'part', 'old', 'other', null),
        doubt: fc.constantFrom<ReadBack['doubt']>(null, {
          words: 'root > ll_approved: bad',
          namesField: true,
        }),
      })
      .map(({ askedAt, ...change }) => readBack(askedAt, change)),
  );

  test('an ended job never changes again', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), anyEvent, fc.nat(), (events, last, ms) => {
        const job = after(...events);
        fc.pre(hasEnded(job));
        expect(advance(job, last, CLICK + ms)).toBe(job);
      }),
    );
  });

  test('an accepted write that may be merely late has neither lost nor been rejected', () => {
    fc.assert(
      fc.property(fc.array(anyEvent.filter(({ type }) => type === 'read-back')), (events) => {
        let job = after(ABOUT_TO_SEND, ACCEPTED);
        for (const event of events) {
          const next = advance(job, event, CLICK);
          if (event.type !== 'read-back' || hasEnded(job)) continue;
          if (next.state === 'overwritten') expect(event.found).toBe('other');
          if (next.state === 'rejected' || next.state === 'unconfirmed') {
            expect(event.askedAt - (sentAt(job) ?? CLICK)).toBeGreaterThanOrEqual(GIVE_UP_AFTER_MS);
          }
          job = next;
        }
      }),
    );
  });

  /** How one run of the worker goes: what the next step comes to, and how long it takes. */
  interface Luck {
    readonly sending: 'accepted' | 'rejected' | 'lost' | '429' | 'killed' | 'refused' | 'postponed';
    readonly reading: 'old' | 'part' | 'unreadable' | 'listing';
    readonly tookMs: number;
  }
  const luck: fc.Arbitrary<Luck> = fc.record({
    sending: fc.constantFrom('accepted', 'rejected', 'lost', '429', 'killed', 'refused', 'postponed'),
    reading: fc.constantFrom('old', 'part', 'unreadable', 'listing'),
    tookMs: fc.nat(20 * SECOND_MS),
  });

  const answerTo = (job: Job, { sending }: Luck, now: number): JobEvent | null => {
    switch (sending) {
      case 'accepted':
        return ACCEPTED;
      case 'rejected':
        return REJECTED;
      case 'lost':
        return UNCERTAIN;
      case '429':
        return postponed(now + postponementMs(job, now));
      case 'refused':
      case 'postponed':
      case 'killed':
        return null;
    }
  };

  const sight = ({ reading }: Luck, now: number): JobEvent => {
    if (reading === 'unreadable') return UNREADABLE;
    return readBack(now, reading === 'listing' ? { listing: 'sent' } : { found: reading });
  };

  /** The events of one step, in the order in which the worker records them. */
  function eventsOf(job: Job, chance: Luck, now: number): readonly JobEvent[] {
    switch (nextStep(job)) {
      case 'send': {
        if (chance.sending === 'refused') return [REFUSED];
        if (chance.sending === 'postponed') return [postponed(now + postponementMs(job, now))];
        const answer = answerTo(job, chance, now);
        return answer ? [ABOUT_TO_SEND, answer] : [ABOUT_TO_SEND];
      }
      case 'settle-lost-answer':
        return [UNCERTAIN];
      case 'read-back':
        return [sight(chance, now)];
      case 'none':
        return [];
    }
  }

  test('it is sent again only where the vendor proved that nothing was written, and ends in time', () => {
    fc.assert(
      fc.property(fc.array(luck, { minLength: 100, maxLength: 100 }), (chances) => {
        let [job, now, unproven] = [QUEUED, CLICK, 0];
        for (const chance of chances) {
          if (hasEnded(job)) break;
          now = Math.max(now, job.nextAt ?? now) + chance.tookMs;
          for (const event of eventsOf(job, chance, now)) {
            if (event.type === 'about-to-send') unproven += 1;
            if (job.state === 'sent' && event.type === 'postponed') unproven -= 1;
            job = advance(job, event, now);
            expect(unproven).toBeLessThanOrEqual(1);
          }
        }
        expect(hasEnded(job)).toBe(true);
        expect(now).toBeLessThanOrEqual((sentAt(job) ?? CLICK) + GIVE_UP_AFTER_MS + 2 * MINUTE_MS);
        expect(job.times.map(({ at }) => at)).toEqual(
          job.times.map(({ at }) => at).toSorted((a, b) => a - b),
        );
      }),
    );
  });
});
