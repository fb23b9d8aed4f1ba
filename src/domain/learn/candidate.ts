import { FIELDS, type Field } from '../field.ts';
import { isLeast } from '../side.ts';
import { nameScore } from './name-score.ts';
import { isForeign, isInNamespace, isOpaque, type Namespace } from './namespace.ts';
import { otherFormShare } from './other-form.ts';
import { placedName } from './placed-name.ts';
import { type Sample, sourceColumns, type TargetColumn, targetColumns } from './sample.ts';
import { agreement, isContradicted, type ValueEvidence, valueEvidence } from './value-evidence.ts';

/** One Field ID weighed for one field. */
export interface Candidate {
  readonly field: Field;
  readonly column: TargetColumn;
  readonly name: number;
  /** How well the Field ID's words fit the field that they fit best. */
  readonly bestName: number;
  readonly values: ValueEvidence;
  /** The share of members whose values may be the field's in a form that nobody here reads. */
  readonly otherForm: () => number;
  /** By how much the column's values support this field less than the field they support most; 0 or negative. */
  readonly behindBestField: number;
  /** Members with a source value whose profile lacks the key altogether. */
  readonly without: number;
  readonly opaque: boolean;
  readonly foreign: boolean;
  /** Whether the Field ID is spelled as LoyaltyLion spells here; null: nobody knows how it does. */
  readonly own: boolean | null;
}

/** The words of such a Field ID name the field. */
export const NAME_FITS = 0.8;
/** ... and hardly anything else. */
export const NAME_EXACT = 0.85;
/** ... or say something in that direction. */
export const NAME_HELPS = 0.6;
/** About 400 to 1 that the values have to do with each other. */
export const VALUES_FIT = 6;

const CLEARLY_LESS = 0.2;
const ALIKE = 0.7;
const ALIKE_DRIFTING = 0.5;

/** Every Field ID seen, weighed for every field: a row per field, in the order of `FIELDS`. */
export function weighCandidates(samples: readonly Sample[]): readonly (readonly Candidate[])[] {
  const sources = sourceColumns(samples);
  const least = sources.map(({ field }) => samples.map(({ source }) => isLeast(source[field.id])));
  const columns = targetColumns(samples).map((column) => {
    const names = FIELDS.map(({ id }) => nameScore(id, column.id));
    const values = sources.map((source, row) => valueEvidence(source, column, least[row]));
    const about = { column, opaque: isOpaque(column.id), foreign: isForeign(column.id), own: null };
    return {
      names,
      values,
      about,
      bestName: Math.max(...names),
      mostSupport: Math.max(...values.map((v) => v.support)),
    };
  });
  return sources.map((source, row) =>
    columns.flatMap(({ names, values, about, bestName, mostSupport }) => {
      const evidence = values[row];
      if (!evidence) return [];
      const behindBestField = evidence.support - mostSupport;
      const { field, cells } = source;
      const without = cells.filter(
        ({ is }, at) => is === 'value' && about.column.raw[at] === undefined,
      ).length;
      const name = names[row] ?? 0;
      const otherForm = () => otherFormShare(field.kind, cells, about.column);
      return [{ ...about, field, name, bestName, values: evidence, otherForm, behindBestField, without }];
    }),
  );
}

/** The same candidates, once it is known how LoyaltyLion spells its Field IDs in this account. */
export function place(candidate: Candidate, namespace: Namespace): Candidate {
  const { column, field } = candidate;
  const own = isInNamespace(namespace, column.id, field.id);
  return { ...candidate, own, name: placedName(field.id, column.id, namespace) };
}

/** Whether the Field ID may hold the field at all, by its name or by its values. */
export const isFitting = (candidate: Candidate): boolean => fitsByName(candidate) || fitsByValues(candidate);

function fitsByName({ name, foreign, own, values }: Candidate): boolean {
  if (name < NAME_FITS || foreign) return false;
  return own !== false || !isContradicted(values);
}

function fitsByValues(candidate: Candidate): boolean {
  const { field, values, own } = candidate;
  // LoyaltyLion's own names are taken at their word.
  if (own === true && namesAnother(candidate)) return false;
  const alike = field.volatility === 'drifting' ? ALIKE_DRIFTING : ALIKE;
  return values.support >= VALUES_FIT && agreement(values) >= alike;
}

/** The Field ID's words are another field's. */
export const namesAnother = ({ name, bestName }: Candidate): boolean =>
  bestName >= NAME_EXACT && name < bestName - CLEARLY_LESS;

/**
 * How well the Field ID fits the field, in natural units of evidence. Values support up to a limit only: beyond it
 * a copy that is kept more eagerly than LoyaltyLion's own field would win. Which of the fields a column holds is
 * told without such a limit, by `behindBestField`.
 */
export function score(candidate: Candidate): number {
  const { name, values, behindBestField, foreign, own } = candidate;
  const named = 28 * Math.max(0, name - 0.5);
  const misnamed = namesAnother(candidate) ? -12 : 0;
  const supported = clamp(values.support, -3, 20) + 15 * agreement(values);
  const placed = own === null ? 0 : own ? 20 : -20;
  return named + misnamed + supported + placed - (foreign ? 6 : 0) + clamp(behindBestField, -30, 0);
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
