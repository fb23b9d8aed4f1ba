import type { JobState } from '../../domain/job-state.ts';
import type { JobView } from '../../messages/lens-view.ts';
import { plural, t } from '../../platform/i18n.ts';
import { jobSteps, type Step } from '../job-steps.ts';
import { useNow } from '../use-now.ts';
import { durationWords } from '../words/age.ts';
import { jobSentence } from '../words/coded.ts';
import { ErrorNote, HINTS } from './ErrorNote.tsx';
import { Icon, type IconName } from './Icon.tsx';

export interface JobProgressProps {
  readonly job: JobView;
  readonly onRetry?: (() => void) | undefined;
  readonly onUndo?: ((jobId: string) => void) | undefined;
}

/** A resync or undo on its way: three steps, and the one sentence that is true now. */
export function JobProgress({ job, onRetry, onUndo }: JobProgressProps) {
  const title = t(job.kind === 'undo' ? 'job_title_undo' : 'job_title_resync');
  return (
    <section class="job" data-state={job.state} aria-label={title}>
      <ol class="steps">
        {jobSteps(job).map((step, at) => (
          <StepItem key={at} step={step} />
        ))}
      </ol>
      <div class="job-line">
        <p role="status">
          {title}, {plural('job_fields', job.fields.length)}. {wordsOf(job)} <Timing job={job} />
        </p>
        {job.canUndo && onUndo && (
          <button type="button" class="button button-small" onClick={() => onUndo(job.id)}>
            <Icon name="undo" />
            {t('undo')}
          </button>
        )}
      </div>
      {job.failure && (
        <ErrorNote failure={job.failure} onRetry={job.nextCheckAt === null ? onRetry : undefined} />
      )}
    </section>
  );
}

/**
 * A failure says it better, while a hint says only why; where the job has not ended, nobody need do what it asks for.
 */
function wordsOf({ failure, nextCheckAt, state }: JobView): string {
  if (!failure || HINTS.has(failure.code)) return jobSentence(state);
  return nextCheckAt === null ? '' : t('job_goes_on');
}

const STEP_ICONS: Readonly<Record<Step['state'], IconName>> = {
  done: 'check',
  now: 'waiting',
  late: 'clock',
  ahead: 'waiting',
  failed: 'failed',
};

function StepItem({ step }: { readonly step: Step }) {
  return (
    <li class={`step step-${step.state}`} aria-current={step.state === 'now' ? 'step' : undefined}>
      <Icon name={STEP_ICONS[step.state]} spin={step.state === 'now'} />
      {t(step.word)}
    </li>
  );
}

function Timing({ job }: { readonly job: JobView }) {
  const now = useNow(job.nextCheckAt !== null);
  if (job.nextCheckAt !== null)
    return <span class="job-time">{t('job_next_check', durationWords(job.nextCheckAt - now))}</span>;
  const took = tookMs(job);
  return took === null ? null : <span class="job-time">{t('job_took', durationWords(took))}</span>;
}

/** From sending to proof, in milliseconds. */
function tookMs({ times }: JobView): number | null {
  const at = (state: JobState) => times.find((time) => time.state === state)?.at;
  const [sent, verified] = [at('sent'), at('verified')];
  return sent === undefined || verified === undefined ? null : verified - sent;
}
