import * as v from 'valibot';
import { AUTO_LOCK_MINUTES, BACKGROUND_SHARES, RETENTION_DAYS } from '../../domain/choices.ts';
import { CONNECTION_COLOURS, LONGEST_NAME, MOST_HOSTS } from '../../domain/connection.ts';
import { parseDashboardHost } from '../../domain/dashboard-host.ts';
import { SETTINGS_FORMAT } from '../../domain/settings-file/export.ts';
import {
  SHARED_ID,
  type TeamConnection,
  type TeamSettings,
} from '../../domain/settings-file/team-settings.ts';
import { listingRule } from '../record-schemas.ts';
import { fieldMap } from './map-schema.ts';

const MOST_CONNECTIONS = 100;
const MOST_SITES = 1_000;

const siteId = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** What a connection was before there were several: it had no id, no colour and no dashboards of its own. */
const CONNECTION_1 = {
  name: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_NAME)), ''),
  siteIds: v.optional(v.pipe(v.array(siteId), v.maxLength(MOST_SITES), v.transform(unique)), []),
  readOnly: v.optional(v.boolean(), false),
  fieldMap: v.optional(fieldMap, {}),
  listingRule: v.nullish(listingRule, null),
  confirmedAt: v.nullish(v.pipe(v.string(), v.isoTimestamp()), null),
};

const host = v.pipe(
  v.string(),
  v.check((typed) => parseDashboardHost(typed) === typed),
);
const dashboard = v.object({ host, vendor: v.picklist(['loyaltylion', 'ometria']) });

/** It names records, so it has no slash; and it tells a connection from others, so it is not everybody's. */
const connectionId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w-]{0,63}$/), v.notValue(SHARED_ID));

const CONNECTION_2 = {
  ...CONNECTION_1,
  id: v.nullish(connectionId, null),
  colour: v.nullish(v.picklist(CONNECTION_COLOURS), null),
  hosts: v.optional(
    v.pipe(
      v.array(dashboard),
      v.maxLength(MOST_HOSTS),
      v.transform((hosts) => [...new Map(hosts.map((one) => [one.host, one])).values()]),
    ),
    [],
  ),
};

const connection1 = v.pipe(
  v.object(CONNECTION_1),
  v.transform((held) => teamConnection({ ...held, id: null, colour: null, hosts: [] })),
);
const connection2 = v.pipe(v.object(CONNECTION_2), v.transform(teamConnection));

type Held = v.InferOutput<v.ObjectSchema<typeof CONNECTION_2, undefined>>;

function teamConnection({ fieldMap: map, listingRule: rule, confirmedAt, ...held }: Held): TeamConnection {
  return { ...held, map: confirmedAt === null ? null : { fieldMap: map, listingRule: rule, confirmedAt } };
}

const format = v.literal(SETTINGS_FORMAT);
const historyDays = v.exactOptional(v.picklist(RETENTION_DAYS));

const VERSION_1 = v.pipe(
  v.object({ format, version: v.literal(1), connection: connection1, historyDays }),
  v.transform(
    ({ connection, historyDays: days }): TeamSettings => ({
      connections: [connection],
      choices: days === undefined ? {} : { historyDays: days },
    }),
  ),
);

const VERSION_2 = v.pipe(
  v.object({
    format,
    version: v.literal(2),
    connections: v.pipe(v.array(connection2), v.maxLength(MOST_CONNECTIONS)),
    backgroundShare: v.exactOptional(v.picklist(BACKGROUND_SHARES)),
    historyDays,
    autoLockMinutes: v.exactOptional(v.picklist(AUTO_LOCK_MINUTES)),
  }),
  v.transform(
    ({ format: _format, version: _version, connections, ...choices }): TeamSettings => ({
      connections,
      choices,
    }),
  ),
);

/** By version: each makes of its file what the settings are today. */
export const SETTINGS_FILES: Readonly<Record<number, v.GenericSchema<unknown, TeamSettings>>> = {
  1: VERSION_1,
  2: VERSION_2,
};
