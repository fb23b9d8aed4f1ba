import { expect, test } from 'vitest';
import { FIELD_IDS, type FieldId } from '../../../../src/domain/field.ts';
import { readShown } from '../../../../src/domain/shown/read-shown.ts';

test.each<[FieldId, string]>([
  ['next_tier', 'None'],
  ['next_tier', 'Keine'],
  ['birthday', 'Not set'],
  ['birthday', 'Non renseigné'],
  ['tier_expires_at', 'Never'],
  ['tier_expires_at', 'Nooit'],
])('%s "%s" says that there is none', (field, text) => {
  expect(readShown(field, text, 'en')).toEqual({ state: 'empty' });
});

test.each<[FieldId, string, string?]>([
  ...FIELD_IDS.map((field): [FieldId, string] => [field, '–']),
  ...FIELD_IDS.map((field): [FieldId, string] => [field, '-']),
  ...FIELD_IDS.map((field): [FieldId, string] => [field, 'x'.repeat(301)]),
  ['approved_points', 'n/a'],
  ['approved_points', 'Loading…'],
  ['approved_points', '1.2k'],
  ['approved_points', '1,200 (350 pending)'],
  ['approved_points', '350 / 500'],
  ['approved_points', '12%'],
  ['approved_points', '12 orders'],
  ['rewards_claimed', '12 points'],
  ['approved_points', '+20'],
  ['spent_points', '-500'],
  ['tier_progress', '+£12.00'],
  ['approved_points', '£12.00'],
  ['approved_points', 'about 1,200'],
  ['approved_points', '1.000', 'en'],
  ['approved_points', '1,5', 'de'],
  ['tier_progress', '70%'],
  ['tier_progress', '1.200', 'en'],
  ['tier_progress', '1.200 €', 'en'],
  ['blocked', 'Active'],
  ['blocked', 'Unknown'],
  ['blocked', 'Blocked since 3 May 2024'],
  ['enrolled_at', '2 days ago'],
  ['enrolled_at', 'yesterday'],
  ['enrolled_at', 'May 2024'],
  ['enrolled_at', '3 May'],
  ['enrolled_at', '31 February 2024'],
  ['enrolled_at', 'Last order 3 May 2024'],
  ['enrolled_at', '03.05.24'],
  ['enrolled_at', '3 jui 2024', 'fr'],
  ['birthday', '35'],
  ['birthday', 'in 3 days'],
  ['referral_url', 'prz.io'],
  ['referral_url', 'https://prz.io/aB3…'],
  ['referral_url', 'Copy link'],
  ['loyalty_tier', '350 / 500 points'],
  ['loyalty_tier', 'Gold · 350 points'],
  ['loyalty_tier', '£12.00'],
  ['loyalty_tier', 'This customer is in no tier.'],
  ['loyalty_tier', 'ann@example.com'],
  ['insights_segment', 'VIP'],
])('%s "%s" says nothing certain', (field, text, language = 'en') => {
  expect(readShown(field, text, language)).toEqual({ state: 'unread' });
});
