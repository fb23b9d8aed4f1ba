import { OWN_COLLECTION } from '../../../src/domain/connection.ts';
import type { Row } from '../../../src/domain/row.ts';
import { suggestFieldIds } from '../../../src/domain/suggest-field-id.ts';
import type { LensView, PersonView, ShownValueView, SourceView } from '../../../src/messages/lens-view.ts';
import { job, PLAN, PLAN_ADDRESSES } from './job.ts';
import { ROWS_OF_PAGES, ROWS_STAND_IN } from './page-rows.ts';
import {
  ROWS_ADDRESSES,
  ROWS_APPEARED,
  ROWS_GUEST,
  ROWS_HALF_READ,
  ROWS_IN_SYNC,
  ROWS_LONG,
  ROWS_MIXED,
  ROWS_WAITING,
} from './rows.ts';

export const CONNECTION = {
  id: 'main',
  name: 'Harbour & Pine UK',
  colour: 'indigo',
  readOnly: false,
} as const;

const SECOND = 1000;

export const PERSON: PersonView = {
  name: 'Alice Blue',
  email: 'alice@example.com',
  loyaltyLionId: 6932,
  merchantId: '5000001',
  profileId: 'p7f3a9c2e4b18d60',
  state: 'enrolled',
  tier: 'Gold',
  otherDashboard: { vendor: 'ometria', url: 'https://console.ometria.com/contacts/p7f3a9c2e4b18d60' },
};

export function sources(now: number): readonly SourceView[] {
  return [
    { id: 'loyaltylion', state: 'fresh', readAt: now - 4 * SECOND, failure: null },
    { id: 'loyaltylion-live', state: 'fresh', readAt: now - 3 * SECOND, failure: null },
    { id: 'ometria', state: 'stale', readAt: now - 130 * SECOND, failure: null },
  ];
}

const missingOf = (rows: readonly Row[]): LensView['missing'] =>
  suggestFieldIds(
    rows.flatMap(({ field, verdict }) => (verdict === 'no-custom-field' ? [field] : [])),
    { next_tier: 'loyalty_next_tier' },
  );

export const view = (change: Partial<LensView> = {}): LensView => ({
  page: null,
  phase: 'ready',
  person: PERSON,
  rows: ROWS_MIXED,
  missing: missingOf(change.rows ?? ROWS_MIXED),
  shown: [],
  pages: null,
  sources: sources(Date.now()),
  question: null,
  notices: [],
  failure: null,
  plan: null,
  job: null,
  connection: CONNECTION,
  ...change,
});

const shownValue = (
  field: ShownValueView['field'],
  text: string,
  state: ShownValueView['state'],
): ShownValueView => ({
  field,
  vendor: 'loyaltylion',
  text,
  readAt: Date.now() - 40 * SECOND,
  state,
  contradicts: null,
});

const NOBODY: Partial<LensView> = { person: null, rows: [], sources: [] };

const EMAILS = {
  code: 'email-differs',
  loyaltyLion: 'alice@example.com',
  ometria: 'alice.blue@old-mail.example',
} as const;

const FROM_PAGES = view({
  phase: 'set-up',
  failure: { code: 'no-keys' },
  connection: null,
  person: {
    ...PERSON,
    loyaltyLionId: null,
    merchantId: null,
    state: null,
    tier: null,
    otherDashboard: null,
  },
  rows: ROWS_OF_PAGES,
  sources: [],
  shown: [shownValue('approved_points', '1,150', 'stands-in')],
  pages: { loyaltylion: Date.now() - 150 * SECOND, ometria: Date.now() - 4 * SECOND, contradict: false },
});

