import { describe, expect, it, test } from 'vitest';
import { FIELDS, type FieldId } from '../../../../src/domain/field.ts';
import { fieldRecord } from '../../../../src/domain/field-record.ts';
import { makePlan } from '../../../../src/domain/make-plan.ts';
import type { Row } from '../../../../src/domain/row.ts';
import { comparePages } from '../../../../src/domain/shown/compare-pages.ts';
import type { ShownPage } from '../../../../src/domain/shown/shown-page.ts';

type Texts = Partial<Record<FieldId, string>>;

const page = (vendor: ShownPage['vendor'], texts: Texts, readAt: number): ShownPage => ({
  vendor,
  language: 'en',
  texts: FIELDS.flatMap(({ id }) => (texts[id] === undefined ? [] : [{ field: id, text: texts[id] }])),
  readAt,
});

const compare = (loyaltylion: Texts, ometria: Texts) =>
  comparePages(
    { loyaltylion: page('loyaltylion', loyaltylion, 1_000), ometria: page('ometria', ometria, 2_000) },
    'ometria',
  );

function rowOf(field: FieldId, loyaltylion: Texts, ometria: Texts): Row | undefined {
  return compare(loyaltylion, ometria).rows.find((row) => row.field === field);
}

test.each<[FieldId, string, string, string]>([
  ['approved_points', '1,240 points', '1240', 'in-sync'],
  ['approved_points', '1,240', '1,150', 'different'],
  ['enrolled_at', '3 May 2024', '2024-05-03', 'in-sync'],
  ['enrolled_at', '3 May 2024', '2024-05-04T01:00:00Z', 'not-comparable'], // another day in another zone
  ['enrolled_at', '3 May 2024', '2024-06-03', 'different'],
  ['birthday', '3/5/1990', '1990-05-03', 'not-comparable'],
  ['blocked', 'Enrolled', 'No', 'in-sync'],
  ['blocked', 'Blocked', 'No', 'different'],
  ['loyalty_tier', 'Gold', 'Gold', 'in-sync'],
  ['next_tier', 'None', 'Gold', 'only-in-ometria'],
  ['next_tier', 'Gold', 'None', 'empty-in-ometria'],
])('%s: "%s" beside "%s" is %s', (field, source, target, verdict) => {
  expect(rowOf(field, { [field]: source }, { [field]: target })?.verdict).toBe(verdict);
});

describe('what both pages show', () => {
  const { rows, shown } = compare(
    { approved_points: '1,240', loyalty_tier: 'Gold' },
    { approved_points: '1,150', rewards_used: '3' },
  );

  it('is all that is compared; each value keeps the time of its page', () => {
    const [compared, ...more] = rows.filter(({ verdict }) => verdict !== 'not-comparable');
    expect(more).toEqual([]);
    expect(compared).toMatchObject({
      field: 'approved_points',
      source: { state: 'value', raw: 1240, shownAt: 1_000 },
      target: { state: 'value', raw: 1150, shownAt: 2_000 },
    });
    const reasons = rows.filter((row) => row !== compared).map(({ reason }) => reason);
    expect(new Set(reasons)).toEqual(new Set(['not-shown']));
    expect(rows).toHaveLength(FIELDS.length);
  });

  it('is marked on the page that is open', () => {
    expect(shown).toMatchObject([
      {
        field: 'approved_points',
        vendor: 'ometria',
        text: '1,150',
        state: 'stands-in',
        contradicts: { raw: 1240 },
      },
      { field: 'rewards_used', contradicts: null },
    ]);
  });

  it('is never in a plan', () => {
    const fieldMap = fieldRecord(() => ({ state: 'mapped', ometriaField: 'f', format: null }) as const);
    expect(makePlan(rows, fieldMap, new Set(FIELDS.map(({ id }) => id))).changes).toEqual([]);
  });
});
