import { t } from '../../../platform/i18n.ts';
import { Icon } from '../../components/Icon.tsx';
import { STEPS, type Step, stepState } from './steps.ts';

export interface GuideStepsProps {
  readonly current: Step['id'];
  /** Brings a step that is done, or the current one, into view. */
  readonly onShow: (id: string) => void;
}

/** Where the first set-up stands: what is done, what is to be done now, and what comes. */
export function GuideSteps({ current, onShow }: GuideStepsProps) {
  return (
    <ol class="guide-steps" aria-label={t('guide_steps')}>
      {STEPS.map((step, at) => (
        <StepLine key={step.id} step={step} number={at + 1} current={current} onShow={onShow} />
      ))}
    </ol>
  );
}

interface StepLineProps extends GuideStepsProps {
  readonly step: Step;
  readonly number: number;
}

function StepLine({ step, number, current, onShow }: StepLineProps) {
  const state = stepState(step.id, current);
  const line = (
    <>
      <span class="guide-step-mark">{state === 'done' ? <Icon name="check" /> : number}</span>
      <span class="guide-step-title">{t(step.title)}</span>
      {state === 'done' && <span class="hidden">{t('step_done')}</span>}
    </>
  );
  return (
    <li class="guide-step" data-step={step.id} data-step-state={state}>
      {state === 'later' ? (
        <span class="guide-step-line">{line}</span>
      ) : (
        <a
          class="guide-step-line"
          href={`#${step.id}`}
          aria-current={state === 'current' ? 'step' : undefined}
          onClick={() => onShow(step.id)}
        >
          {line}
        </a>
      )}
    </li>
  );
}
