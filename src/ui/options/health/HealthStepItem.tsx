import type { HealthStep, StepId } from '../../../domain/health/health.ts';
import { t } from '../../../platform/i18n.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { evidenceLines, findingSentence, nextSentence, STEP_STATES, STEP_TITLES } from './health-words.ts';

export interface HealthStepItemProps {
  readonly id: StepId;
  /** null: not judged yet. */
  readonly step: HealthStep | null;
}

/** One step: its result, what that rests on, and what to do next. */
export function HealthStepItem({ id, step }: HealthStepItemProps) {
  const state = step?.state ?? 'waiting';
  return (
    <li class="check" data-step={id} data-step-state={state} data-finding={step?.finding}>
      <StateTag class="check-state" look={STEP_STATES[state]} />
      <div class="check-body">
        <b>{t(STEP_TITLES[id])}</b>
        {step && <Judged step={step} />}
      </div>
    </li>
  );
}

function Judged({ step }: { readonly step: HealthStep }) {
  const next = nextSentence(step);
  const evidence = evidenceLines(step);
  return (
    <>
      <p>{findingSentence(step)}</p>
      {evidence.length > 0 && (
        <ul class="health-evidence">
          {evidence.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {next !== null && <p class="health-next">{t('health_next', next)}</p>}
    </>
  );
}
