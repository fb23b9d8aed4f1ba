import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../src/domain/error-code.ts';
import {
  advance,
  GIVE_UP_AFTER_MS,
  hasEnded,
  type Job,
  type JobEvent,
  newJob,
  nextStep,
  pauseMs,
  postponementMs,
  sentAt,
} from '../../../src/domain/job.ts';

const CLICK = Date.parse('2026-11-15T12:00:00Z');
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

const failure = (code: Failure['code']): Failure => ({ code, vendor: 'ometria' });
const listing = { collection: 'loyaltylion', id: '5000001' };

const ABOUT_TO_SEND: JobEvent = { type: 'about-to-send', listing, errorsBefore: [] };
const ACCEPTED: JobEvent = { type: 'accepted', requestId: 'r1' };
const UNCERTAIN: JobEvent = { type: 'uncertain', failure: failure('push-lost') };
const REFUSED: JobEvent = { type: 'refused', failure: failure('plan-moved') };
const REJECTED: JobEvent = { type: 'rejected', failure: failure('push-rejected') };
const UNREADABLE: JobEvent = { type: 'unreadable' };

type ReadBack = Extract<JobEvent, { type: 'read-back' }>;
const postponed = (retryAt: number): JobEvent => ({
  type: 'postponed',
  retryAt,
  failure: failure('rate-limited'),
});
const readBack = (askedAt: number, change: Partial<ReadBack> = {}): JobEvent => ({
  type: 'read-back',
  askedAt,
  found: 'old',
  listing: null,
  vendorWords: null,
  ...change,
});

const QUEUED = newJob(
  {
    kind: 'resync',
    undoOf: null,
    surface: 'popup',
    connectionId: 'only',
    connectionName: 'Shop',
    memberId: 6932,
    merchantId: '5000001',
    profileId: 'p1',
    customer: { name: null, email: null },
    emailsMayDiffer: false,
    changes: [{ field: 'approved_points', ometriaField: 'll_approved', before: 1, after: 2 }],
  },
  'job-1',
  CLICK,
);

/** A job after these events, each a second after the one before. */
const after = (...events: readonly JobEvent[]): Job =>
  events.reduce((job, event, index) => advance(job, event, CLICK + (index + 1) * SECOND_MS), QUEUED);

const SENT = after(ABOUT_TO_SEND);
const CHECKED = after(ABOUT_TO_SEND, ACCEPTED);
const told = ({ failure: why, state }: Job): string => (why ? `${state}: ${why.code}` : state);

