import { detectFormat } from '../detect-format.ts';
import type { Kind } from '../field.ts';
import type { Json } from '../json.ts';
import type { ValueFormat } from '../value-format.ts';
import type { TargetColumn } from './sample.ts';

type NumericString = Extract<ValueFormat, { kind: 'numeric-string' }>;

interface Seen {
  readonly raw: Json;
  readonly format: ValueFormat;
}

/** The form that most of the column's values have; null where they have none that is known. */
export function usualFormat(kind: Kind, column: TargetColumn): ValueFormat | null {
  const seen = column.raw.flatMap((raw): Seen[] => {
    if (raw === undefined || raw === null || raw === '') return [];
    const format = detectFormat(kind, raw);
    return format === null ? [] : [{ raw, format }];
  });
  const most = commonest(seen, ({ format }) => format.kind);
  if (!most) return null;
  const ofKind = seen.filter(({ format }) => format.kind === most.format.kind);
  if (most.format.kind === 'numeric-string') return numericString(ofKind);
  return commonest(ofKind, ({ format }) => JSON.stringify(format))?.format ?? null;
}

/**
 * No single number tells its form: only from a thousand on does one show whether thousands are grouped, and
 * "212.4" beside "198" shows that decimals are written as needed.
 */
function numericString(seen: readonly Seen[]): NumericString {
  const formats = seen.flatMap(({ format }) => (format.kind === 'numeric-string' ? [format] : []));
  const large = seen.filter(
    ({ raw }) => typeof raw === 'string' && Math.abs(Number(raw.replaceAll(',', ''))) >= 1000,
  );
  const grouped = large.filter(({ format }) => format.kind === 'numeric-string' && format.grouped);
  return {
    kind: 'numeric-string',
    decimals: Math.min(...formats.map(({ decimals }) => decimals)),
    grouped: grouped.length * 2 > large.length,
  };
}

function commonest(seen: readonly Seen[], keyOf: (one: Seen) => string): Seen | undefined {
  const groups = Map.groupBy(seen, keyOf);
  return [...groups.values()].toSorted((a, b) => b.length - a.length)[0]?.[0];
}
