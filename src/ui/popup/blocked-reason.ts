import type { LensView, PlanView } from '../../messages/lens-view.ts';
import type { MessageKey } from '../../platform/i18n.ts';
import { isJobRunning } from '../job-steps.ts';
import { charactersAfter, isTooLarge, pickedChanges } from '../plan-picks.ts';
import type { PopupState } from './popup-state.ts';

/**
 * Why Resync cannot be pressed now. `quiet`: it cannot, and what the reason is stands elsewhere.
 * null: it can.
 */
export function blockedReason(
  state: PopupState,
  view: LensView,
  plan: PlanView,
): MessageKey | 'quiet' | null {
  const picked = pickedChanges(plan, state.ticks);
  if (isJobRunning(view)) return 'plan_job_running';
  if (state.busy) return 'resync_sending';
  if (plan.failure) return 'quiet';
  if (!plan.listing) return 'plan_no_listing';
  if (picked.length === 0) return 'plan_tick_one';
  if (isTooLarge(charactersAfter(plan.baseCharacters, picked))) return 'plan_too_large';
  if (plan.mustConfirm && !state.confirmed) return 'plan_confirm_first';
  return null;
}
