import type { JobState } from '../../../src/domain/job-state.ts';
import type { RequestPreview } from '../../../src/domain/request-preview.ts';
import type { HistoryEntry, HistoryView } from '../../../src/messages/history-view.ts';
import type { Preview } from '../../../src/ui/preview.ts';
import { PLAN } from './job.ts';

const START = Date.parse('2026-11-15T12:00:00Z');
const MINUTE = 60_000;

export function entry(state: JobState, change: Partial<HistoryEntry> = {}): HistoryEntry {
  const { createdAt = START } = change;
  return {
    id: 'job-1',
    kind: 'resync',
    state,
    createdAt,
    times: [
      { state: 'queued', at: createdAt },
      { state: 'sent', at: createdAt + 800 },
      { state: 'accepted', at: createdAt + 1_300 },
      { state, at: createdAt + 4_100 },
    ],
    surface: 'popup',
    connectionName: 'Harbour & Pine UK',
    customer: { name: 'Alice Blue', email: 'alice@example.com' },
    memberId: 6932,
    merchantId: '5000001',
    profileId: 'p7f3a9c2e4b18d60',
    changes: PLAN.changes.slice(0, 4),
    listing: { collection: 'loyaltylion', id: '5000001' },
    requestId: '7b7f2a52-6d3c-4a31-9f0e-31d1c2a9c1b4',
    failure: null,
    undo: state === 'verified' ? 'possible' : 'none',
    undoFailure: null,
    ...change,
  };
}

const view = (entries: readonly HistoryEntry[], change: Partial<HistoryView> = {}): HistoryView => ({
  entries,
  more: false,
  total: entries.length,
  retentionDays: 90,
  locked: false,
  ...change,
});

const LONG = 'https://prz.io/a-very-long-referral-address-that-goes-on/and-on?with=parameters&and=more';
const REJECTED = {
  code: 'push-rejected',
  vendor: 'ometria',
  vendorWords: 'not a valid value: root > properties',
} as const;

const MIXED: readonly HistoryEntry[] = [
  entry('not-visible-yet', { id: 'a', createdAt: START }),
  entry('verified', {
    id: 'b',
    kind: 'undo',
    createdAt: START - 6 * MINUTE,
    surface: 'history',
    undo: 'none',
  }),
  entry('verified', { id: 'c', createdAt: START - 9 * MINUTE, undo: 'undone' }),
  entry('verified', {
    id: 'd',
    createdAt: START - 40 * MINUTE,
    customer: { name: 'Joann Grey', email: 'joann@x.example' },
  }),
  entry('rejected', { id: 'e', createdAt: START - 90 * MINUTE, failure: REJECTED }),
  entry('verified', {
    id: 'f',
    createdAt: START - 95 * MINUTE,
    customer: { name: null, email: null },
    undoFailure: { code: 'undo-moved' },
  }),
];

/** Every state of the history that is worth a look, by name. */
export const HISTORY_VIEWS = {
  empty: view([]),
  mixed: view(MIXED, { total: 214, more: true }),
  'nothing-found': view([], { total: 12 }),
  long: view([
    entry('overwritten', {
      customer: {
        name: 'Wolfeschlegelsteinhausenbergerdorff <i>von</i> der Alexandria-Montgomery',
        email: 'a.very.long.address.that.goes.on.and.on@subdomain.of.a.long.example.com',
      },
      changes: [
        ...PLAN.changes,
        {
          field: 'receipt_upload_url',
          ometriaField: `loyaltylion:${'x'.repeat(60)}`,
          before: LONG,
          after: `${LONG}2`,
        },
      ],
      failure: { code: 'value-overwritten', vendor: 'ometria' },
    }),
  ]),
  locked: view([], { locked: true }),
} as const satisfies Record<string, HistoryView>;

export const REQUEST: RequestPreview = {
  method: 'POST',
  url: 'https://api.ometria.com/v2/push',
  headers: {
    accept: 'application/json',
    'content-type': 'application/json',
    'x-ometria-auth': '$OMETRIA_API_KEY',
  },
  body: [
    {
      '@type': 'contact',
      '@collection': 'loyaltylion',
      '@merge': true,
      id: '5000001',
      email: "o'hara@example.com",
      properties: { ll_approved_points: '1,240', ll_insights_segment: 'Loyal' },
    },
  ],
};

/** Every state of a request looked at before it is sent, by name. */
export const PREVIEWS = {
  asking: { state: 'asking' },
  shown: { state: 'shown', request: REQUEST },
  refused: { state: 'failed', failure: { code: 'plan-moved' } },
} as const satisfies Record<string, Preview>;
