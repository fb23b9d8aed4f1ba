import { type Job, type JobOrder, newJob } from '../../../../src/domain/job.ts';
import type { JobState } from '../../../../src/domain/job-state.ts';

export const ALICE: JobOrder = {
  kind: 'resync',
  undoOf: null,
  surface: 'popup',
  connectionId: 'main',
  connectionName: 'Harbour & Pine UK',
  memberId: 6932,
  merchantId: '5000001',
  profileId: 'p7f3a9',
  customer: { name: 'Alice Blue', email: 'alice@example.com' },
  emailsMayDiffer: false,
  changes: [
    { field: 'approved_points', ometriaField: 'll_points', before: '1,150', after: '1,240' },
    { field: 'insights_segment', ometriaField: 'll_segment', before: null, after: 'Loyal' },
  ],
};

const START = Date.parse('2026-11-15T12:00:00Z');

/** A job of Alice's that ended a second after it began. */
export function ended(state: JobState, change: Partial<Job> = {}): Job {
  const job = newJob(ALICE, change.id ?? 'job-1', change.createdAt ?? START);
  const times = [...job.times, { state, at: job.createdAt + 1000 }];
  return { ...job, state, times, nextAt: null, ...change };
}
