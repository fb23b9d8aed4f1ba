import { ENDED, type JobState } from '../domain/job-state.ts';
import type { JobView, LensView } from '../messages/lens-view.ts';
import type { MessageKey } from '../platform/i18n.ts';

export interface Step {
  readonly word: MessageKey;
  readonly state: 'done' | 'now' | 'late' | 'ahead' | 'failed';
}

const SENT: Step = { word: 'step_sent', state: 'done' };
const ACCEPTED: Step = { word: 'step_accepted', state: 'done' };
const UNACCEPTED: Step = { word: 'step_accepted', state: 'ahead' };
const UNVERIFIED: Step = { word: 'step_verified', state: 'ahead' };
const ANSWER_LOST: Step = { word: 'step_answer_lost', state: 'late' };

const STEPS: Readonly<Record<JobState, readonly [Step, Step, Step]>> = {
  queued: [{ word: 'step_queued', state: 'now' }, UNACCEPTED, UNVERIFIED],
  sent: [SENT, { word: 'step_accepting', state: 'now' }, UNVERIFIED],
  accepted: [SENT, ACCEPTED, { word: 'step_verifying', state: 'now' }],
  'not-visible-yet': [SENT, ACCEPTED, { word: 'step_not_visible_yet', state: 'late' }],
  verified: [SENT, ACCEPTED, { word: 'step_verified', state: 'done' }],
  rejected: [SENT, { word: 'step_rejected', state: 'failed' }, UNVERIFIED],
  overwritten: [SENT, ACCEPTED, { word: 'step_overwritten', state: 'failed' }],
  unconfirmed: [SENT, ACCEPTED, { word: 'step_unconfirmed', state: 'failed' }],
  failed: [{ word: 'step_failed', state: 'failed' }, UNACCEPTED, UNVERIFIED],
};

/** States in which the answer to the push may never have come. */
const LOST_IN: ReadonlySet<JobState> = new Set<JobState>(['not-visible-yet', 'overwritten', 'unconfirmed']);

/**
 * The three steps of a job as they stand. Accepted is never the last one done, and not done where Ometria's answer
 * was lost.
 */
export function jobSteps({ state, times }: Pick<JobView, 'state' | 'times'>): readonly [Step, Step, Step] {
  const [sent, accepted, verified] = STEPS[state];
  const isLost = LOST_IN.has(state) && !times.some((time) => time.state === 'accepted');
  return [sent, isLost ? ANSWER_LOST : accepted, verified];
}

/** Until then no other one can start. */
export const isJobRunning = (view: Pick<LensView, 'job'>): boolean =>
  view.job !== null && !ENDED.has(view.job.state);
