import type { Failure } from '../../../src/domain/error-code.ts';
import { FIELDS } from '../../../src/domain/field.ts';
import type { Learned, LearnedField } from '../../../src/domain/learned.ts';
import type { CheckId, CheckView, SetupView } from '../../../src/messages/setup-view.ts';

const fields: readonly LearnedField[] = FIELDS.map(({ id }, at) => ({
  field: id,
  state: 'mapped',
  ometriaField: `ll_${id}`,
  confidence: 'high',
  equal: 40 - (at % 4),
  compared: 40,
  nameScore: 0.96,
  runnerUp: null,
  format: null,
  profilesWithout: 0,
}));

const changed: Readonly<Record<string, Partial<LearnedField>>> = {
  pending_points: { confidence: 'low', equal: 3, compared: 4, nameScore: 0.5, runnerUp: 'rivoPointsBalance' },
  forecasted_tier: { state: 'unlearned', ometriaField: null, compared: 0, equal: 0, nameScore: 0 },
  receipt_upload_url: { state: 'missing', ometriaField: null, compared: 0, profilesWithout: 38 },
};

export const LEARNED: Learned = {
  fields: fields.map((field) => ({ ...field, ...changed[field.field] })),
  listing: {
    rule: { kind: 'template', collection: 'loyaltylion', prefix: 'll-', from: 'merchant_id', suffix: '' },
    held: 6,
    tried: 6,
    collections: ['loyaltylion', 'newsletter'],
    looked: [
      { collection: 'loyaltylion', listings: 300, members: 6, found: 'fields' },
      { collection: 'newsletter', listings: 12, members: 0, found: 'no-member' },
    ],
    members: 120,
  },
  members: 40,
  fieldIds: FIELDS.map(({ id }) => `ll_${id}`),
};

const NOT_FOUND: Learned = {
  ...LEARNED,
  listing: {
    rule: null,
    held: 0,
    tried: 0,
    collections: [
      'shopify_customers_of_the_united_kingdom',
      'newsletter_forms',
      'c_7f3a91',
      'app_edits',
      'preference_centre',
    ],
    looked: [
      {
        collection: 'shopify_customers_of_the_united_kingdom',
        listings: 300,
        members: 61,
        found: 'no-field',
      },
      { collection: 'newsletter_forms', listings: 12, members: 0, found: 'no-member' },
      { collection: 'app_edits', listings: 2, members: 1, found: 'few-members' },
      { collection: 'c_7f3a91', listings: 300, members: 40, found: 'not-shown' },
    ],
    members: 120,
  },
};

const OWN: Learned = {
  ...NOT_FOUND,
  listing: { ...NOT_FOUND.listing, rule: { kind: 'own', collection: 'loyalty_lens' } },
};

/** ... and a collection that a person has named, and that does not show what is in it. */
const UNPROVEN: Learned = {
  ...NOT_FOUND,
  listing: {
    ...NOT_FOUND.listing,
    rule: { kind: 'template', collection: 'c_7f3a91', prefix: '', from: 'merchant_id', suffix: '' },
    held: 40,
    tried: 40,
  },
};

const foundLater: LearnedField = {
  field: 'receipt_upload_url',
  state: 'mapped',
  ometriaField: 'll_receipt_upload_url',
  confidence: 'high',
  equal: 1,
  compared: 1,
  nameScore: 1,
  runnerUp: null,
  format: null,
  profilesWithout: 39,
  appeared: true,
};

const APPEARED: Learned = {
  ...LEARNED,
  fields: LEARNED.fields.map((field) => (field.field === foundLater.field ? foundLater : field)),
};

const check = (
  id: CheckId,
  state: CheckView['state'],
  found: string[] = [],
  failure: Failure | null = null,
) => ({
  id,
  state,
  found,
  failure,
});

const KEYS = { loyaltylion: true, ometria: true };

const PASSED: readonly CheckView[] = [
  check('loyaltylion-key', 'ok', ['programme 2, account 1']),
  check('loyaltylion-scope', 'warning', ['read_customers', 'write_customers']),
  check('loyaltylion-sites', 'ok', ['Harbour & Pine UK', 'Harbour & Pine EU']),
  check('loyaltylion-live', 'ok'),
  check('ometria-key', 'ok'),
  check('listing', 'ok', ['loyaltylion']),
  check('field-map', 'warning', ['19 / 21']),
];

const setup = (change: Partial<SetupView>): SetupView => ({
  connectionId: 'main',
  keys: KEYS,
  phase: 'learned',
  checks: PASSED,
  progress: null,
  learned: null,
  connectionName: null,
  imported: null,
  ...change,
});

/** Every state of the options page that is worth a look, by name. */
export const SETUP_VIEWS = {
  'no-keys': setup({
    connectionId: null,
    keys: { loyaltylion: false, ometria: false },
    phase: 'no-keys',
    checks: [],
  }),
  testing: setup({
    phase: 'testing',
    progress: { done: 14, total: 40 },
    checks: [...PASSED.slice(0, 5), check('listing', 'running'), check('field-map', 'waiting')],
  }),
  failed: setup({
    phase: 'failed',
    checks: [
      check('loyaltylion-key', 'failed', [], { code: 'bad-loyaltylion-key', vendor: 'loyaltylion' }),
      check('loyaltylion-scope', 'waiting'),
      check('ometria-key', 'ok'),
    ],
  }),
  learned: setup({ learned: LEARNED, connectionName: 'Harbour & Pine UK' }),
  'no-listing': setup({
    learned: NOT_FOUND,
    checks: [
      ...PASSED.slice(0, 5),
      check('listing', 'failed', [...NOT_FOUND.listing.collections], {
        code: 'collection-not-found',
        vendor: 'ometria',
      }),
      ...PASSED.slice(6),
    ],
  }),
  'unproven-listing': setup({ learned: UNPROVEN, connectionName: 'Harbour & Pine UK' }),
  'own-listing': setup({ learned: OWN, connectionName: 'Harbour & Pine UK' }),
  confirmed: setup({ phase: 'confirmed', checks: [], learned: LEARNED, connectionName: 'Harbour & Pine UK' }),
  appeared: setup({ checks: [], learned: APPEARED, connectionName: 'Harbour & Pine UK' }),
  'imported-waits': setup({
    keys: { loyaltylion: false, ometria: false },
    phase: 'no-keys',
    checks: [],
    imported: 'waits',
    connectionName: 'Harbour & Pine UK',
  }),
  'imported-differs': setup({ learned: LEARNED, connectionName: 'Harbour & Pine UK', imported: 'differs' }),
  'imported-other': setup({ learned: LEARNED, connectionName: 'Meadow & Moss', imported: 'other-account' }),
  'imported-adopted': setup({
    phase: 'confirmed',
    checks: [],
    learned: LEARNED,
    connectionName: 'Harbour & Pine UK',
    imported: 'adopted',
  }),
  managed: setup({ phase: 'confirmed', checks: [], learned: LEARNED, connectionName: 'Meadow & Moss' }),
} as const satisfies Record<string, SetupView>;

export type SetupName = keyof typeof SETUP_VIEWS;
