import { kindOf } from './field-kind.ts';
import type { Json } from './json.ts';
import { normalize } from './normalize.ts';
import type { Properties } from './ometria.ts';
import type { Change } from './plan.ts';
import { sameValue } from './same-value.ts';

const isEmpty = (raw: Json | undefined): boolean => raw === undefined || raw === null || raw === '';

/** Whether two raw values of a field are the same value, or both none. */
export function isSame(change: Change, a: Json | undefined, b: Json | undefined): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  const kind = kindOf(change.field);
  const valueOf = (raw: Json | undefined) => normalize(kind, raw ?? null, change.format);
  const [first, second] = [valueOf(a), valueOf(b)];
  return first !== null && second !== null ? sameValue(kind, first, second) !== null : Object.is(a, b);
}

/**
 * What a record shows of a write: everything that was sent, a part of it, the old values alone, or something that
 * is neither the old value nor the one sent (somebody else wrote).
 */
export type Shown = 'sent' | 'part' | 'old' | 'other';

export function judgeReadBack(changes: readonly Change[], properties: Properties): Shown {
  let sent = 0;
  for (const change of changes) {
    const raw = properties[change.ometriaField];
    if (isSame(change, raw, change.after)) sent += 1;
    else if (!isSame(change, raw, change.before)) return 'other';
  }
  if (sent === changes.length) return 'sent';
  return sent === 0 ? 'old' : 'part';
}
