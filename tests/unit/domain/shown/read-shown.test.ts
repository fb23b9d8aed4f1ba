import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELD_IDS, type FieldId } from '../../../../src/domain/field.ts';
import { readShown } from '../../../../src/domain/shown/read-shown.ts';
import { meanings } from '../../../../src/domain/shown/reading.ts';
import type { Value } from '../../../../src/domain/value.ts';

const value = (field: FieldId, text: string, language: string): Value | null | undefined => {
  const reading = readShown(field, text, language);
  return reading.state === 'value' ? reading.value : undefined;
};

describe('a text with one meaning is that value', () => {
  const table: [FieldId, string, string, Value][] = [
    ['approved_points', '1,240', 'en', 1240],
    ['approved_points', '1.240', 'de', 1240],
    ['approved_points', '1.240', 'en', 1240],
    ['approved_points', '12.000', 'de-DE', 12_000],
    ['approved_points', '1 240', 'fr', 1240],
    ['approved_points', '1\u202f240', 'fr', 1240],
    ['approved_points', '1\u00a0240', 'sv', 1240],
    ['approved_points', '1’240', 'de-CH', 1240],
    ['approved_points', '1,200 pts', 'en', 1200],
    ['approved_points', '1.200 Punkte', 'de', 1200],
    ['approved_points', '1 200 poäng', 'sv', 1200],
    ['approved_points', '350 points', '', 350],
    ['approved_points', '350 punten', 'nl', 350],
    ['approved_points', '350 puntos', 'es', 350],
    ['approved_points', '350 punti', 'it', 350],
    ['approved_points', '0', 'en', 0],
    ['rewards_claimed', '3 rewards', 'en', 3],
    ['tier_progress', '£12.00', 'en-GB', 12],
    ['tier_progress', '12,00 €', 'de', 12],
    ['tier_progress', '1.200 €', 'de', 1200],
    ['tier_progress', '1.200 points', 'en', 1200],
    ['tier_progress', 'CHF 1’200.50', 'de-CH', 1200.5],
    ['tier_progress', '350 / 500 points', 'en', 350],
    ['tier_progress', '£350.00 of £500.00', 'en', 350],
    ['tier_progress', '350 von 500 Punkten', 'de', 350],
    ['tier_needed_upgrade', '150 points to go', 'en', 150],
    ['tier_needed_upgrade', '2 orders needed', 'en', 2],
    ['blocked', 'Yes', 'en', true],
    ['blocked', 'Nein', 'de', false],
    ['blocked', 'Sí', 'es', true],
    ['blocked', 'Oui', 'fr', true],
    ['blocked', 'Nej', 'sv', false],
    ['blocked', 'Nee', 'nl', false],
    ['blocked', 'Enrolled', 'en', false],
    ['blocked', 'Guest', 'en', false],
    ['blocked', 'Blocked', 'en', true],
    ['blocked', 'Bloqué', 'fr', true],
    ['enrolled_at', 'Enrolled on 3 May 2024', 'en', '2024-05-03'],
    ['enrolled_at', '3 May 2024, 14:05', 'en', '2024-05-03'],
    ['enrolled_at', 'May 3rd, 2024 at 2:05 PM', 'en', '2024-05-03'],
    ['enrolled_at', 'Fri, 3 May 2024', 'en', '2024-05-03'],
    ['enrolled_at', '3. Mai 2024', 'de', '2024-05-03'],
    ['enrolled_at', '03.05.2024 14:05 Uhr', 'de', '2024-05-03'],
    ['enrolled_at', '3 de mayo de 2024', 'es', '2024-05-03'],
    ['enrolled_at', '1er mai 2024', 'fr', '2024-05-01'],
    ['enrolled_at', '3 août 2024', 'fr', '2024-08-03'],
    ['enrolled_at', '3 maggio 2024', 'it', '2024-05-03'],
    ['enrolled_at', '3 mei 2024', 'nl', '2024-05-03'],
    ['enrolled_at', 'den 3 maj 2024', 'sv', '2024-05-03'],
    ['enrolled_at', '2024-05-03', 'sv', '2024-05-03'],
    ['enrolled_at', '2024-05-03 14:05', 'en', '2024-05-03'],
    ['enrolled_at', '2024-05-03T14:05:06Z', 'en', 1_714_745_106],
    ['enrolled_at', '3/5/2024', 'en-GB', '2024-05-03'],
    ['enrolled_at', '3/5/2024', 'fr', '2024-05-03'],
    ['enrolled_at', '3/5/2024', 'en-US', '2024-03-05'],
    ['enrolled_at', '23/5/2024', 'en', '2024-05-23'],
    ['tier_expires_at', 'Expires 31 Dec 2026', 'en', '2026-12-31'],
    ['birthday', '22 June 1990', 'en', '1990-06-22'],
    ['birthday', '22 June', 'en', '--06-22'],
    ['birthday', '22. Juni 1990 (35 Jahre)', 'de', '1990-06-22'],
    ['birthday', '22/06/1990', 'en', '1990-06-22'],
    ['referral_url', 'https://prz.io/aB3xK9', 'en', 'https://prz.io/aB3xK9'],
    ['referral_url', 'prz.io/aB3xK9', 'en', 'prz.io/aB3xK9'],
    ['loyalty_tier', 'Gold', 'en', 'Gold'],
    ['loyalty_tier', 'Tier 1', 'en', 'Tier 1'],
    ['loyalty_tier', 'Très fidèle', 'fr', 'Très fidèle'],
    ['insights_segment', 'At risk', 'en', 'At Risk'],
    ['insights_segment', 'Win-back', 'en', 'Win Back'],
  ];
  test.each(table)('%s "%s" (%s)', (field, text, language, expected) => {
    expect(value(field, text, language)).toBe(expected);
  });
});

describe('a text with several meanings has no likelier one', () => {
  test.each<[FieldId, string, string, Value[]]>([
    [
      'birthday',
      '3-5-1990',
      '',
      ['1990-05-03', '1990-03-05', '1990-05-02', '1990-05-04', '1990-03-04', '1990-03-06'],
    ],
    [
      'enrolled_at',
      '3/5/2024',
      'en',
      ['2024-05-03', '2024-03-05', '2024-05-02', '2024-05-04', '2024-03-04', '2024-03-06'],
    ],
  ])('%s "%s" (%s)', (field, text, language, expected) => {
    const reading = readShown(field, text, language);
    expect(reading).toMatchObject({ state: 'value', value: null });
    expect(meanings(reading)).toEqual(expected);
  });
  test('the days around a date whose zone is not told', () => {
    expect(meanings(readShown('enrolled_at', '1 May 2024', 'en'))).toEqual([
      '2024-05-01',
      '2024-04-30',
      '2024-05-02',
    ]);
  });
  test('a name that may have been called a tier by the page', () => {
    expect(meanings(readShown('loyalty_tier', 'Gold tier', 'en'))).toEqual(['Gold tier', 'Gold']);
  });
});

test('whatever a page shows is read or not, and never throws', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FIELD_IDS),
      fc.string({ unit: 'binary' }),
      fc.string(),
      (field, text, language) => {
        expect(['value', 'empty', 'unread']).toContain(readShown(field, text, language).state);
      },
    ),
  );
});

test('a long text is passed over at once', () => {
  const start = performance.now();
  for (const field of FIELD_IDS) readShown(field, `${'1 '.repeat(150)}x`, 'en');
  expect(performance.now() - start).toBeLessThan(100);
});
