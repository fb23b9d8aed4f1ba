import type { MessageKey } from '../../../platform/i18n.ts';
import type { OptionsState } from '../options-state.ts';

/** A step of the first set-up; those before `open` are sections of the page, by the same id. */
export interface Step {
  readonly id: 'about' | 'keys' | 'test' | 'learned' | 'open';
  readonly title: MessageKey;
}

export const STEPS: readonly Step[] = [
  { id: 'about', title: 'step_about' },
  { id: 'keys', title: 'step_keys' },
  { id: 'test', title: 'step_test' },
  { id: 'learned', title: 'step_learned' },
  { id: 'open', title: 'step_open' },
];

/** @param hasRead whether the keys have been turned to, so that what stands before them has been read */
export function currentStep({ view }: OptionsState, hasRead: boolean): Step['id'] {
  switch (view?.phase) {
    case 'testing':
    case 'failed':
      return 'test';
    case 'learned':
      return 'learned';
    case 'confirmed':
      return 'open';
    case 'no-keys':
    case undefined:
      return hasRead || view?.keys.loyaltylion || view?.keys.ometria ? 'keys' : 'about';
  }
}

export type StepState = 'done' | 'current' | 'later';

export function stepState(step: Step['id'], current: Step['id']): StepState {
  const distance = STEPS.findIndex(({ id }) => id === step) - STEPS.findIndex(({ id }) => id === current);
  if (distance === 0) return 'current';
  return distance < 0 ? 'done' : 'later';
}
