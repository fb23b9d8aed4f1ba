import { hasEnded, type Job } from './job.ts';
import type { Change } from './plan.ts';

/** `none`: there is nothing to take back. `possible`: unless a value has moved since, which is asked then. */
export type UndoStanding = 'none' | 'possible' | 'running' | 'undone';

/** Where a job stands as to its undo, by the undos of it so far. */
export function undoStanding(job: Job, undos: readonly Job[]): UndoStanding {
  if (job.kind !== 'resync' || job.state !== 'verified') return 'none';
  if (undos.some((undo) => undo.state === 'verified')) return 'undone';
  return undos.some((undo) => !hasEnded(undo)) ? 'running' : 'possible';
}

/** Puts back what was there before. */
export const undoChanges = (changes: readonly Change[]): Change[] =>
  changes.map((change) => ({ ...change, before: change.after, after: change.before }));
