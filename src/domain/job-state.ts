export type JobState =
  | 'queued'
  | 'sent'
  | 'accepted'
  | 'not-visible-yet'
  | 'verified'
  | 'rejected'
  | 'overwritten'
  | 'unconfirmed'
  | 'failed';

export const ENDED: ReadonlySet<JobState> = new Set<JobState>([
  'verified',
  'rejected',
  'overwritten',
  'unconfirmed',
  'failed',
]);
