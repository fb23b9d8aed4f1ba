import type { Group } from '../domain/field.ts';
import { fieldOf } from '../domain/field-record.ts';
import type { Row, Verdict } from '../domain/row.ts';
import { shownAt } from '../domain/side.ts';
import type { LensView } from '../messages/lens-view.ts';

/** What needs the agent's eye first; rows still being read come last, where their end moves nothing. */
const SEVERITY: readonly (Verdict | null)[] = [
  'different',
  'empty-in-ometria',
  'only-in-ometria',
  'no-custom-field',
  'not-comparable',
  'in-sync',
  null,
];

const GROUPS: readonly Group[] = ['points', 'rewards', 'membership', 'tier'];

export const bySeverity = (rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => SEVERITY.indexOf(a.verdict) - SEVERITY.indexOf(b.verdict));

/** Rows that are not in sync, or not known to be, or that the open page shows otherwise. */
export const outOfStep = (rows: readonly Row[]): readonly Row[] =>
  bySeverity(rows.filter((row) => row.verdict !== 'in-sync' || row.hint === 'page-older'));

/** Rows that a mailing would get wrong. */
export const differing = (rows: readonly Row[]): readonly Row[] =>
  rows.filter((row) => row.verdict === 'different' || row.verdict === 'empty-in-ometria');

/** Rows that a resync sets right without further ado: those that both APIs told, and whose place is confirmed. */
export function resyncable({ rows, notices }: Pick<LensView, 'rows' | 'notices'>): readonly Row[] {
  const unconfirmed = notices.flatMap((notice) => (notice.code === 'fields-appeared' ? notice.fields : []));
  return differing(rows).filter(
    ({ field, source, target }) =>
      shownAt(source) === null && shownAt(target) === null && !unconfirmed.includes(field),
  );
}

export const withVerdict = (rows: readonly Row[], verdict: Verdict): readonly Row[] =>
  rows.filter((row) => row.verdict === verdict);

export function countByVerdict(rows: readonly Row[]): readonly (readonly [Verdict | null, number])[] {
  return SEVERITY.map(
    (verdict) => [verdict, rows.filter((row) => row.verdict === verdict).length] as const,
  ).filter(([, count]) => count > 0);
}

export const byGroup = (rows: readonly Row[]): readonly (readonly [Group, readonly Row[]])[] =>
  GROUPS.map((group) => [group, rows.filter((row) => fieldOf(row.field).group === group)] as const);
