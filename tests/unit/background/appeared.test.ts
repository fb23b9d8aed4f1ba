import { expect, test } from 'vitest';
import {
  draftWithAppeared,
  draftWithFound,
  isToBeLearned,
  withAppeared,
  withFound,
} from '../../../src/background/appeared.ts';
import { draftOf, withChoices, withLearned } from '../../../src/background/connection-of.ts';
import { type Connection, newConnection } from '../../../src/domain/connection.ts';
import { fieldRecord } from '../../../src/domain/field-record.ts';
import type { LearnedField } from '../../../src/domain/learned.ts';

const CONFIRMED: Connection = {
  ...newConnection('c', '', []),
  confirmedAt: '2026-11-15T12:00:00Z',
  fieldMap: {
    ...fieldRecord((id) => ({ state: 'mapped', ometriaField: `ll_${id}`, format: null })),
    next_tier: { state: 'missing' },
    birthday: { state: 'missing' },
  },
};
const APPEARED = new Map([['next_tier', 'll_next_tier']] as const);
const MARKED: Connection = { ...CONFIRMED, fieldMap: withAppeared(CONFIRMED.fieldMap, APPEARED) };
const DRAFT = draftWithAppeared(draftOf(CONFIRMED), APPEARED);

const found = (change: Partial<LearnedField>): readonly LearnedField[] =>
  draftOf(CONFIRMED).learned.fields.map((field) =>
    field.field === 'next_tier' ? { ...field, ...change } : { ...field, ometriaField: 'another', equal: 7 },
  );
const MAPPED = { state: 'mapped', ometriaField: 'll_next_tier', confidence: 'high' } as const;

test('a field that has appeared is not missing any more, and no other field changes', () => {
  expect(isToBeLearned(CONFIRMED)).toBe(false);
  expect(isToBeLearned(MARKED)).toBe(true);
  expect(MARKED.fieldMap).toEqual({
    ...CONFIRMED.fieldMap,
    next_tier: { state: 'unlearned', appearedAs: 'll_next_tier' },
  });
  expect(DRAFT.learned.fields.filter(({ appeared }) => appeared)).toMatchObject([
    { field: 'next_tier', state: 'unlearned', runnerUp: 'll_next_tier' },
  ]);
  expect(DRAFT.confirmed).toBe(true);
});

test.each<[string, Partial<LearnedField>, string[], object, object, boolean]>([
  [
    'certain: compared, not confirmed',
    MAPPED,
    ['ll_next_tier'],
    { state: 'mapped', ometriaField: 'll_next_tier', format: null, unconfirmed: true },
    { state: 'mapped', confidence: 'high', appeared: true },
    false,
  ],
  [
    'not certain: a person is asked',
    { ...MAPPED, confidence: 'low' },
    ['ll_next_tier'],
    { state: 'unlearned' },
    { state: 'mapped', confidence: 'low', appeared: true },
    false,
  ],
  [
    'not found by its values: a person may say',
    { state: 'unlearned', ometriaField: null, confidence: 'low' },
    ['ll_next_tier'],
    { state: 'unlearned' },
    { state: 'unlearned', runnerUp: 'll_next_tier', appeared: true },
    true,
  ],
  [
    'in no profile of the sample: nobody can say that it is missing',
    { state: 'missing', ometriaField: null },
    [],
    { state: 'unlearned' },
    { state: 'unlearned', runnerUp: 'll_next_tier', appeared: true },
    true,
  ],
  [
    'another field’s after all',
    { state: 'missing', ometriaField: null },
    ['ll_next_tier'],
    { state: 'missing' },
    { state: 'missing' },
    true,
  ],
])('learned again, %s', (_case, change, seen, mapping, learned, confirmed) => {
  const fieldMap = withFound(MARKED.fieldMap, found(change), seen);
  expect(fieldMap).toEqual({ ...CONFIRMED.fieldMap, next_tier: mapping });
  expect(isToBeLearned({ ...CONFIRMED, fieldMap })).toBe(false);
  const draft = draftWithFound(DRAFT, MARKED, found(change), seen);
  expect(draft.confirmed).toBe(confirmed);
  expect(draft.learned.fieldIds).toEqual(seen);
  for (const field of draft.learned.fields) {
    if (field.field === 'next_tier') expect(field).toMatchObject(learned);
    else expect(field.ometriaField).toBe(field.field === 'birthday' ? null : `ll_${field.field}`);
  }
});

test('a confirmation makes it a field like any other', () => {
  const draft = withChoices(draftWithFound(DRAFT, MARKED, found(MAPPED), ['ll_next_tier']), {});
  const { fieldMap } = withLearned(MARKED, draft, 'now');
  expect(fieldMap.next_tier).toEqual({ state: 'mapped', ometriaField: 'll_next_tier', format: null });
  expect(draft.learned.fields.filter(({ appeared }) => appeared)).toEqual([]);
  expect(fieldMap).toEqual({ ...CONFIRMED.fieldMap, next_tier: fieldMap.next_tier });
});
