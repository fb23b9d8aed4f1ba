import type { Job } from '../domain/job.ts';
import type { JobState } from '../domain/job-state.ts';
import { type MessageKey, plural, t } from '../platform/i18n.ts';

/** The toolbar's colours: the tokens `different`, `in-sync` and `none` of ui/tokens.css, which it cannot read. */
const OUT_OF_STEP = '#995300';
const IN_STEP = '#17764a';
const WENT_WRONG = '#ad2038';

/** A title is read at a glance. */
const MOST_LINES = 5;
const WRONG = '!';

/** What the toolbar's button says over a page. */
export interface ToolbarButton {
  readonly text: string;
  readonly color: string;
  readonly title: string;
}

/** How a job ended, in a sentence; absent: it has not. */
const ENDS: Readonly<Partial<Record<JobState, MessageKey>>> = {
  verified: 'job_verified',
  rejected: 'job_rejected',
  overwritten: 'job_overwritten',
  unconfirmed: 'job_unconfirmed',
  failed: 'job_failed',
};

/** Over every page that shows no customer: whose jobs ended while nobody was looking. */
export function buttonElsewhere(lateEnds: readonly Job[]): ToolbarButton {
  const lines = lateEnds.slice(0, MOST_LINES).map(endOf);
  return {
    text: lateEnds.some(wentWrong) ? WRONG : '',
    color: WENT_WRONG,
    title: lines.length > 0 ? lines.join('\n') : t('extension_name'),
  };
}

/**
 * Over a customer's page: the number of fields out of step; null where nothing is compared. The customer's own job
 * that ended while nobody was looking takes the place of the number where it went wrong. Others' leave the number,
 * but not its colour, and are told below it in the title.
 *
 * @param elsewhere what it says where no customer is shown
 */
export function buttonOver(
  outOfStep: number | null,
  lateEnd: Job | null,
  elsewhere: Pick<ToolbarButton, 'text' | 'title'>,
): ToolbarButton {
  if (outOfStep === null && lateEnd === null) return { ...elsewhere, color: WENT_WRONG };
  const own = ownButton(outOfStep, lateEnd);
  const ownEnd = lateEnd && endOf(lateEnd);
  const others = elsewhere.title
    .split('\n')
    .filter((line) => line !== ownEnd && line !== t('extension_name'));
  return {
    text: own.text,
    color: elsewhere.text === WRONG && others.length > 0 ? WENT_WRONG : own.color,
    title: [own.title, ...others].join('\n'),
  };
}

function ownButton(outOfStep: number | null, lateEnd: Job | null): ToolbarButton {
  const title = titleOf(outOfStep, lateEnd);
  if (lateEnd && wentWrong(lateEnd)) return { text: WRONG, color: WENT_WRONG, title };
  if (outOfStep === 0) return { text: '✓', color: IN_STEP, title };
  return { text: outOfStep === null ? '' : String(outOfStep), color: OUT_OF_STEP, title };
}

const wentWrong = ({ state }: Job): boolean => state !== 'verified';

function titleOf(outOfStep: number | null, lateEnd: Job | null): string {
  const end = lateEnd && ENDS[lateEnd.state];
  if (end) return t(lateEnd.kind === 'undo' ? 'badge_undo_ended' : 'badge_resync_ended', t(end));
  if (outOfStep === null) return t('extension_name');
  if (outOfStep === 0) return t('badge_in_sync');
  return plural('badge_out_of_step', outOfStep);
}

/** Names the customer, whom the page does not show; in one line. */
function endOf({ customer, kind, memberId, state }: Job): string {
  const who = customer.name ?? customer.email ?? t('history_member', String(memberId));
  const end = t(ENDS[state] ?? 'job_failed');
  return t(kind === 'undo' ? 'badge_undo_of_ended' : 'badge_resync_of_ended', who, end).replaceAll(
    /\s+/g,
    ' ',
  );
}
