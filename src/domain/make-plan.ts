import type { FieldMap, FieldMapping } from './connection.ts';
import { detectFormat } from './detect-format.ts';
import type { FieldId } from './field.ts';
import { fieldOf } from './field-record.ts';
import { isJsonArray, type Json } from './json.ts';
import type { Change, LeftAlone, Plan } from './plan.ts';
import { renderValue } from './render-value.ts';
import type { Row, Verdict } from './row.ts';
import { type Side, shownAt } from './side.ts';

const ALWAYS_WRITTEN: ReadonlySet<Verdict | null> = new Set<Verdict>(['different', 'empty-in-ometria']);

/**
 * What a resync would write: what differs and what is empty in Ometria, and of what only Ometria has the
 * ticked fields, which are cleared. Every other field is left alone, with its verdict, and so is one whose custom
 * field nobody has confirmed. Rows that are still being read are in neither list, and a value of which only the
 * least is known is never written.
 */
export function makePlan(rows: readonly Row[], fieldMap: FieldMap, ticked: ReadonlySet<FieldId>): Plan {
  const changes: Change[] = [];
  const leftAlone: LeftAlone[] = [];
  for (const row of rows) {
    const mapping = fieldMap[row.field];
    const change = changeOf(row, mapping, ticked);
    if (change) changes.push(change);
    else if (row.verdict) leftAlone.push({ field: row.field, verdict: row.verdict, ...doubtOf(mapping) });
  }
  return { changes, leftAlone };
}

/**
 * Whether a resync would write lifetime points of which only the least is known: then the expired points
 * must be read (and the rows made anew) before there is a plan, even where the verdict needs none.
 */
export function writesNeedExpiredPoints(rows: readonly Row[]): boolean {
  return rows.some(({ verdict, source }) => ALWAYS_WRITTEN.has(verdict) && !isExact(source));
}

const isExact = (source: Side): boolean => source.state === 'value' && source.beyond === undefined;

/** What a page showed is neither written nor written over. */
const isFromPage = ({ source, target }: Row): boolean => shownAt(source) !== null || shownAt(target) !== null;

function changeOf(row: Row, mapping: FieldMapping, ticked: ReadonlySet<FieldId>): Change | null {
  if (mapping.state !== 'mapped' || mapping.unconfirmed || isFromPage(row)) return null;
  const before = rawOf(row.target);
  const { kind } = fieldOf(row.field);
  // What the whole account holds tells the form better than one value, which somebody may have typed.
  const format = mapping.format ?? detectFormat(kind, before);
  const place = { field: row.field, ometriaField: mapping.ometriaField, ...(format && { format }) };
  if (row.verdict === 'only-in-ometria') {
    return ticked.has(row.field) ? { ...place, before, after: null } : null;
  }
  if (!ALWAYS_WRITTEN.has(row.verdict) || !isExact(row.source)) return null;
  return { ...place, before, after: renderValue(kind, rawOf(row.source), format, before) };
}

const doubtOf = (mapping: FieldMapping): Pick<LeftAlone, 'unconfirmed'> =>
  mapping.state === 'mapped' && mapping.unconfirmed ? { unconfirmed: true } : {};

const rawOf = (side: Side): Json => (side.state === 'value' ? side.raw : null);

/** Names exactly what the plan writes over what, so that another plan is never taken for it. */
export function planToken(plan: Plan): string {
  const changes = plan.changes.map(({ field, ometriaField, before, after }) => [
    field,
    ometriaField,
    canonical(before),
    canonical(after),
  ]);
  return JSON.stringify(changes);
}

/** The same JSON with the keys of objects in order: two answers may hold them in two. */
function canonical(json: Json): Json {
  if (typeof json !== 'object' || json === null) return json;
  if (isJsonArray(json)) return json.map(canonical);
  const entries = Object.entries(json).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, canonical(value)]));
}
