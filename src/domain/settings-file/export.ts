import type { FieldMapping } from '../connection.ts';
import type { TeamConnection, TeamSettings } from './team-settings.ts';

export const SETTINGS_FORMAT = 'loyalty-lens-settings';
/** 1: one connection, as it was before there were several. A change of the shape takes another number. */
const SETTINGS_VERSION = 2;

/** The settings file: JSON in which what is not known is absent, so that a policy can hold the same. */
export function settingsFile({ connections, choices }: TeamSettings, now: number): string {
  const exportedAt = new Date(now).toISOString();
  const head = { format: SETTINGS_FORMAT, version: SETTINGS_VERSION, exportedAt };
  return `${JSON.stringify({ ...head, ...choices, connections: connections.map(connectionRecord) }, withoutNull, 2)}\n`;
}

function connectionRecord({ map, ...connection }: TeamConnection): Record<string, unknown> {
  if (!map) return connection;
  const known = Object.entries(map.fieldMap).filter(([, mapping]) => isConfirmed(mapping));
  const fieldMap: Readonly<Record<string, FieldMapping>> = Object.fromEntries(known);
  return { ...connection, ...map, fieldMap };
}

/** What was found since is for whoever found it to confirm. */
const isConfirmed = (mapping: FieldMapping): boolean =>
  mapping.state === 'missing' || (mapping.state === 'mapped' && !mapping.unconfirmed);

const withoutNull = (_name: string, value: unknown): unknown => value ?? undefined;
