/** A new entry of Ometria's error list that may be about a write: the list names a path at most, never a record. */
export interface Doubt {
  /** The entry, verbatim. */
  readonly words: string;
  /** Whether it names a field of the record that was pushed; other integrations push such fields too. */
  readonly namesField: boolean;
}

/** The entries of Ometria's error list that were not in it before, each as often as it is new. */
export function newErrors(before: readonly string[], after: readonly string[]): string[] {
  const known = new Map<string, number>();
  for (const entry of before) known.set(entry, (known.get(entry) ?? 0) + 1);
  return after.filter((entry) => {
    const left = known.get(entry) ?? 0;
    known.set(entry, left - 1);
    return left <= 0;
  });
}

/** The most telling of the new entries: one that names a pushed Field ID, else one about the properties as a whole. */
export function doubtOf(fresh: readonly string[], fieldIds: readonly string[]): Doubt | null {
  const named = fresh.find((entry) => fieldIds.some((id) => names(entry, id)));
  if (named !== undefined) return { words: named, namesField: true };
  const vague = fresh.find((entry) => AS_A_WHOLE.test(entry));
  return vague === undefined ? null : { words: vague, namesField: false };
}

/** No single field follows in the path: that would be another record's. */
const AS_A_WHOLE = /\bproperties\b(?!\s*[>./[]\s*[^\s:*])/;

/** As a whole word: `ll_points` is not named by `ll_points_spent`. */
function names(entry: string, fieldId: string): boolean {
  for (let at = entry.indexOf(fieldId); at !== -1; at = entry.indexOf(fieldId, at + 1)) {
    if (!isWord(entry[at - 1]) && !isWord(entry[at + fieldId.length])) return true;
  }
  return false;
}

const isWord = (character: string | undefined): boolean => /[\p{L}\p{N}_-]/u.test(character ?? '');
