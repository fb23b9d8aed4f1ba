import { detectFormat } from '../detect-format.ts';
import type { Kind } from '../field.ts';
import type { ValueFormat } from '../value-format.ts';
import type { TargetColumn } from './sample.ts';

/** The form that most of the column's values have; null where they have none that is known. */
export function usualFormat(kind: Kind, column: TargetColumn): ValueFormat | null {
  const counts = new Map<string, { readonly format: ValueFormat; readonly count: number }>();
  for (const raw of column.raw) {
    if (raw === undefined || raw === null || raw === '') continue;
    const format = detectFormat(kind, raw);
    if (format === null) continue;
    const key = JSON.stringify(format);
    counts.set(key, { format, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const [most] = [...counts.values()].toSorted((a, b) => b.count - a.count);
  return most?.format ?? null;
}
