import type { JobState } from '../../../domain/job-state.ts';
import type { HistoryEntry } from '../../../messages/history-view.ts';
import { type Look, StateTag } from '../../components/StateTag.tsx';

export const LOOKS: Readonly<Record<JobState, Look>> = {
  queued: ['waiting', 'tone-running', 'step_queued'],
  sent: ['waiting', 'tone-running', 'step_sent'],
  accepted: ['waiting', 'tone-running', 'step_accepted'],
  'not-visible-yet': ['clock', 'tone-different', 'step_not_visible_yet'],
  verified: ['check', 'tone-in-sync', 'step_verified'],
  rejected: ['failed', 'tone-no-custom-field', 'step_rejected'],
  overwritten: ['failed', 'tone-no-custom-field', 'step_overwritten'],
  unconfirmed: ['failed', 'tone-no-custom-field', 'step_unconfirmed'],
  failed: ['failed', 'tone-no-custom-field', 'step_failed'],
};

const UNDONE: Look = ['undo', 'tone-not-comparable', 'history_undone'];
const UNDOING: Look = ['waiting', 'tone-running', 'history_undoing'];

/** How a job stands, by icon and word. What was undone is verified no more. */
export function JobTag({ entry }: { readonly entry: HistoryEntry }) {
  return <StateTag look={lookOf(entry)} />;
}

function lookOf({ state, undo }: HistoryEntry): Look {
  if (undo === 'undone') return UNDONE;
  return undo === 'running' ? UNDOING : LOOKS[state];
}
