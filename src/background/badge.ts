import type { Job } from '../domain/job.ts';
import type { JobState } from '../domain/job-state.ts';
import { browser } from '../platform/browser.ts';
import { type MessageKey, plural, t } from '../platform/i18n.ts';

/** The toolbar's colours: the tokens `different`, `in-sync` and `none` of ui/tokens.css, which it cannot read. */
const OUT_OF_STEP = '#a35a00';
const IN_STEP = '#1a7f4b';
const WENT_WRONG = '#ad2038';

/** A title is read at a glance. */
const MOST_LINES = 5;

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
  try {
    if (outOfStep === null && lateEnd === null) return await showAsElsewhere(tabId);
    const text = wentWrong(lateEnd)
      ? '!'
      : outOfStep === null
        ? ''
        : outOfStep === 0
          ? '✓'
          : String(outOfStep);
    const color = wentWrong(lateEnd) ? WENT_WRONG : outOfStep === 0 ? IN_STEP : OUT_OF_STEP;
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setTitle({ tabId, title: titleOf(outOfStep, lateEnd) });
  } catch {
    // the tab was closed meanwhile
  }
}

/** The same for the button over every page that shows no customer: whose jobs ended while nobody was looking. */
export async function showLateEnds(jobs: readonly Job[]): Promise<void> {
  const lines = jobs.slice(0, MOST_LINES).map(endOf);
  await browser.action.setBadgeText({ text: jobs.some(wentWrong) ? '!' : '' });
  await browser.action.setBadgeBackgroundColor({ color: WENT_WRONG });
  await browser.action.setTitle({ title: lines.length > 0 ? lines.join('\n') : t('extension_name') });
}

async function showAsElsewhere(tabId: number): Promise<void> {
  const [text, title] = await Promise.all([browser.action.getBadgeText({}), browser.action.getTitle({})]);
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setBadgeBackgroundColor({ tabId, color: WENT_WRONG });
  await browser.action.setTitle({ tabId, title });
}

const wentWrong = (job: Job | null): boolean => job !== null && job.state !== 'verified';

function titleOf(outOfStep: number | null, lateEnd: Job | null): string {
  const end = lateEnd && ENDS[lateEnd.state];
  if (end) return t(lateEnd.kind === 'undo' ? 'badge_undo_ended' : 'badge_resync_ended', t(end));
  if (outOfStep === null) return t('extension_name');
  if (outOfStep === 0) return t('badge_in_sync');
  return plural('badge_out_of_step', outOfStep);
}

/** Names the customer: the page does not. */
function endOf({ customer, kind, memberId, state }: Job): string {
  const who = customer.name ?? customer.email ?? t('history_member', String(memberId));
  const end = t(ENDS[state] ?? 'job_failed');
  return t(kind === 'undo' ? 'badge_undo_of_ended' : 'badge_resync_of_ended', who, end);
}
