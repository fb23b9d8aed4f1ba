import * as v from 'valibot';
import { AUTO_LOCK_MINUTES, BACKGROUND_SHARES, RETENTION_DAYS } from '../../domain/choices.ts';
import { CONNECTION_COLOURS, type FieldMap, type FieldMapping } from '../../domain/connection.ts';
import { parseDashboardHost } from '../../domain/dashboard-host.ts';
import { FIELD_IDS } from '../../domain/field.ts';
import { fieldRecord } from '../../domain/field-record.ts';
import { SETTINGS_FORMAT } from '../../domain/settings-file/export.ts';
import {
  SHARED_ID,
  type TeamConnection,
  type TeamSettings,
} from '../../domain/settings-file/team-settings.ts';
import type { ValueFormat } from '../../domain/value-format.ts';
import { listingRule } from '../record-schemas.ts';

const LONGEST = 200;
const LONGEST_NAME = 80;
const MOST_CONNECTIONS = 100;
const MOST_HOSTS = 20;
const MOST_SITES = 1_000;
const MOST_DECIMALS = 20;

const short = v.pipe(v.string(), v.maxLength(LONGEST));
const decimals = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_DECIMALS));

/** Strict where a stored record is not: a file may have been edited by hand. */
const valueFormat: v.GenericSchema<unknown, ValueFormat> = v.variant('kind', [
  v.object({ kind: v.literal('number') }),
  v.object({ kind: v.literal('numeric-string'), decimals, grouped: v.boolean() }),
  v.object({
    kind: v.literal('number-text'),
    prefix: short,
    suffix: short,
    decimals,
    point: v.picklist(['.', ',']),
    group: short,
  }),
  v.object({ kind: v.literal('boolean') }),
  v.object({
    kind: v.literal('boolean-word'),
    yes: v.union([short, v.number()]),
    no: v.union([short, v.number()]),
  }),
  v.object({
    kind: v.literal('instant'),
    separator: v.picklist(['T', ' ']),
    milliseconds: v.boolean(),
    offset: v.picklist(['Z', '+00:00', '+0000', '']),
  }),
  v.object({ kind: v.literal('date-only') }),
  v.object({
    kind: v.literal('epoch'),
    unit: v.picklist(['s', 'ms']),
    asText: v.exactOptional(v.literal(true)),
  }),
  v.object({ kind: v.literal('text') }),
]);

const fieldMapping: v.GenericSchema<unknown, FieldMapping> = v.variant('state', [
  v.object({
    state: v.literal('mapped'),
    ometriaField: v.pipe(short, v.nonEmpty()),
    format: v.nullish(valueFormat, null),
  }),
  v.object({ state: v.literal('missing') }),
  v.object({ state: v.literal('unlearned') }),
]);

const fieldMap = v.pipe(
  v.record(v.picklist(FIELD_IDS), fieldMapping),
  v.transform((held): FieldMap => fieldRecord((id) => held[id] ?? { state: 'unlearned' })),
);

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
