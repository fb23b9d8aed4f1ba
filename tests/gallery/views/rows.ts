import { FIELDS, type FieldId } from '../../../src/domain/field.ts';
import type { Json } from '../../../src/domain/json.ts';
import type { Row } from '../../../src/domain/row.ts';
import { EMPTY, type Side, unread, WAITING } from '../../../src/domain/side.ts';

export const side = (raw: Json): Side => (raw === null ? EMPTY : { state: 'value', raw });

const VALUES: Readonly<Record<FieldId, Json>> = {
  total_points: 1440,
  approved_points: 1240,
  pending_points: 200,
  spent_points: 3800,
  lifetime_points: 5240,
  rewards_claimed: 7,
  rewards_used: 6,
  blocked: false,
  enrolled_at: '2023-11-03T14:05:09Z',
  referral_url: 'https://prz.io/aB3xK9qLm',
  loyalty_tier: 'Gold',
  birthday: '1990-06-22',
  insights_segment: 'Loyal',
  tier_expires_at: '2027-01-31T23:59:59Z',
  tier_progress: 212.4,
  tier_progress_projected: 180,
  tier_needed_renew: 87.6,
  tier_needed_upgrade: 287.6,
  next_tier: 'Platinum',
  forecasted_tier: 'Gold',
  receipt_upload_url: 'https://upload.loyaltylion.com/receipts/harbour-pine/x81f20c7',
};

const inSync = (field: FieldId): Row => ({
  field,
  verdict: 'in-sync',
  hint: null,
  rule: 'identical',
  reason: null,
  source: side(VALUES[field]),
  target: side(VALUES[field]),
});

export const row = (field: FieldId, change: Partial<Row>): Row => ({
  ...inSync(field),
  rule: null,
  ...change,
});

export const waiting = (field: FieldId): Row =>
  row(field, { verdict: null, source: WAITING, target: WAITING });

export const ROWS_WAITING: readonly Row[] = FIELDS.map(({ id }) => waiting(id));
export const ROWS_IN_SYNC: readonly Row[] = FIELDS.map(({ id }) => inSync(id));

/** All in sync but for these. */
export const rowsWith = (...changed: readonly Row[]): readonly Row[] =>
  ROWS_IN_SYNC.map((same) => changed.find(({ field }) => field === same.field) ?? same);

const missing = (field: FieldId): Row => row(field, { verdict: 'no-custom-field', target: EMPTY });

export const ROWS_MIXED = rowsWith(
  row('approved_points', { verdict: 'different', hint: 'may-be-on-its-way', target: side('1,150') }),
  row('total_points', { verdict: 'different', target: side(1350) }),
  row('tier_progress', { verdict: 'different', hint: 'drifts', target: side('198.00') }),
  row('enrolled_at', { verdict: 'different', hint: 'format-only', target: side('2023-11-03T15:05:09Z') }),
  row('insights_segment', { verdict: 'empty-in-ometria', hint: 'weekly', target: EMPTY }),
  row('referral_url', { verdict: 'only-in-ometria', source: EMPTY }),
  missing('receipt_upload_url'),
  missing('forecasted_tier'),
  row('rewards_used', { verdict: 'not-comparable', reason: 'key-missing', source: unread('key-missing') }),
  row('birthday', { rule: 'same-day-and-month', target: side('--06-22') }),
  row('spent_points', { verdict: 'in-sync', rule: 'same-number', target: side('3,800') }),
);

/** Two that were missing: one is found, one is still looked for. */
export const ROWS_APPEARED: readonly Row[] = ROWS_MIXED.map((known) => {
  if (known.field === 'receipt_upload_url')
    return row(known.field, { verdict: 'empty-in-ometria', target: EMPTY });
  if (known.field !== 'forecasted_tier') return known;
  return row(known.field, { verdict: 'not-comparable', reason: 'not-learned', target: EMPTY });
});

export const ROWS_GUEST = ROWS_IN_SYNC.map((same, at) =>
  at < 14
    ? same
    : row(same.field, {
        verdict: 'not-comparable',
        reason: 'guest',
        source: unread('guest'),
        target: EMPTY,
      }),
);

const LONG = `Extraordinarily Loyal Customers of Harbour & Pine United Kingdom <b>bold</b> ${'x'.repeat(80)}`;

export const ROWS_LONG = rowsWith(
  row('loyalty_tier', {
    verdict: 'different',
    source: side(LONG),
    target: side('<img src=x onerror=alert(1)>'),
  }),
  row('next_tier', {
    verdict: 'different',
    source: side('مستوى ذهبي'),
    target: side('"><script>alert(1)</script>'),
  }),
  row('total_points', {
    verdict: 'different',
    hint: 'not-a-value',
    source: side(1234567890),
    target: side('n/a'),
  }),
  row('lifetime_points', {
    verdict: 'different',
    hint: 'lower-bound',
    source: { state: 'value', raw: 5240, beyond: WAITING },
    target: side(4000),
  }),
  row('receipt_upload_url', {
    verdict: 'different',
    target: side(`https://upload.example/${'a'.repeat(300)}`),
  }),
  row('tier_expires_at', { verdict: 'different', target: side('2027-02-01') }),
  row('pending_points', {
    verdict: 'different',
    hint: 'format-only',
    source: side(200),
    target: side(' 200'),
  }),
);

const receipt = (shop: number): string =>
  `https://upload.loyaltylion.com/merchants/${shop}/receipts/harbour-and-pine/new`;

/** Addresses that differ in their middle, and a short one that fits no line. */
export const ROWS_ADDRESSES = rowsWith(
  row('referral_url', {
    verdict: 'different',
    source: side('https://prz.io/aB3xK9qLm'),
    target: side('https://prz.io/62044e72'),
  }),
  row('receipt_upload_url', {
    verdict: 'different',
    source: side(receipt(4711)),
    target: side(receipt(4712)),
  }),
);

export const ROWS_HALF_READ = ROWS_MIXED.map((known, at) => (at < 14 ? known : waiting(known.field)));
