import type { Choices } from '../choices.ts';
import { type Connection, newConnection } from '../connection.ts';
import { matchConnections, mayBe } from './match-connections.ts';
import { withTeam } from './plan-import.ts';
import type { ImportedMap } from './prove-map.ts';
import { sameMap } from './same-map.ts';
import type { TeamConnection, TeamSettings } from './team-settings.ts';

/** What is learned of it is stored under its id, so it has one. */
export interface PolicyConnection extends TeamConnection {
  readonly id: string;
}

export interface PolicySettings extends TeamSettings {
  readonly connections: readonly PolicyConnection[];
}

/** What an organisation's administrators have set for every browser of theirs. */
export interface Policy {
  readonly settings: PolicySettings;
  /** Whether nothing may be written through any connection. */
  readonly readOnly: boolean;
  /** How keys must be kept; null: as the person likes. */
  readonly keyProtection: 'passphrase' | 'session' | null;
}

export const NO_POLICY: Policy = {
  settings: { connections: [], choices: {} },
  readOnly: false,
  keyProtection: null,
};

/** The parts of a policy that a person may want to know of. */
export const policySets = ({ settings, readOnly, keyProtection }: Policy): boolean =>
  settings.connections.length > 0 ||
  Object.keys(settings.choices).length > 0 ||
  readOnly ||
  keyProtection !== null;

interface Managed {
  readonly wanted: TeamConnection;
  /** As it is stored; null: nothing has been learned of it yet. */
  readonly stored: Connection | null;
  readonly id: string;
}

/** Which connection each of the policy's is: the one here that it stands for, else one of its own id. */
function managed(stored: readonly Connection[], { settings }: Policy): readonly Managed[] {
  const wanted = settings.connections.map((one) => ({ ...one, id: idOf(one, stored) }));
  const matches = matchConnections(wanted, stored);
  return wanted.map((one, at) => {
    const match = matches[at] ?? null;
    return { wanted: one, stored: match, id: match?.id ?? one.id };
  });
}

/** The same at every look, whether anything of it is stored by then or not. */
function idOf({ id, siteIds }: PolicyConnection, stored: readonly Connection[]): string {
  const isAnothers = stored.some((one) => one.id === id && !mayBe(one, siteIds));
  return isAnothers ? `policy-${id}` : id;
}

/**
 * The connections as the policy makes them: those that it sets come first and are marked; what the keys here have
 * shown stays. Nothing is stored of it, so that a policy that is withdrawn leaves everything as it was.
 */
export function underPolicy(stored: readonly Connection[], policy: Policy): readonly Connection[] {
  const set = managed(stored, policy);
  const added: Connection[] = [];
  for (const { wanted, stored: known, id } of set) {
    const connection = known ?? newConnection(id, '', [...stored, ...added]);
    added.push({ ...withTeam(connection, wanted), managed: true });
  }
  const own = stored.filter((one) => set.every(({ stored: known }) => known !== one));
  return [...added, ...own].map((one) => (policy.readOnly ? { ...one, readOnly: true } : one));
}

/** The map that the policy sets for a connection; null: none. */
export function policyMap(stored: readonly Connection[], policy: Policy, id: string): ImportedMap | null {
  const found = managed(stored, policy).find((one) => one.id === id);
  return found?.wanted.map ? { map: found.wanted.map, siteIds: found.wanted.siteIds } : null;
}

/**
 * The imported map that still waits for a person or for a test: the policy's, unless that one is settled; else the
 * one from a file.
 */
export function waitingMap(held: ImportedMap | null, ofPolicy: ImportedMap | null): ImportedMap | null {
  const isOfPolicy = ofPolicy !== null && !(held && sameMap(held.map, ofPolicy.map));
  const current = isOfPolicy ? ofPolicy : held;
  return current?.verdict === 'settled' ? null : current;
}

/** A file cannot change what the policy sets. */
export function withoutPolicy(settings: TeamSettings, policy: Policy): TeamSettings {
  const set = policy.settings.choices;
  const choices = Object.entries(settings.choices).filter(([name]) => !Object.hasOwn(set, name));
  return { ...settings, choices: Object.fromEntries(choices) satisfies Partial<Choices> };
}
