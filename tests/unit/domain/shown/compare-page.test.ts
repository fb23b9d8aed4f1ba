import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareAll } from '../../../../src/domain/compare.ts';
import type { FieldMapping } from '../../../../src/domain/connection.ts';
import type { Vendor } from '../../../../src/domain/error-code.ts';
import { FIELD_IDS, type FieldId } from '../../../../src/domain/field.ts';
import { allSides, fieldRecord } from '../../../../src/domain/field-record.ts';
import type { Json } from '../../../../src/domain/json.ts';
import { makePlan } from '../../../../src/domain/make-plan.ts';
import type { Row } from '../../../../src/domain/row.ts';
import { compareWithPage } from '../../../../src/domain/shown/compare-page.ts';
import type { ApiAnswers } from '../../../../src/domain/shown/judge-shown.ts';
import type { KnownSide, ShownValue } from '../../../../src/domain/shown/shown-value.ts';
import { EMPTY, type Side, shownAt, unread, WAITING } from '../../../../src/domain/side.ts';
import { anyJson } from '../arbitraries.ts';

const NOW = Date.UTC(2026, 0, 1);
const READ_AT = NOW - 5_000;
const MAPPED: FieldMapping = { state: 'mapped', ometriaField: 'f', format: null };
const held = (raw: Exclude<Json, null>): KnownSide => ({ state: 'value', raw });
const refused = unread('headless-refused');

interface Case {
  readonly field: FieldId;
  readonly source: Side;
  readonly target: Side;
  readonly text: string;
  readonly vendor?: Vendor;
  readonly mapping?: FieldMapping;
  /** Milliseconds after the page was read. */
  readonly answered?: number | null;
}

function judge({
  field,
  source,
  target,
  text,
  vendor = 'loyaltylion',
  mapping = MAPPED,
  answered = 1_000,
}: Case): {
  row: Row;
  shown: ShownValue;
} {
  const api: ApiAnswers = {
    sources: { ...allSides(EMPTY), [field]: source },
    targets: { ...allSides(EMPTY), [field]: target },
    fieldMap: fieldRecord(() => mapping),
    context: { memberUpdatedAt: null, comparedAt: NOW },
    answeredAt: () => (answered === null ? null : READ_AT + answered),
  };
  const page = { vendor, language: 'en', texts: [{ field, text }], readAt: READ_AT };
  const { rows, shown } = compareWithPage(api, page);
  const [row, value] = [rows.find((found) => found.field === field), shown[0]];
  if (!row || !value) throw new Error('nothing was judged');
  return { row, shown: value };
}

describe('beside an API value', () => {
  it('agrees, and the row says what the other system has', () => {
    const { row, shown } = judge({
      field: 'approved_points',
      source: held(1240),
      target: held(1150),
      text: '1,240 pts',
    });
    expect(row).toMatchObject({ verdict: 'different', hint: null, source: held(1240) });
    expect(shown).toEqual({
      field: 'approved_points',
      vendor: 'loyaltylion',
      text: '1,240 pts',
      readAt: READ_AT,
      state: 'agrees',
      contradicts: held(1150),
    });
  });

  test.each<[Side, Side, string, ShownValue['contradicts']]>([
    [held(1240), held(1240), 'in-sync', held(1240)], // the page alone is behind
    [held(1240), held(1150), 'different', null], // both the page and Ometria are
    [held(1240), EMPTY, 'empty-in-ometria', { state: 'empty' }],
  ])('the page is older: API %o, Ometria %o', (source, target, verdict, contradicts) => {
    const { row, shown } = judge({ field: 'approved_points', source, target, text: '1,150' });
    expect(row).toMatchObject({ verdict, hint: 'page-older', source, target });
    expect(shown).toMatchObject({ state: 'page-older', contradicts });
  });

  it('says nothing while the answer is older than the page', () => {
    const { row, shown } = judge({
      field: 'approved_points',
      source: held(1240),
      target: held(1240),
      text: '1,150',
      answered: -1,
    });
    expect(row.hint).toBe(null);
    expect(shown).toMatchObject({ state: 'waiting', contradicts: null });
  });

  test.each<[FieldId, Exclude<Json, null>, string]>([
    ['enrolled_at', '2024-05-03T23:30:00Z', '4 May 2024'], // shown in a zone further east
    ['enrolled_at', '2024-05-03T00:30:00Z', '2 May 2024'],
    ['birthday', '1990-05-03', '3/5/1990'], // in either order
    ['birthday', '--06-22', '22 June 1990'],
    ['birthday', '1990-06-22', '21 June 1990'], // drawn as a moment, in a zone further west
    ['loyalty_tier', 'Gold', 'GOLD'],
    ['loyalty_tier', 'Gold', 'Gold tier'],
    ['referral_url', 'https://prz.io/abc', 'prz.io/abc'],
    ['tier_progress', 12.5, '£12.50'],
  ])('%s: "%s" may be shown as "%s"', (field, raw, text) => {
    expect(judge({ field, source: held(raw), target: held(raw), text }).shown.state).toBe('agrees');
  });

  test.each<[FieldId, Exclude<Json, null>, string]>([
    ['enrolled_at', '2024-05-03T23:30:00Z', '6 May 2024'],
    ['birthday', '1990-06-22', '3/5/1990'],
    ['loyalty_tier', 'Gold', 'Silver'],
  ])('%s: "%s" is not shown as "%s"', (field, raw, text) => {
    expect(judge({ field, source: held(raw), target: held(raw), text }).shown.state).toBe('page-older');
  });

  test.each<[string, Partial<Case>]>([
    ['a dash', { text: '–' }],
    ['a guest’s row', { source: unread('guest') }],
    ['a customer whom LoyaltyLion does not know', { source: unread('no-member') }],
    ['a custom field that is not learned', { vendor: 'ometria', mapping: { state: 'unlearned' } }],
    ['something in Ometria that is no value', { vendor: 'ometria', target: held('n/a') }],
  ])('nothing is said of %s', (_, change) => {
    const asked = { field: 'tier_progress', source: held(5), target: held(5), text: '7', ...change } as const;
    const { row, shown } = judge(asked);
    expect(shown).toMatchObject({ state: 'unread', contradicts: null });
    expect(shownAt(row.source) ?? shownAt(row.target)).toBe(null);
  });
});

