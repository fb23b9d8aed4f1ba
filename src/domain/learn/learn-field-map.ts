import { FIELDS } from '../field.ts';
import type { LearnedField } from '../learned.ts';
import { withoutCopies } from './anybodys.ts';
import { type Candidate, isFitting, place, score, weighCandidates } from './candidate.ts';
import { type Choice, choose } from './choose.ts';
import { findNamespace } from './find-namespace.ts';
import { isProvenMissing, mayHold } from './is-proven-missing.ts';
import type { Namespace } from './namespace.ts';
import { type Sample, sourceColumns } from './sample.ts';
import { usualFormat } from './usual-format.ts';

/** A Field ID that scores less is not worth naming as the runner-up. */
const WORTH_NAMING = 6;
/** Values that somebody typed in a way that can be read, by those that nobody can. */
const EXCEPTIONS = 0.1;
/** From fewer fields nobody can tell how the account is filled. */
const LEAST_FIELDS_FOR_FILL = 3;

/** What the fields are judged by, the same for all. */
interface Findings {
  readonly namespace: Namespace | null;
  readonly choices: readonly (Choice | null)[];
  /** The share of members with a value in whose profiles a found field is usually filled; null: too few found. */
  readonly fill: number | null;
}

/**
 * Finds, for each of the 21 fields in their order, the Field ID that holds it in this account, with the evidence.
 *
 *     weigh every Field ID for every field -> find how LoyaltyLion spells its IDs -> solve as an assignment
 *     -> say what is certain, what must be looked at, what is missing and what nobody can know
 *
 * `equal` and `compared` count members whose values tell something: a value that more than half of them have
 * proves nothing when it is equal, and is left out.
 */
export function learnFieldMap(samples: readonly Sample[]): readonly LearnedField[] {
  const weighed = weighCandidates(samples);
  const namespace = findNamespace(weighed.flat());
  const placed = namespace
    ? weighed.map((row) => row.map((candidate) => place(candidate, namespace)))
    : weighed;
  const table = withoutCopies(placed, namespace);
  const choices = choose(table, namespace);
  const members = sourceColumns(samples).map(({ filled }) => filled);
  const findings = { namespace, choices, fill: usualFill(choices, members) };
  return FIELDS.map((field, index) => {
    const row = table[index] ?? [];
    const best = choices[index] ?? null;
    const choice = readableOf(best);
    if (choice) return mapped(choice, bestOther(row, choice));
    const runnerUp = best?.candidate.column.id ?? bestOther(placed[index] ?? [], null);
    return { ...NOTHING, field: field.id, runnerUp, ...absence(row, members[index] ?? 0, findings) };
  });
}

const NOTHING = { ometriaField: null, equal: 0, compared: 0, nameScore: 0, format: null } as const;

/**
 * null: nobody here reads what the Field ID holds, though it may be the field's in another form. Compared, everybody
 * would differ; a value that is written would stand among others of another form.
 */
function readableOf(choice: Choice | null): Choice | null {
  if (choice === null) return null;
  const { values, otherForm } = choice.candidate;
  const isRead = values.readable > values.paired * EXCEPTIONS;
  return isRead || otherForm() < 1 - EXCEPTIONS ? choice : null;
}

function mapped({ candidate, certain }: Choice, runnerUp: string | null): LearnedField {
  const { field, column, name, values, without } = candidate;
  return {
    field: field.id,
    state: 'mapped',
    ometriaField: column.id,
    confidence: certain ? 'high' : 'low',
    equal: values.equal,
    compared: values.compared,
    nameScore: name,
    runnerUp,
    format: usualFormat(field.kind, column.raw),
    profilesWithout: without,
  };
}

function absence(
  row: readonly Candidate[],
  membersWithValue: number,
  { namespace, choices, fill }: Findings,
): Pick<LearnedField, 'state' | 'confidence' | 'profilesWithout'> {
  const holders = new Map(choices.map((choice) => [choice?.candidate.column.id, choice?.certain]));
  const open = row.some((candidate) => {
    const taken = holders.get(candidate.column.id);
    if (taken === true) return false;
    return isFitting(candidate) || (taken === undefined && mayHold(candidate, namespace));
  });
  const missing = !open && isProvenMissing(membersWithValue, fill);
  return {
    state: missing ? 'missing' : 'unlearned',
    confidence: missing ? 'high' : 'low',
    profilesWithout: membersWithValue,
  };
}

function bestOther(row: readonly Candidate[], choice: Choice | null): string | null {
  const [best] = row
    .filter((candidate) => candidate.column !== choice?.candidate.column)
    .map((candidate) => ({ id: candidate.column.id, score: score(candidate) }))
    .toSorted((a, b) => b.score - a.score);
  return best && best.score >= WORTH_NAMING ? best.id : null;
}

function usualFill(choices: readonly (Choice | null)[], members: readonly number[]): number | null {
  const shares = choices
    .flatMap((choice, index) =>
      choice ? [choice.candidate.values.paired / Math.max(1, members[index] ?? 0)] : [],
    )
    .toSorted((a, b) => a - b);
  return shares.length < LEAST_FIELDS_FOR_FILL ? null : (shares[Math.floor(shares.length / 2)] ?? null);
}
