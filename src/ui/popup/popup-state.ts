import type { Failure } from '../../domain/error-code.ts';
import type { LateEndView } from '../../messages/late-end-view.ts';
import type { LensView, RecentCustomer, Subject } from '../../messages/lens-view.ts';
import type { Ticks } from '../plan-picks.ts';
import { CLOSED as CLOSED_PREVIEW, type Preview } from '../preview.ts';

export interface Finder {
  readonly open: boolean;
  readonly searching: boolean;
  /** null: nothing was looked up yet. */
  readonly found: readonly RecentCustomer[] | null;
  readonly recent: readonly RecentCustomer[];
  readonly failure: Failure | null;
}

export interface PopupState {
  readonly subject: Subject;
  /** null: nothing has arrived yet. */
  readonly view: LensView | null;
  readonly ticks: Ticks;
  /** The agent's word that two emails are one person's. */
  readonly confirmed: boolean;
  /** A request is on its way, or its job has not shown up in the view yet. */
  readonly busy: boolean;
  /** Why the last request did nothing. */
  readonly failure: Failure | null;
  /** What Resync would send, looked at before it is pressed. */
  readonly preview: Preview;
  readonly finder: Finder;
  /** To both vendors; null: not asked yet. */
  readonly callsToday: number | null;
  /** Jobs that ended while nobody was looking, newest first. */
  readonly lateEnds: readonly LateEndView[];
  /** Whether the tab's page is one at whose email the agent can point. */
  readonly canPoint: boolean;
}

const CLOSED: Finder = { open: false, searching: false, found: null, recent: [], failure: null };

export const initialState = (subject: Subject): PopupState => ({
  subject,
  view: null,
  ticks: {},
  confirmed: false,
  busy: false,
  failure: null,
  preview: CLOSED_PREVIEW,
  finder: CLOSED,
  callsToday: null,
  lateEnds: [],
  canPoint: false,
});

/**
 * Ticks and a confirmation are about one person as they were shown: for another they count no more. A shown
 * request is of one very plan.
 */
export function withView(state: PopupState, view: LensView): Partial<PopupState> {
  const same = state.view !== null && identity(state.view) === identity(view);
  if (!same) return { view, ticks: {}, confirmed: false, preview: CLOSED_PREVIEW };
  return view.plan?.token === state.view?.plan?.token ? { view } : { view, preview: CLOSED_PREVIEW };
}

function identity({ person, notices }: LensView): string {
  const emails = notices.find((notice) => notice.code === 'email-differs') ?? null;
  return JSON.stringify([person?.loyaltyLionId, person?.merchantId, person?.profileId, emails]);
}
