import { compareAll } from '../domain/compare.ts';
import type { Connection } from '../domain/connection.ts';
import type { Row } from '../domain/row.ts';
import { compareWithPage, type PageComparison } from '../domain/shown/compare-page.ts';
import type { ApiAnswers } from '../domain/shown/judge-shown.ts';
import type { ShownPage } from '../domain/shown/shown-page.ts';
import type { Reading, Snapshot } from '../domain/snapshot.ts';
import { LIVE_FIELDS, sourceSides } from '../domain/source-sides.ts';
import { targetSides } from '../domain/target-sides.ts';
import { timeOf } from '../domain/time-of.ts';

/** A reading as the comparison takes it: the value, an earlier one included, or why there is none. */
function known<T>({ state, value }: Reading<T | null>): T | null | 'waiting' | 'unavailable' {
  if (value !== null || state === 'read') return value;
  return state === 'failed' ? 'unavailable' : 'waiting';
}

function answersOf(
  { member, live, expired, profile }: Snapshot,
  connection: Connection,
  now: number,
): ApiAnswers {
  return {
    sources: sourceSides(known(member), live.value, expired),
    targets: targetSides(known(profile), connection.fieldMap),
    fieldMap: connection.fieldMap,
    context: { memberUpdatedAt: timeOf(member.value?.updatedAt ?? null), comparedAt: now },
    answeredAt(vendor, field) {
      if (vendor === 'ometria') return profile.at;
      return LIVE_FIELDS.has(field) ? live.at : member.at;
    },
  };
}

/** The 21 rows of what both APIs told so far: all that is ever written comes from these. */
export function rowsOf(snapshot: Snapshot, connection: Connection, now: number): readonly Row[] {
  const { sources, targets, fieldMap, context } = answersOf(snapshot, connection, now);
  return compareAll(sources, targets, fieldMap, context);
}

/** The rows as they are shown: beside what the APIs told, what pages of the customer show. */
export const shownRowsOf = (
  snapshot: Snapshot,
  connection: Connection,
  now: number,
  page: ShownPage | null,
  otherPage: ShownPage | null,
): PageComparison => compareWithPage(answersOf(snapshot, connection, now), page, otherPage);

/** Fields that a mailing would get wrong: what the badge and the pill count. */
export const countOutOfStep = (rows: readonly Row[]): number =>
  rows.filter(({ verdict }) => verdict === 'different' || verdict === 'empty-in-ometria').length;