describe('a job', () => {
  const NOW = CLICK + 5 * SECOND_MS;
  const LATE = CLICK + 2 * MINUTE_MS;
  const EVENTS: readonly (readonly [string, Job, JobEvent, number, string])[] = [
    ['queued and refused', QUEUED, REFUSED, NOW, 'failed: plan-moved'],
    ['queued and postponed', QUEUED, postponed(NOW + 10), NOW, 'queued: rate-limited'],
    ['queued and about to be sent', QUEUED, ABOUT_TO_SEND, NOW, 'sent'],
    ['sent and accepted', SENT, ACCEPTED, NOW, 'accepted'],
    ['sent and rejected', SENT, REJECTED, NOW, 'rejected: push-rejected'],
    ['sent and proven not written', SENT, postponed(NOW + 10), NOW, 'queued: rate-limited'],
    ['sent, the answer lost', SENT, UNCERTAIN, NOW, 'not-visible-yet: push-lost'],
    ['read back as it was sent', CHECKED, readBack(NOW, { found: 'sent' }), NOW, 'verified'],
    ['not visible', CHECKED, readBack(NOW), NOW, 'not-visible-yet'],
    ['visible in part', CHECKED, readBack(NOW, { found: 'part' }), NOW, 'not-visible-yet'],
    ['something else', CHECKED, readBack(NOW, { found: 'other' }), NOW, 'overwritten: value-overwritten'],
    [
      "LoyaltyLion's newer value, the push perhaps still queued",
      CHECKED,
      readBack(NOW, { found: 'source' }),
      NOW,
      'not-visible-yet',
    ],
    [
      "LoyaltyLion's newer value, once the push has landed",
      CHECKED,
      readBack(LATE, { found: 'source' }),
      LATE,
      'verified',
    ],
    [
      'a new error, too early to be its own',
      CHECKED,
      readBack(NOW, { vendorWords: 'bad' }),
      NOW,
      'not-visible-yet',
    ],
    [
      'a new error, and nothing shows',
      CHECKED,
      readBack(LATE, { vendorWords: 'bad' }),
      LATE,
      'rejected: push-rejected',
    ],
    [
      'a new error, but the listing has it',
      CHECKED,
      readBack(LATE, { vendorWords: 'bad', listing: 'sent' }),
      LATE,
      'not-visible-yet',
    ],
    ['unreadable', CHECKED, UNREADABLE, NOW, 'accepted'],
    [
      'not visible for half an hour',
      CHECKED,
      readBack(CLICK + 31 * MINUTE_MS),
      CLICK + 31 * MINUTE_MS,
      'unconfirmed: still-not-visible',
    ],
    [
      'asked for in time, answered after a sleep',
      CHECKED,
      readBack(NOW),
      CLICK + 40 * MINUTE_MS,
      'not-visible-yet',
    ],
    [
      'postponed beyond half an hour after the click',
      SENT,
      postponed(CLICK + 30 * MINUTE_MS),
      NOW,
      'failed: rate-limited',
    ],
  ];

  test.each(EVENTS)('%s', (_, job, event, now, expected) => {
    const next = advance(job, event, now);
    expect(told(next)).toBe(expected);
    expect(next.times.at(-1)?.state).toBe(next.state);
    expect(next.nextAt === null).toBe(hasEnded(next));
  });

  test('outranked: the listing has it for a minute, the profile still does not', () => {
    const first = advance(CHECKED, readBack(CLICK + MINUTE_MS, { listing: 'sent' }), CLICK + MINUTE_MS);
    const at = CLICK + 2 * MINUTE_MS;
    expect(told(first)).toBe('not-visible-yet');
    expect(told(advance(first, readBack(at, { listing: 'sent' }), at))).toBe(
      'overwritten: value-overwritten',
    );
    const lost = advance(first, readBack(at - SECOND_MS, { listing: 'old' }), at - SECOND_MS);
    expect(told(advance(lost, readBack(at, { listing: 'sent' }), at))).toBe('not-visible-yet');
  });

  test('a rejection keeps what the vendor said', () => {
    const job = advance(CHECKED, readBack(LATE, { vendorWords: 'root > properties: bad' }), LATE);
    expect(job.failure).toEqual({
      code: 'push-rejected',
      vendor: 'ometria',
      vendorWords: 'root > properties: bad',
    });
  });
});

test('what comes next follows from the record alone', () => {
  expect([QUEUED, SENT, CHECKED, after(REFUSED)].map(nextStep)).toEqual([
    'send',
    'settle-lost-answer', // nobody is working on it: the worker was killed while it waited
    'read-back',
    'none',
  ]);
});

test('pauses grow to a minute and stay there', () => {
  const pauses = Array.from({ length: 40 }, (_, checks) => pauseMs(checks));
  expect(pauses[0]).toBe(SECOND_MS);
  expect(Math.max(...pauses)).toBe(MINUTE_MS);
  expect(pauses.slice(11).every((pause) => pause === MINUTE_MS)).toBe(true);
});

test('a postponed push is tried again after as long as it has waited: 10 seconds to a minute', () => {
  const waited = [0, 15 * SECOND_MS, 40 * SECOND_MS, 20 * MINUTE_MS];
  expect(waited.map((ms) => postponementMs(QUEUED, CLICK + ms) / SECOND_MS)).toEqual([10, 15, 40, 60]);
});

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
        vendorWords: fc.constantFrom(null, 'root > properties: bad'),
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
