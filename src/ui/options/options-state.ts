import type { Failure } from '../../domain/error-code.ts';
import type { FieldId } from '../../domain/field.ts';
import type { Learned, LearnedField } from '../../domain/learned.ts';
import type { ConnectionView } from '../../messages/connection-view.ts';
import type { SetupView } from '../../messages/setup-view.ts';

/** Field IDs set by hand; null: there is no such custom field. */
export type MapChanges = Readonly<Partial<Record<FieldId, string | null>>>;

export interface OptionsState {
  /** null: nothing has arrived yet. */
  readonly connections: readonly ConnectionView[] | null;
  /** The one whose set-up is shown; null: one that is not added yet. */
  readonly connectionId: string | null;
  /** null: nothing has arrived yet. */
  readonly view: SetupView | null;
  readonly changes: MapChanges;
  /** The changes that were confirmed last; null: none yet since the page was opened. */
  readonly confirmedChanges: MapChanges | null;
  /** Keys or a confirmation are on their way to the worker. */
  readonly busy: boolean;
  readonly failure: Failure | null;
}

export const INITIAL: OptionsState = {
  connections: null,
  connectionId: null,
  view: null,
  changes: {},
  confirmedChanges: null,
  busy: false,
  failure: null,
};

/** The connection whose set-up is shown, once it is added. */
export const openConnection = ({ connections, connectionId }: OptionsState): ConnectionView | undefined =>
  connections?.find(({ id }) => id === connectionId);

/** Until a person has confirmed what was learned of one connection, the page leads through the set-up. */
export const isBeingSetUp = ({ connections, view }: OptionsState): boolean =>
  view?.phase !== 'confirmed' &&
  connections !== null &&
  connections.every(({ confirmedAt }) => confirmedAt === null);

/** The Field ID as it would be confirmed: the agent's own choice before the learned one. */
export function chosenFieldId(learned: LearnedField, changes: MapChanges): string | null {
  const change = changes[learned.field];
  return change === undefined ? learned.ometriaField : change;
}

/** A typed Field ID; back at what was learned it is no change any more. */
export function withChange(changes: MapChanges, learned: LearnedField, typed: string): MapChanges {
  const { [learned.field]: _, ...others } = changes;
  const value = typed.trim() === '' ? null : typed.trim();
  return value === learned.ometriaField ? others : { ...others, [learned.field]: value };
}

/** Fields that a person should look at before they are trusted, and has not set by hand. */
export const toBeChecked = (learned: Learned, changes: MapChanges): readonly LearnedField[] =>
  learned.fields.filter(
    (field) => field.state === 'mapped' && field.confidence === 'low' && changes[field.field] === undefined,
  );

/** Every Field ID that was seen, to be offered where one is typed. */
export function knownFieldIds(learned: Learned): readonly string[] {
  const ids = [
    ...learned.fields.flatMap((field) => [field.ometriaField, field.runnerUp]),
    ...learned.fieldIds,
  ];
  return [...new Set(ids.filter((id) => id !== null))].sort();
}