describe('in place of an API value', () => {
  test.each<[FieldId, string, Exclude<Json, null>, string]>([
    ['tier_progress', '£212.40', '212.40', 'in-sync'],
    ['tier_progress', '£212.40', '198.00', 'different'],
    ['next_tier', 'Platinum', 'Platinum', 'in-sync'],
    ['next_tier', 'Platinum', 'Gold', 'different'],
    ['next_tier', 'Platinum tier', 'Platinum', 'not-comparable'],
    ['next_tier', 'None', 'Gold', 'only-in-ometria'],
  ])('%s: "%s" beside %j is %s', (field, text, target, verdict) => {
    const { row, shown } = judge({ field, source: refused, target: held(target), text });
    expect(row.verdict).toBe(verdict);
    expect(shownAt(row.source)).toBe(READ_AT);
    expect(shown.state).toBe('stands-in');
    const contradicts = verdict === 'different' || verdict === 'only-in-ometria';
    expect(shown.contradicts).toEqual(contradicts ? held(target) : null);
  });

  it('stands in for Ometria too', () => {
    const { row } = judge({
      field: 'approved_points',
      source: held(1240),
      target: unread('profile-unavailable'),
      text: '1,150',
      vendor: 'ometria',
    });
    expect(row).toMatchObject({
      verdict: 'different',
      target: { state: 'value', raw: 1150, shownAt: READ_AT },
    });
  });

  it('never stands in where it has two meanings', () => {
    const { row, shown } = judge({
      field: 'enrolled_at',
      source: unread('key-missing'),
      target: held('2024-05-03'),
      text: '3/5/2024',
    });
    expect(row).toMatchObject({ verdict: 'not-comparable', reason: 'key-missing' });
    expect(shown.state).toBe('unread');
  });

  it('is the other dashboard’s where that vendor gives no answer', () => {
    const api: ApiAnswers = {
      sources: { ...allSides(EMPTY), approved_points: held(1240) },
      targets: allSides(unread('profile-unavailable')),
      fieldMap: fieldRecord(() => MAPPED),
      context: { memberUpdatedAt: null, comparedAt: NOW },
      answeredAt: () => NOW,
    };
    const texts = [{ field: 'approved_points', text: '1,150' }] as const;
    const other = { vendor: 'ometria', language: 'en', texts, readAt: READ_AT } as const;
    const { rows, shown } = compareWithPage(api, { ...other, vendor: 'loyaltylion' }, other);
    const row = rows.find(({ field }) => field === 'approved_points');
    expect(row).toMatchObject({ verdict: 'different', target: { raw: 1150, shownAt: READ_AT } });
    expect(shown).toMatchObject([{ vendor: 'loyaltylion', state: 'page-older' }]);
  });

  it('is told for lifetime points where the expired ones could not be read', () => {
    const source: Side = { state: 'value', raw: 1000, beyond: unread('expired-points-unread') };
    const { row } = judge({ field: 'lifetime_points', source, target: held(1300), text: '1,300' });
    expect(row).toMatchObject({ verdict: 'in-sync', source: { raw: 1300, shownAt: READ_AT } });
  });
});

const anySide = fc.oneof(
  anyJson.filter((raw) => raw !== null).map((raw) => held(raw)),
  fc.constantFrom<Side>(EMPTY, WAITING, refused, unread('member-unavailable'), unread('profile-unavailable')),
);
const anyText = fc.oneof(
  fc.string(),
  fc.constantFrom('1,240', 'Gold', 'None', '3/5/2024', '3 May 2024', 'Yes', '–'),
);

test('whatever a page shows, a plan is what it would be without the page, or less', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FIELD_IDS),
      anySide,
      anySide,
      anyText,
      fc.constantFrom<Vendor>('loyaltylion', 'ometria'),
      (field, source, target, text, vendor) => {
        const fieldMap = fieldRecord(() => MAPPED);
        const { row } = judge({ field, source, target, text, vendor });
        const alone = compareAll(
          { ...allSides(EMPTY), [field]: source },
          { ...allSides(EMPTY), [field]: target },
          fieldMap,
          {
            memberUpdatedAt: null,
            comparedAt: NOW,
          },
        ).filter((found) => found.field === field);
        const all = new Set(FIELD_IDS);
        const changes = makePlan(alone, fieldMap, all).changes;
        expect(changes).toEqual(expect.arrayContaining([...makePlan([row], fieldMap, all).changes]));
      },
    ),
  );
});
