import type { Connection, FieldMap, FieldMapping } from '../domain/connection.ts';
import { FIELD_IDS, type FieldId } from '../domain/field.ts';
import { fieldRecord } from '../domain/field-record.ts';
import type { LearnedField } from '../domain/learned.ts';
import type { Draft } from './connection-record.ts';

/** Field IDs by the fields that they may hold. */
export type Appeared = ReadonlyMap<FieldId, string>;

/** The fields are not proven missing any more. */
export const withAppeared = (fieldMap: FieldMap, appeared: Appeared): FieldMap =>
  fieldRecord((id) => {
    const appearedAs = appeared.get(id);
    return appearedAs === undefined ? fieldMap[id] : { state: 'unlearned', appearedAs };
  });

export const draftWithAppeared = (draft: Draft, appeared: Appeared): Draft => ({
  ...draft,
  learned: {
    ...draft.learned,
    fields: draft.learned.fields.map((field) => asAppeared(field, appeared.get(field.field))),
  },
});

const asAppeared = (field: LearnedField, runnerUp: string | undefined): LearnedField =>
  runnerUp === undefined
    ? field
    : { ...field, state: 'unlearned', ometriaField: null, confidence: 'low', runnerUp, appeared: true };

export const isToBeLearned = ({ fieldMap }: Connection): boolean =>
  FIELD_IDS.some((id) => markOf(fieldMap[id]) !== null);

function markOf(mapping: FieldMapping): string | null {
  return mapping.state === 'unlearned' ? (mapping.appearedAs ?? null) : null;
}

/** What was learned of the fields that have appeared, compared by at once where it is certain. */
export function withFound(
  fieldMap: FieldMap,
  found: readonly LearnedField[],
  seen: readonly string[],
): FieldMap {
  const byField = new Map(found.map((field) => [field.field, field]));
  return fieldRecord((id) => {
    const learned = byField.get(id);
    const marked = markOf(fieldMap[id]);
    if (!learned || marked === null) return fieldMap[id];
    const { state, ometriaField, format, confidence } = judged(learned, marked, seen);
    if (state === 'missing') return { state };
    if (state === 'unlearned' || ometriaField === null || confidence === 'low') return { state: 'unlearned' };
    return { state: 'mapped', ometriaField, format, unconfirmed: true };
  });
}

/** Beside what a person has confirmed of the other fields; it waits for a confirmation where anything was found. */
export function draftWithFound(
  draft: Draft,
  { fieldMap }: Connection,
  found: readonly LearnedField[],
  seen: readonly string[],
): Draft {
  const fresh = new Map(
    found.flatMap((field): [FieldId, LearnedField][] => {
      const marked = markOf(fieldMap[field.field]);
      return marked === null ? [] : [[field.field, judged(field, marked, seen)]];
    }),
  );
  const { learned } = draft;
  const fields = learned.fields.map((field) => fresh.get(field.field) ?? field);
  const fieldIds = [...new Set([...learned.fieldIds, ...seen])];
  const isNews = [...fresh.values()].some(({ state }) => state === 'mapped');
  return { learned: { ...learned, fields, fieldIds }, confirmed: draft.confirmed && !isNews };
}

/** A Field ID that fits was seen: where this sample has it in no profile, nobody can say that the field is missing. */
function judged(field: LearnedField, appearedAs: string, seen: readonly string[]): LearnedField {
  if (field.state === 'missing' && seen.includes(appearedAs)) return field;
  const news = { ...field, appeared: true } as const;
  if (field.state === 'mapped') return news;
  return { ...news, state: 'unlearned', confidence: 'low', runnerUp: field.runnerUp ?? appearedAs };
}
