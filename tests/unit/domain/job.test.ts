import { describe, expect, test } from 'vitest';
import {
  advance,
  hasEnded,
  type Job,
  type JobEvent,
  laterJob,
  nextStep,
  pauseMs,
  postponementMs,
} from '../../../src/domain/job.ts';

import {
  ABOUT_TO_SEND,
  ACCEPTED,
  after,
  CHECKED,
  CLICK,
  LOST,
  MINUTE_MS,
  postponed,
  QUEUED,
  REFUSED,
  REJECTED,
  readBack,
  SECOND_MS,
  SENT,
  told,
  UNCERTAIN,
  UNREADABLE,
} from './job-events.ts';

describe('a job', () => {
  const NOW = CLICK + 5 * SECOND_MS;
  const LATE = CLICK + 29 * MINUTE_MS;
  const END = CLICK + 31 * MINUTE_MS;
  const NAMED = { words: 'root > properties > ll_approved: bad', namesField: true };
  const VAGUE = { words: 'root > properties: bad', namesField: false };
  const DOUBTED = advance(CHECKED, readBack(NOW, { doubt: NAMED }), NOW);
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
    ['a new error, at once', CHECKED, readBack(NOW, { doubt: NAMED }), NOW, 'not-visible-yet: push-doubted'],
    [
      'a new error, late and for the first time',
      CHECKED,
      readBack(LATE, { doubt: NAMED }),
      LATE,
      'not-visible-yet: push-doubted',
    ],
    [
      'a new error that stays, and nothing shows: the push may be late',
      DOUBTED,
      readBack(LATE, { doubt: NAMED }),
      LATE,
      'not-visible-yet: push-doubted',
    ],
    [
      'a new error that stays, and nothing shows when the time is over',
      DOUBTED,
      readBack(END, { doubt: NAMED }),
      END,
      'rejected: push-rejected',
    ],
    ['a new error that left the list', DOUBTED, readBack(END), END, 'unconfirmed: still-not-visible'],
    [
      'a new error that came when the time was over',
      CHECKED,
      readBack(END, { doubt: NAMED }),
      END,
      'unconfirmed: still-not-visible',
    ],
    [
      'a new error that stays, and a part shows',
      DOUBTED,
      readBack(END, { doubt: NAMED, found: 'part' }),
      END,
      'unconfirmed: still-not-visible',
    ],
    [
      'a new error that stays, and the listing shows a part',
      DOUBTED,
      readBack(END, { doubt: NAMED, listing: 'part' }),
      END,
      'unconfirmed: still-not-visible',
    ],
    [
      'a new error that names no field, however long',
      advance(CHECKED, readBack(NOW, { doubt: VAGUE }), NOW),
      readBack(END, { doubt: VAGUE }),
      END,
      'unconfirmed: still-not-visible',
    ],
    ['a new error, and yet it shows', DOUBTED, readBack(LATE, { found: 'sent' }), LATE, 'verified'],
    [
      'a new error, but the listing has it',
      DOUBTED,
      readBack(LATE, { doubt: NAMED, listing: 'sent' }),
      LATE,
      'not-visible-yet',
    ],
    [
      'a new error, the answer lost',
      LOST,
      readBack(NOW, { doubt: NAMED }),
      NOW,
      'not-visible-yet: push-lost',
    ],
    ['unreadable', CHECKED, UNREADABLE, NOW, 'accepted: vendor-down'],
    ['unreadable, the answer lost', LOST, UNREADABLE, NOW, 'not-visible-yet: push-lost'],
    ['not visible, the answer lost', LOST, readBack(NOW), NOW, 'not-visible-yet: push-lost'],
    ['readable again', advance(CHECKED, UNREADABLE, NOW), readBack(NOW), NOW, 'not-visible-yet'],
    ['not visible for half an hour', CHECKED, readBack(END), END, 'unconfirmed: still-not-visible'],
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

  test('the listing has it, the profile has the old value to the end: unconfirmed, and why is kept', () => {
    const first = advance(CHECKED, readBack(NOW, { listing: 'sent' }), NOW);
    const late = advance(first, readBack(LATE, { listing: 'sent' }), LATE);
    expect([first, late].map(told)).toEqual(['not-visible-yet', 'not-visible-yet: record-outranked']);
    expect(told(advance(late, readBack(END, { listing: 'sent' }), END))).toBe(
      'unconfirmed: record-outranked',
    );
    expect(told(advance(late, readBack(END, { listing: 'old' }), END))).toBe(
      'unconfirmed: still-not-visible',
    );
    expect(told(advance(late, readBack(END, { found: 'sent' }), END))).toBe('verified');
  });

  test('the listing has it for a while, the profile still does not: it may be outranked', () => {
    const first = advance(CHECKED, readBack(NOW, { listing: 'sent' }), NOW);
    const at = NOW + 20 * SECOND_MS;
    expect(told(first)).toBe('not-visible-yet');
    expect(told(advance(first, readBack(at, { listing: 'sent' }), at))).toBe(
      'not-visible-yet: record-outranked',
    );
  });

  test('what the vendor said is kept, verbatim, by every state that it may explain', () => {
    const words = (job: Job) => job.failure?.vendorWords;
    expect(words(DOUBTED)).toBe(NAMED.words);
    expect(words(advance(DOUBTED, readBack(END, { doubt: NAMED }), END))).toBe(NAMED.words);
    expect(words(advance(LOST, readBack(NOW, { doubt: VAGUE }), NOW))).toBe(VAGUE.words);
    const vague = advance(CHECKED, readBack(NOW, { doubt: VAGUE }), NOW);
    const unconfirmed = advance(vague, readBack(END, { doubt: VAGUE }), END);
    expect([told(unconfirmed), words(unconfirmed)]).toEqual(['unconfirmed: still-not-visible', VAGUE.words]);
  });

  test('an entry that has left the list no longer stands against the write', () => {
    const gone = advance(DOUBTED, readBack(LATE), LATE);
    expect(told(gone)).toBe('not-visible-yet');
    const back = advance(gone, readBack(LATE + SECOND_MS, { doubt: NAMED }), LATE + SECOND_MS);
    expect(told(back)).toBe('not-visible-yet: push-doubted');
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

describe('the later of a job that was told and one that was read', () => {
  const ENDED = after(REFUSED);
  const NEXT: Job = { ...QUEUED, id: 'next', createdAt: CLICK + MINUTE_MS };
  const SEEN: Job = { ...ENDED, seenAt: CLICK + MINUTE_MS };
  test.each<[string, Job | null, Job | null, Job | null]>([
    ['what was read, where nothing was told', null, SENT, SENT],
    ['what was told, where it has moved on since', SENT, QUEUED, SENT],
    ['what was read, where that has moved on', QUEUED, SENT, SENT],
    ['what was read, where nothing but its being seen has changed', ENDED, SEEN, SEEN],
    ['what was told, where it had not begun', NEXT, ENDED, NEXT],
    ['what was read, where that has begun since', ENDED, NEXT, NEXT],
    ['what was told, where it goes on and was not stored yet', QUEUED, null, QUEUED],
    ['none, where an ended one was forgotten', ENDED, null, null],
  ])('%s', (_, known, read, later) => {
    expect(laterJob(known, read)).toBe(later);
  });
});
