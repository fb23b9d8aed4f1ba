import type { Connection, FieldMapping } from '../domain/connection.ts';
import type { FieldId } from '../domain/field.ts';
import type { LearnedField } from '../domain/learned.ts';
import { type Draft, fieldMapOf } from './connection-store.ts';

/** One LoyaltyLion programme with one Ometria account, until several can be kept. */
const ONLY = 'only';

/** What a person confirmed: what was learned, but for their own choices (null: there is no such custom field). */
export function connectionOf(
  draft: Draft,
  choices: Readonly<Partial<Record<FieldId, string | null>>>,
  confirmedAt: string,
): Connection {
  const learned = new Map(draft.learned.fields.map((found) => [found.field, found]));
  return {
    id: ONLY,
    name: draft.name,
    siteIds: draft.siteIds,
    readOnly: false,
    fieldMap: fieldMapOf((id) => mappingOf(learned.get(id), choices[id])),
    listingRule: draft.learned.listing.rule,
    confirmedAt,
  };
}

function mappingOf(learned: LearnedField | undefined, choice: string | null | undefined): FieldMapping {
  if (choice === null) return { state: 'missing' };
  if (choice !== undefined) {
    const format = choice === learned?.ometriaField ? learned.format : null;
    return { state: 'mapped', ometriaField: choice, format };
  }
  if (learned?.state === 'mapped' && learned.ometriaField !== null) {
    return { state: 'mapped', ometriaField: learned.ometriaField, format: learned.format };
  }
  return { state: learned?.state === 'missing' ? 'missing' : 'unlearned' };
}
