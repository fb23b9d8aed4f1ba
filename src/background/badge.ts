import type { Job } from '../domain/job.ts';
import type { JobState } from '../domain/job-state.ts';
import { browser } from '../platform/browser.ts';
import { type MessageKey, plural, t } from '../platform/i18n.ts';

/** The toolbar's colours: the tokens `different`, `in-sync` and `none` of ui/tokens.css, which it cannot read. */
const OUT_OF_STEP = '#a35a00';
const IN_STEP = '#1a7f4b';
const WENT_WRONG = '#ad2038';

/** How a job ended, in a sentence; null: it has not. */
const ENDS: Readonly<Partial<Record<JobState, MessageKey>>> = {
  verified: 'job_verified',
  rejected: 'job_rejected',
  overwritten: 'job_overwritten',
  unconfirmed: 'job_unconfirmed',
  failed: 'job_failed',
};

/**
 * The number of fields out of step on the tab's toolbar button; null where no customer is compared. A job that
 * ended while nobody was looking is told in the button's title, and one that went wrong by "!" in place of the
 * number: no notification, which would take a permission for what the button can say.
 */
export async function showBadge(
  tabId: number,
  outOfStep: number | null,
  lateEnd: Job | null = null,
): Promise<void> {
  const wentWrong = lateEnd !== null && lateEnd.state !== 'verified';
  const text = wentWrong ? '!' : outOfStep === null ? '' : outOfStep === 0 ? '✓' : String(outOfStep);
  const color = wentWrong ? WENT_WRONG : outOfStep === 0 ? IN_STEP : OUT_OF_STEP;
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setTitle({ tabId, title: titleOf(outOfStep, lateEnd) });
  } catch {
    // the tab was closed meanwhile
  }
}

function titleOf(outOfStep: number | null, lateEnd: Job | null): string {
  const end = lateEnd && ENDS[lateEnd.state];
  if (end) return t(lateEnd.kind === 'undo' ? 'badge_undo_ended' : 'badge_resync_ended', t(end));
  if (outOfStep === null) return t('extension_name');
  if (outOfStep === 0) return t('badge_in_sync');
  return plural('badge_out_of_step', outOfStep);
}