/** Every state of popup and overlay that is worth a look, by name. */
export const LENS_VIEWS = {
  mixed: view({ plan: PLAN }),
  reading: view({ phase: 'reading', person: null, rows: ROWS_WAITING, sources: [] }),
  'half-read': view({ phase: 'reading', rows: ROWS_HALF_READ }),
  'in-sync': view({ rows: ROWS_IN_SYNC, plan: { ...PLAN, changes: [], leftAlone: [] } }),
  guest: view({
    rows: ROWS_GUEST,
    person: { ...PERSON, state: 'guest', tier: null },
    plan: { ...PLAN, changes: [] },
  }),
  long: view({
    rows: ROWS_LONG,
    person: {
      ...PERSON,
      name: 'Wolfeschlegelsteinhausenbergerdorff <i>von</i> der Alexandria-Montgomery',
      email: 'a.very.long.address.that.goes.on.and.on@subdomain.of.a.long.example.com',
      state: 'blocked',
      tier: 'Extraordinarily Loyal',
    },
  }),
  'email-differs': view({
    notices: [EMAILS, { code: 'other-profiles', count: 1 }],
    plan: { ...PLAN, mustConfirm: 'email-differs' },
  }),
  appeared: view({
    rows: ROWS_APPEARED,
    notices: [{ code: 'fields-appeared', fields: ['receipt_upload_url', 'forecasted_tier'] }],
    plan: PLAN,
  }),
  question: view({
    ...NOBODY,
    phase: 'question',
    question: {
      id: 'which-profile',
      choices: [
        { id: 'a', name: 'Alice Blue', email: 'alice@example.com', detail: 'Ometria p7f3a9 · 5000001' },
        { id: 'b', name: null, email: 'alice@example.com', detail: 'Ometria p11c02' },
      ],
    },
  }),
  'only-member': view({
    ...NOBODY,
    phase: 'question',
    question: {
      id: 'which-member',
      choices: [
        {
          id: '6932',
          name: 'Alice Blue',
          email: 'alice@example.com',
          detail: 'LoyaltyLion 6932 · 5000001',
        },
      ],
    },
  }),
  contradiction: view({
    phase: 'failed',
    failure: { code: 'identity-contradiction' },
    rows: [],
    sources: [],
  }),
  'set-up': view({ ...NOBODY, phase: 'set-up', failure: { code: 'no-keys' }, connection: null }),
  'set-up-one-page': view({
    ...NOBODY,
    phase: 'set-up',
    failure: { code: 'no-keys' },
    connection: null,
    pages: { loyaltylion: Date.now(), ometria: null, contradict: false },
  }),
  'pages-contradict': view({
    ...NOBODY,
    phase: 'set-up',
    failure: { code: 'no-keys' },
    connection: null,
    pages: { loyaltylion: Date.now(), ometria: null, contradict: true },
  }),
  'from-pages': FROM_PAGES,
  'from-pages-emails-differ': {
    ...FROM_PAGES,
    notices: [EMAILS],
  },
  'stand-in': view({
    rows: ROWS_STAND_IN,
    shown: [
      shownValue('approved_points', '1,150 points', 'page-older'),
      shownValue('pending_points', '0 points', 'page-older'),
      shownValue('tier_progress', '£212.40 of £500.00', 'stands-in'),
    ],
    notices: [{ code: 'page-older', count: 2 }],
    plan: { ...PLAN, changes: PLAN.changes.slice(0, 1) },
  }),
  locked: view({ ...NOBODY, phase: 'locked', failure: { code: 'locked' }, connection: null }),
  'other-account': view({
    ...NOBODY,
    phase: 'failed',
    failure: { code: 'other-account', vendor: 'ometria' },
  }),
  'which-connection': view({
    ...NOBODY,
    phase: 'question',
    connection: null,
    question: {
      id: 'which-connection',
      choices: [
        {
          id: 'main',
          name: 'Harbour & Pine UK',
          email: null,
          detail: 'LoyaltyLion 4711, 4712',
          colour: 'indigo',
        },
        { id: 'second', name: 'Meadow & Moss', email: null, detail: 'LoyaltyLion 4811', colour: 'teal' },
      ],
    },
  }),
  'read-only': view({
    connection: { id: 'second', name: 'Meadow & Moss', colour: 'teal', readOnly: true },
    plan: { ...PLAN, failure: { code: 'read-only' } },
  }),
  'no-customer': view({ ...NOBODY, phase: 'no-customer' }),
  failed: view({
    ...NOBODY,
    phase: 'failed',
    failure: { code: 'rate-limited', vendor: 'ometria', vendorWords: 'Too many requests', retryAfterS: 20 },
  }),
  'no-profile': view({ failure: { code: 'no-profile', vendor: 'ometria' }, rows: ROWS_GUEST }),
  sending: view({ plan: PLAN, job: job('sent') }),
  late: view({ plan: PLAN, job: job('not-visible-yet', { nextCheckAt: Date.now() + 14 * SECOND }) }),
  verified: view({ rows: ROWS_IN_SYNC, plan: { ...PLAN, changes: [] }, job: job('verified') }),
  overwritten: view({
    plan: PLAN,
    job: job('overwritten', { failure: { code: 'value-overwritten', vendor: 'ometria' } }),
  }),
  rejected: view({
    plan: PLAN,
    job: job('rejected', {
      failure: {
        code: 'push-rejected',
        vendor: 'ometria',
        vendorWords: 'not a valid value: root > properties',
      },
    }),
  }),
  doubted: view({
    plan: PLAN,
    job: job('not-visible-yet', {
      failure: {
        code: 'push-doubted',
        vendor: 'ometria',
        vendorWords: 'root > properties > ll_pending_points: not a valid value',
      },
      nextCheckAt: Date.now() + 14 * SECOND,
    }),
  }),
  outranked: view({
    plan: PLAN,
    job: job('not-visible-yet', {
      failure: { code: 'record-outranked', vendor: 'ometria' },
      nextCheckAt: Date.now() + 14 * SECOND,
    }),
  }),
  'outranked-end': view({
    plan: PLAN,
    job: job('unconfirmed', { failure: { code: 'record-outranked', vendor: 'ometria' } }),
  }),
  'no-listing': view({
    plan: { ...PLAN, listing: null, failure: { code: 'listing-not-found', vendor: 'ometria' } },
  }),
  'own-record': view({ plan: { ...PLAN, listing: { collection: OWN_COLLECTION, id: '5000001' } } }),
  'near-limit': view({ plan: { ...PLAN, baseCharacters: 930 } }),
  'answer-lost': view({
    plan: PLAN,
    job: job('not-visible-yet', {
      times: [{ state: 'sent', at: 1000 }],
      failure: { code: 'push-lost', vendor: 'ometria' },
      nextCheckAt: Date.now() + 8 * SECOND,
    }),
  }),
  'down-after-push': view({
    plan: PLAN,
    job: job('accepted', {
      failure: { code: 'vendor-down', vendor: 'ometria' },
      nextCheckAt: Date.now() + 60 * SECOND,
    }),
  }),
  undoing: view({ job: job('sent', { kind: 'undo' }) }),
  addresses: view({ rows: ROWS_ADDRESSES, plan: PLAN_ADDRESSES }),
  'too-large': view({ plan: { ...PLAN, baseCharacters: 985 } }),
} as const satisfies Record<string, LensView>;

export type LensName = keyof typeof LENS_VIEWS;
