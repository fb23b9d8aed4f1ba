import { ON_ITS_WAY_MS } from '../difference-hints.ts';
import type { FieldId } from '../field.ts';
import { fieldOf } from '../field-record.ts';
import type { Row } from '../row.ts';
import { type Example, type HealthStep, MOST_EXAMPLES, step } from './health.ts';

/** A member whom LoyaltyLion updated lately, compared. */
export interface RecentMember {
  readonly memberId: number;
  /** Epoch ms; null: not known. */
  readonly updatedAt: number | null;
  /** null: Ometria has no profile of the member. */
  readonly rows: readonly Row[] | null;
}

/** An older update says nothing about whether changes arrive now. */
export const RECENT_MS = 30 * 24 * 60 * 60_000;

/** Whether what LoyaltyLion changes arrives in Ometria: the members that it updated last, a copy that is late apart. */
export function judgeRecent(members: readonly RecentMember[], now: number): HealthStep {
  const recent = members.filter(({ updatedAt }) => updatedAt !== null && now - updatedAt <= RECENT_MS);
  const judged = recent.map((member) => ({ member, example: exampleOf(member) }));
  const behind = judged.filter(({ example }) => isBehind(example)).map(({ example }) => example);
  const late = behind.filter((example) => !mayBeOnItsWay(example, now));
  const same = judged.length - behind.length;
  const evidence = {
    count: same,
    of: same + late.length,
    examples: late.slice(0, MOST_EXAMPLES),
    fields: [...new Set(late.flatMap(({ fields }) => fields))],
    newestUpdate: newest(members),
  };
  if (recent.length === 0) return step('recent-changes', 'unknown', 'nothing-changed', evidence);
  if (evidence.of === 0) return step('recent-changes', 'unknown', 'all-on-the-way', evidence);
  if (late.length === 0) return step('recent-changes', 'ok', 'all-same', evidence);
  return same === 0
    ? step('recent-changes', 'failed', 'none-same', evidence)
    : step('recent-changes', 'warning', 'some-behind', evidence);
}

/** No API tells whether LoyaltyLion is live on the shop's page: only that something has happened, and when. */
export const judgeShop = (members: readonly Pick<RecentMember, 'updatedAt'>[]): HealthStep =>
  step('shop-live', 'unknown', 'shop-not-told', { count: members.length, newestUpdate: newest(members) });

const newest = (members: readonly Pick<RecentMember, 'updatedAt'>[]): number | null =>
  members.reduce<number | null>(
    (latest, { updatedAt }) => (updatedAt !== null && updatedAt > (latest ?? 0) ? updatedAt : latest),
    null,
  );

const exampleOf = ({ memberId, updatedAt, rows }: RecentMember): Example => ({
  memberId,
  updatedAt,
  fields: (rows ?? []).filter(isOld).map(({ field }) => field),
  isUnknown: rows === null,
});

/** What a sync should have brought: not what drifts with time or is made anew weekly, nor another form of the same. */
function isOld({ field, verdict, hint }: Row): boolean {
  if (!isSynced(field) || hint === 'format-only') return false;
  return verdict === 'different' || verdict === 'empty-in-ometria';
}

function isSynced(field: FieldId): boolean {
  const { volatility } = fieldOf(field);
  return volatility === 'static' || volatility === 'event';
}

const isBehind = ({ fields, isUnknown }: Example): boolean => isUnknown || fields.length > 0;

const mayBeOnItsWay = ({ updatedAt }: Example, now: number): boolean =>
  updatedAt !== null && now - updatedAt <= ON_ITS_WAY_MS;
