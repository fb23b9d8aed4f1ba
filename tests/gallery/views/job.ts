import type { JobState } from '../../../src/domain/job-state.ts';
import type { JobView, PlanView } from '../../../src/messages/lens-view.ts';
import { ROWS_ADDRESSES } from './rows.ts';

export const PLAN: PlanView = {
  token: 'plan-1',
  changes: [
    planned('approved_points', '1,150', '1,240', 0),
    planned('total_points', 1350, 1440, 0),
    planned('tier_progress', '198.00', '212.40', 0),
    planned('insights_segment', null, 'Loyal', 28),
    { ...planned('referral_url', 'https://prz.io/aB3xK9qLm', null, -20), optional: true },
  ],
  leftAlone: [
    { field: 'receipt_upload_url', verdict: 'no-custom-field' },
    { field: 'forecasted_tier', verdict: 'no-custom-field' },
    { field: 'rewards_used', verdict: 'not-comparable' },
  ],
  listing: { collection: 'loyaltylion', id: '5000001' },
  failure: null,
  baseCharacters: 584,
  mustConfirm: null,
};

function planned(
  field: PlanView['changes'][number]['field'],
  before: PlanView['changes'][number]['before'],
  after: PlanView['changes'][number]['after'],
  addsCharacters: number,
) {
  return { field, ometriaField: `ll_${field}`, before, after, optional: false, addsCharacters };
}

export const job = (state: JobState, change: Partial<JobView> = {}): JobView => ({
  id: 'job-1',
  kind: 'resync',
  state,
  fields: PLAN.changes.slice(0, 4).map(({ field }) => field),
  times: [
    { state: 'sent', at: 1000 },
    { state: 'accepted', at: 2000 },
    ...(state === 'verified' ? [{ state, at: 10_000 }] : []),
  ],
  failure: null,
  nextCheckAt: null,
  canUndo: state === 'verified',
  ...change,
});

export const PLAN_ADDRESSES: PlanView = {
  ...PLAN,
  changes: ROWS_ADDRESSES.flatMap(({ field, verdict, source, target }) =>
    verdict === 'different' && source.state === 'value' && target.state === 'value'
      ? [planned(field, target.raw, source.raw, 0)]
      : [],
  ),
};
