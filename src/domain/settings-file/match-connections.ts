import { type Connection, shareSite } from '../connection.ts';
import type { TeamConnection } from './team-settings.ts';

type Known = Pick<Connection, 'id' | 'siteIds'>;
type Wanted = Pick<TeamConnection, 'id' | 'siteIds'>;

/**
 * Which of this browser's connections each of a file or a policy stands for: the one with its id, unless their
 * LoyaltyLion sites differ, else the only one that shares a site with it and with no other. null: none, so it is
 * new. None stands for two.
 */
export function matchConnections<C extends Known>(
  wanted: readonly Wanted[],
  known: readonly C[],
): readonly (C | null)[] {
  const byId = wanted.map(
    ({ id, siteIds }) => known.find((one) => one.id === id && mayBe(one, siteIds)) ?? null,
  );
  const rest = known.filter((one) => !byId.includes(one));
  return wanted.map(
    (one, at) =>
      byId[at] ??
      bySite(
        one,
        wanted.filter((_, other) => !byId[other]),
        rest,
      ),
  );
}

function bySite<C extends Known>(one: Wanted, rivals: readonly Wanted[], known: readonly C[]): C | null {
  const [match, ...more] = known.filter((other) => shareSite(other, one));
  if (!match || more.length > 0) return null;
  return rivals.filter((rival) => shareSite(rival, match)).length === 1 ? match : null;
}

/** Sites that nobody has read yet contradict nothing. */
export const mayBe = ({ siteIds }: Known, others: readonly number[]): boolean =>
  siteIds.length === 0 || others.length === 0 || shareSite({ siteIds }, { siteIds: others });
