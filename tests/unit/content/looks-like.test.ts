import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeValue } from '../../../src/content/shown/looks-like.ts';
import { FIELD_IDS, type FieldId } from '../../../src/domain/field.ts';
import { readShown } from '../../../src/domain/shown/read-shown.ts';
import { LOYALTYLION, OMETRIA } from './value-labels.ts';

const NUMBERS = [
  '0',
  '12',
  '1,240',
  '1.240',
  '1 240',
  '1\u202f240',
  '1’240',
  '12.50',
  '1.240,00',
  '12345678',
];
const BEFORE = ['', '£', '€ ', 'CHF ', 'US$', 'kr. ', 'RM'];
const AFTER = ['', ' €', ' kr', ' zł', ' lei', ' points', ' pts', ' Punkte', ' poäng', ' puntos', ' rewards'];
const MORE = [
  '',
  ' / 500',
  ' of £500.00',
  ' von 500',
  ' to go',
  ' orders needed',
  ' Bestellungen',
  ' pedidos',
];
const DAYS = ['3', '03', '1er', '22nd', '3.', '5º'];
const MONTHS =
  'May|June|Sept.|Jan|März|Mrz|Dezember|enero|août|févr.|mei|maart|mrt|gennaio|lug|ottobre|maj|okt|agosto';
const WORDS =
  'none|Not set|never|No expiry|keine|nicht gesetzt|läuft nicht ab|ninguno|sin nivel|aucun|n’expire pas|nessuno|geen|verloopt niet|ingen|inget|upphör inte|yes|no|ja|nein|sí|oui|non|nee|nej|sant|vrai|faux|falskt|onwaar|waar|Blocked|gesperrt|blockiert|bloqueada|bloqué|bloccato|geblokkeerd|spärrad|not blocked|Enrolled|Guest|nicht gesperrt|angemeldet|eingeschrieben|registriert|Gast|no bloqueado|inscrita|registrado|invitado|non bloqué|invité|iscritto|ospite|niet geblokkeerd|ingeschreven|aangemeld|inte blockerad|ansluten|registrerad|Loyal|At risk|Win-back|Gold|Gold tier';
const DATES =
  '2024-05-03|2024-05-03T10:00:00Z|2024/5/3|03.05.2024 14:05 Uhr|3/5/2024|22-06-1990|20240503|06-22|--06-22|22/6|1714694400|1714694400000|https://prz.io/aB3|prz.io/aB3|//prz.io/aB3';

const texts = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...BEFORE),
      fc.constantFrom(...NUMBERS),
      fc.constantFrom(...AFTER),
      fc.constantFrom(...MORE),
    )
    .map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom(...DAYS),
      fc.constantFrom(' ', ' of ', ' de '),
      fc.constantFrom(...MONTHS.split('|')),
    )
    .chain((parts) => fc.constantFrom('', ' 2024', ', 2024').map((year) => parts.join('') + year)),
  fc
    .tuple(fc.constantFrom(...MONTHS.split('|')), fc.constantFrom(' 3', ' 3rd, 2024', ' 22, 1990'))
    .map((parts) => parts.join('')),
  fc.constantFrom(...WORDS.split('|'), ...DATES.split('|')),
);

describe('looksLikeValue', () => {
  test('holds of everything that can be read as a value', () => {
    let read = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...FIELD_IDS),
        texts,
        fc.constantFrom('en', 'de', ''),
        (field, text, language) => {
          if (readShown(field, text, language).state === 'unread') return;
          read += 1;
          expect(looksLikeValue(field, text)).toBe(true);
        },
      ),
      { numRuns: 5_000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  const shown = [...Object.values(LOYALTYLION), ...Object.values(OMETRIA)].flat();
  test.each(shown)('holds of what a dashboard shows as %s, "%s": %s', (field, _label, text) => {
    expect(looksLikeValue(field, text)).toBe(true);
  });

  test.each<[FieldId, string]>([
    ['approved_points', '3 May 2024'],
    ['approved_points', '+20'],
    ['approved_points', '3 rewards'],
    ['approved_points', 'Adjust'],
    ['tier_progress', '3 May 2024'],
    ['tier_progress', '70%'],
    ['enrolled_at', '2 years ago'],
    ['enrolled_at', '1,240 points'],
    ['blocked', 'Member since'],
    ['referral_url', 'Gold.Club'],
    ['loyalty_tier', '1,240 points'],
    ['insights_segment', 'Gold'],
  ])('does not hold for %s of "%s"', (field, text) => {
    expect(looksLikeValue(field, text)).toBe(false);
  });
});
