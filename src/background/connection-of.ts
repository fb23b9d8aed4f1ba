import type { Connection, FieldMapping } from '../domain/connection.ts';
import { FIELD_IDS, type FieldId } from '../domain/field.ts';
import { fieldRecord } from '../domain/field-record.ts';
import type { LearnedField } from '../domain/learned.ts';
import type { Draft } from './connection-record.ts';

/** A person's own choices: a Field ID, or null where there is no such custom field. */
export type FieldChoices = Readonly<Partial<Record<FieldId, string | null>>>;

/** What was learned, with a person's choices in place of it: these stay until it is learned anew. */
export function withChoices(draft: Draft, choices: FieldChoices): Draft {
  const fields = draft.learned.fields.map((found) => chosen(seen(found), choices[found.field]));
  return { ...draft, learned: { ...draft.learned, fields } };
}

/** A person has looked at it: it is no news any more. */
function seen(field: LearnedField): LearnedField {
  const { appeared: _, ...known } = field;
  return known;
}

function chosen(found: LearnedField, choice: string | null | undefined): LearnedField {
  if (choice === undefined || choice === found.ometriaField) return found;
  const state = choice === null ? 'missing' : 'mapped';
  const unproven = { equal: 0, compared: 0, nameScore: 0, runnerUp: found.ometriaField, format: null };
  return { ...found, ...unproven, state, ometriaField: choice, confidence: 'high' };
}

/** The connection as a confirmed draft makes it. */
export function withLearned(connection: Connection, draft: Draft, confirmedAt: string): Connection {
  const learned = new Map(draft.learned.fields.map((found) => [found.field, found]));
  return {
    ...connection,
    fieldMap: fieldRecord((id) => mappingOf(learned.get(id))),
    listingRule: draft.learned.listing.rule,
    confirmedAt,
  };
}

/** The draft that a connection without one, as it comes from an imported file, would have been confirmed from. */
export function draftOf({ fieldMap, listingRule, confirmedAt }: Connection): Draft {
  const fields = FIELD_IDS.map((field) => learnedFrom(field, fieldMap[field]));
  const listing = { rule: listingRule, held: 0, tried: 0, collections: [], looked: [], members: 0 };
  return { learned: { fields, listing, members: 0, fieldIds: [] }, confirmed: confirmedAt !== null };
}

function learnedFrom(field: FieldId, mapping: FieldMapping): LearnedField {
  const isMapped = mapping.state === 'mapped';
  return {
    field,
    state: mapping.state,
    ometriaField: isMapped ? mapping.ometriaField : null,
    confidence: 'high',
    equal: 0,
    compared: 0,
    nameScore: 0,
    runnerUp: null,
    format: isMapped ? mapping.format : null,
    profilesWithout: 0,
  };
}

export function mappingOf(learned: LearnedField | undefined): FieldMapping {
  if (learned?.state === 'mapped' && learned.ometriaField !== null) {
    return { state: 'mapped', ometriaField: learned.ometriaField, format: learned.format };
  }
  return { state: learned?.state === 'missing' ? 'missing' : 'unlearned' };
}
