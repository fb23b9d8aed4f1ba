import type { FieldId } from '../domain/field.ts';
import { MAX_PROPERTIES_CHARACTERS } from '../domain/plan.ts';
import type { PlannedChange, PlanView } from '../messages/lens-view.ts';

/** What the agent ticked or unticked by hand; any other change is ticked unless it is optional. */
export type Ticks = Readonly<Partial<Record<FieldId, boolean>>>;

export const isPicked = (change: PlannedChange, ticks: Ticks): boolean =>
  ticks[change.field] ?? !change.optional;

export const pickedChanges = (plan: PlanView, ticks: Ticks): readonly PlannedChange[] =>
  plan.changes.filter((change) => isPicked(change, ticks));

/** Characters of JSON that the listing's properties would take after these changes. */
export const charactersAfter = (base: number, picked: readonly PlannedChange[]): number =>
  picked.reduce((sum, change) => sum + change.addsCharacters, base);

export const isTooLarge = (characters: number): boolean => characters >= MAX_PROPERTIES_CHARACTERS;

/** The fewest changes to leave out so that the rest fits, longest first; all of them if nothing helps. */
export function changesToLeaveOut(base: number, picked: readonly PlannedChange[]): readonly PlannedChange[] {
  const longestFirst = picked.toSorted((a, b) => b.addsCharacters - a.addsCharacters);
  const enough = longestFirst.findIndex(
    (_, at) => !isTooLarge(charactersAfter(base, longestFirst.slice(at))),
  );
  return enough === -1 ? longestFirst : longestFirst.slice(0, enough);
}
