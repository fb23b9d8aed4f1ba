import { detectFormat } from '../detect-format.ts';
import type { Kind } from '../field.ts';
import type { Json } from '../json.ts';
import type { ValueFormat } from '../value-format.ts';

type NumericString = Extract<ValueFormat, { kind: 'numeric-string' }>;

interface Seen {
  readonly raw: Json;
  readonly format: ValueFormat;
}

/** Values that somebody typed in another way, by those that are as usual. */
const EXCEPTIONS = 0.1;

/** The form that most of a Field ID's values have; null where they have none that is known. */
export function usualFormat(kind: Kind, raws: readonly (Json | undefined)[]): ValueFormat | null {
  const seen = raws.flatMap((raw): Seen[] => {
    if (raw === undefined || raw === null || raw === '') return [];
    const format = detectFormat(kind, raw);
    return format === null ? [] : [{ raw, format }];
  });
  const grouped = groupedAlike(seen);
  if (grouped) return grouped;
  const most = commonest(seen, ({ format }) => format.kind);
  if (!most) return null;
  const ofKind = seen.filter(({ format }) => format.kind === most.format.kind);
  if (most.format.kind === 'numeric-string') return numericString(ofKind);
  if (most.format.kind === 'written-date' && !isOrderCertain(ofKind)) return null;
  return commonest(ofKind, ({ format }) => JSON.stringify(format))?.format ?? null;
}

/**
 * Where thousands stand in groups ("1.200", "1 200"), plain numbers below a thousand are of the same form: it is
 * that of the large ones.
 */
function groupedAlike(seen: readonly Seen[]): ValueFormat | null {
  const large = seen.filter(({ format, raw }) => isGrouped(format) || isLargePlain(raw));
  const most = commonest(large, ({ format }) => JSON.stringify(format))?.format;
  if (!most || !isGrouped(most)) return null;
  const others = seen.filter(({ raw, format }) => !isGrouped(format) && !isPlain(raw));
  return others.length <= seen.length * EXCEPTIONS ? most : null;
}

const isGrouped = (format: ValueFormat): boolean => format.kind === 'number-text' && format.group !== '';
const isPlain = (raw: Json): boolean => typeof raw === 'string' && /^-?\d+$/.test(raw.trim());
const isLargePlain = (raw: Json): boolean => isPlain(raw) && Math.abs(Number(raw)) >= 1000;

/** Not where dates stand in both orders, so that of others nobody knows. */
function isOrderCertain(dates: readonly Seen[]): boolean {
  const orders = Map.groupBy(dates, ({ format }) => (format.kind === 'written-date' ? format.order : ''));
  const [most = 0, ...others] = [...orders.values()].map(({ length }) => length).toSorted((a, b) => b - a);
  return others.every((count) => count <= most * EXCEPTIONS);
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
