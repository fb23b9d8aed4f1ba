import type { RetentionDays } from '../domain/choices.ts';
import type { Failure } from '../domain/error-code.ts';
import type { Job } from '../domain/job.ts';
import type { UndoStanding } from '../domain/undo.ts';

/** A part of the history: the newest jobs that match what was asked for, newest first. */
export interface HistoryView {
  readonly entries: readonly HistoryEntry[];
  /** Whether older jobs match too. */
  readonly more: boolean;
  /** How many jobs are kept, matching or not. */
  readonly total: number;
  readonly retentionDays: RetentionDays;
  /** The keys wait for a passphrase: until then nothing of a customer is shown. */
  readonly locked: boolean;
}

export interface HistoryEntry
  extends Pick<
    Job,
    | 'id'
    | 'kind'
    | 'state'
    | 'createdAt'
    | 'times'
    | 'surface'
    | 'connectionName'
    | 'customer'
    | 'memberId'
    | 'merchantId'
    | 'profileId'
    | 'changes'
    | 'listing'
    | 'requestId'
    | 'failure'
  > {
  readonly undo: UndoStanding;
  /** Why the last attempt to undo it did not go through. */
  readonly undoFailure: Failure | null;
}
