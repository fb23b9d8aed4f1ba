import type { Choices } from '../choices.ts';
import { type Connection, newConnection } from '../connection.ts';
import { matchConnections } from './match-connections.ts';
import type { ImportedMap } from './prove-map.ts';
import { sameMap } from './same-map.ts';
import { confirmedMap, SHARED_ID, type TeamConnection, type TeamSettings } from './team-settings.ts';

/** What this browser holds before an import. */
export interface Held {
  readonly connections: readonly Connection[];
  /** Maps that were imported earlier, by connection. */
  readonly imported: ReadonlyMap<string, ImportedMap>;
  readonly choices: Choices;
}

/** `kept`: the organisation has set it, so a file cannot. */
export type ImportOutcome = 'added' | 'replaced' | 'unchanged' | 'kept';

export interface ImportStep {
  readonly outcome: ImportOutcome;
  /** null: it is new. */
  readonly before: Connection | null;
  readonly after: Connection;
  /** Counts once a test of this browser's keys has borne it out; null: the connection's own stays. */
  readonly imported: ImportedMap | null;
}

export interface ImportPlan {
  readonly steps: readonly ImportStep[];
  /** Those that change. */
  readonly choices: Partial<Choices>;
}

/** Where new connections come from. */
export interface Fresh {
  readonly newId: () => string;
  /** Epoch ms */
  readonly now: number;
}

/**
 * What an import would do. It never takes anything away: connections that the file does not know stay, and a
 * replaced one keeps its id, its keys, and the map that was confirmed here until the new one is borne out.
 */
export function planImport(settings: TeamSettings, held: Held, fresh: Fresh): ImportPlan {
  const matches = matchConnections(settings.connections, held.connections);
  const all = [...held.connections];
  const steps = settings.connections.map((wanted, at): ImportStep => {
    const match = matches[at];
    if (match) return replace(wanted, match, held);
    const after = add(wanted, all, { ...fresh, now: fresh.now + at });
    all.push(after);
    return { outcome: 'added', before: null, after, imported: importedMap(wanted) };
  });
  return { steps, choices: changedChoices(settings.choices, held.choices) };
}

function replace(wanted: TeamConnection, before: Connection, held: Held): ImportStep {
  if (before.managed) return { outcome: 'kept', before, after: before, imported: null };
  const after = { ...withTeam(before, wanted), hosts: allHosts(before, wanted) };
  const isKnown = sameMap(confirmedMap(before), wanted.map) || isHeld(wanted, before, held);
  const imported = isKnown ? null : importedMap(wanted);
  const outcome =
    imported === null && JSON.stringify(after) === JSON.stringify(before) ? 'unchanged' : 'replaced';
  return { outcome, before, after, imported };
}

/** Dashboards that were added here stay, since whoever made the file may not have them. */
function allHosts({ hosts }: Connection, wanted: TeamConnection): Connection['hosts'] {
  const all = new Map([...hosts, ...wanted.hosts].map((one) => [one.host, one]));
  return [...all.values()];
}

/** It waits already, or was adopted and still counts. */
function isHeld({ map }: TeamConnection, { id, confirmedAt }: Connection, { imported }: Held): boolean {
  const earlier = imported.get(id);
  if (!earlier || !sameMap(earlier.map, map)) return false;
  return earlier.verdict !== 'settled' || confirmedAt === earlier.map.confirmedAt;
}

const importedMap = ({ map, siteIds }: TeamConnection): ImportedMap | null => map && { map, siteIds };

/** What a file says of a connection, but for its map. Sites that a key has shown are believed before it. */
export const withTeam = (connection: Connection, wanted: TeamConnection): Connection => ({
  ...connection,
  name: wanted.name || connection.name,
  colour: wanted.colour ?? connection.colour,
  siteIds: connection.siteIds.length > 0 ? connection.siteIds : wanted.siteIds,
  hosts: wanted.hosts,
  readOnly: wanted.readOnly,
});

function add(wanted: TeamConnection, others: readonly Connection[], { newId, now }: Fresh): Connection {
  const isFree = wanted.id !== SHARED_ID && others.every(({ id }) => id !== wanted.id);
  const id = wanted.id !== null && isFree ? wanted.id : newId();
  return withTeam(newConnection(id, new Date(now).toISOString(), others), wanted);
}

function changedChoices(wanted: Partial<Choices>, held: Choices): Partial<Choices> {
  const { backgroundShare = held.backgroundShare, historyDays = held.historyDays } = wanted;
  const { autoLockMinutes = held.autoLockMinutes } = wanted;
  return {
    ...(backgroundShare !== held.backgroundShare && { backgroundShare }),
    ...(historyDays !== held.historyDays && { historyDays }),
    ...(autoLockMinutes !== held.autoLockMinutes && { autoLockMinutes }),
  };
}
