import type { Failure } from '../../../src/domain/error-code.ts';
import { advance, type Job, type JobEvent, newJob } from '../../../src/domain/job.ts';

export const CLICK = Date.parse('2026-11-15T12:00:00Z');
export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;

export const failure = (code: Failure['code']): Failure => ({ code, vendor: 'ometria' });
export const listing = { collection: 'loyaltylion', id: '5000001' };

export const ABOUT_TO_SEND: JobEvent = { type: 'about-to-send', listing, errorsBefore: [] };
export const ACCEPTED: JobEvent = { type: 'accepted', requestId: 'r1' };
export const UNCERTAIN: JobEvent = { type: 'uncertain', failure: failure('push-lost') };
export const REFUSED: JobEvent = { type: 'refused', failure: failure('plan-moved') };
export const REJECTED: JobEvent = { type: 'rejected', failure: failure('push-rejected') };
export const UNREADABLE: JobEvent = { type: 'unreadable', failure: failure('vendor-down') };

export type ReadBack = Extract<JobEvent, { type: 'read-back' }>;
export const postponed = (retryAt: number): JobEvent => ({
  type: 'postponed',
  retryAt,
  failure: failure('rate-limited'),
});
export const readBack = (askedAt: number, change: Partial<ReadBack> = {}): JobEvent => ({
  type: 'read-back',
  askedAt,
  found: 'old',
  listing: null,
  doubt: null,
  ...change,
});

export const QUEUED = newJob(
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
export const after = (...events: readonly JobEvent[]): Job =>
  events.reduce((job, event, index) => advance(job, event, CLICK + (index + 1) * SECOND_MS), QUEUED);

export const SENT = after(ABOUT_TO_SEND);
export const CHECKED = after(ABOUT_TO_SEND, ACCEPTED);
export const LOST = after(ABOUT_TO_SEND, UNCERTAIN);
export const told = ({ failure: why, state }: Job): string => (why ? `${state}: ${why.code}` : state);
