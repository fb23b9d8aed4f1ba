import * as v from 'valibot';
import { AUTO_LOCK_MINUTES, BACKGROUND_SHARES, RETENTION_DAYS } from '../domain/choices.ts';
import { CONNECTION_COLOURS } from '../domain/connection.ts';
import { failure, vendor } from './answer-parts.ts';
import type { ImportView } from './import-view.ts';
import type { PolicyView } from './policy-view.ts';

const choices = v.object({
  backgroundShare: v.exactOptional(v.picklist(BACKGROUND_SHARES)),
  historyDays: v.exactOptional(v.picklist(RETENTION_DAYS)),
  autoLockMinutes: v.exactOptional(v.picklist(AUTO_LOCK_MINUTES)),
});

export const importView: v.GenericSchema<unknown, ImportView> = v.object({
  token: v.string(),
  connections: v.array(
    v.object({
      outcome: v.picklist(['added', 'replaced', 'unchanged', 'kept']),
      name: v.string(),
      nameBefore: v.nullable(v.string()),
      colour: v.picklist(CONNECTION_COLOURS),
      siteIds: v.array(v.number()),
      hosts: v.array(v.object({ host: v.string(), vendor: vendor })),
      readOnly: v.boolean(),
      opens: v.boolean(),
      hasMap: v.boolean(),
    }),
  ),
  choices,
});

export const policyView: v.GenericSchema<unknown, PolicyView> = v.object({
  sets: v.boolean(),
  failure: v.nullable(failure),
  connections: v.number(),
  choices,
  readOnly: v.boolean(),
  keyProtection: v.nullable(v.picklist(['passphrase', 'session'])),
});
