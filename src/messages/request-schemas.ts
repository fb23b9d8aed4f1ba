import * as v from 'valibot';
import { AUTO_LOCK_MINUTES, BACKGROUND_SHARES, RETENTION_DAYS } from '../domain/choices.ts';
import { CONNECTION_COLOURS, LONGEST_NAME, MOST_HOSTS } from '../domain/connection.ts';
import { parseDashboardHost } from '../domain/dashboard-host.ts';
import { FIELD_IDS } from '../domain/field.ts';
import { MOST_TEXTS } from '../domain/shown/shown-page.ts';
import { SHORTEST_PASSPHRASE } from './protection-view.ts';
import type { Ask, RequestName, WatchRequest } from './protocol.ts';
import { RUN_KINDS } from './run-view.ts';

const LONG = 2_000;
/** A sighting's texts as JSON. */
const LONGEST_PAGE_NAME = 100_000;
const LONGEST_LANGUAGE = 35;
const LONGEST_SHOWN = 300;
const text = v.pipe(v.string(), v.maxLength(LONG));
const texts = v.pipe(v.array(text), v.maxLength(10));
const id = v.pipe(v.number(), v.safeInteger());

const subject = v.variant('kind', [
  v.object({ kind: v.literal('tab'), tabId: id }),
  v.object({ kind: v.literal('member'), connectionId: v.nullable(text), memberId: id }),
]);

const vendor = v.picklist(['loyaltylion', 'ometria']);
const sighting = v.object({
  vendor,
  siteId: v.nullable(id),
  emails: texts,
  customerIds: texts,
  labelledCustomerIds: texts,
  profileIds: texts,
  labelledProfileIds: texts,
  name: v.nullable(text),
});

const field = v.picklist(FIELD_IDS);
const shown = v.object({
  page: v.pipe(v.string(), v.maxLength(LONGEST_PAGE_NAME)),
  language: v.pipe(v.string(), v.maxLength(LONGEST_LANGUAGE)),
  texts: v.pipe(
    v.array(v.object({ field, text: v.pipe(v.string(), v.maxLength(LONGEST_SHOWN)) })),
    v.maxLength(FIELD_IDS.length * MOST_TEXTS),
  ),
});
const nothing = v.object({});
const job = v.object({ jobId: text });
const tab = v.object({ tabId: id });
const resync = v.object({
  subject,
  token: text,
  fields: v.pipe(v.array(field), v.maxLength(FIELD_IDS.length)),
  confirmed: v.boolean(),
});
const run = v.object({ connectionId: text, kind: v.picklist(RUN_KINDS) });
const historyQuery = v.object({ text, field: v.nullable(field) });

const host = v.pipe(
  text,
  v.check((typed) => parseDashboardHost(typed) === typed),
);
const connectionChange = v.object({
  name: v.exactOptional(v.pipe(text, v.trim(), v.nonEmpty(), v.maxLength(LONGEST_NAME))),
  colour: v.exactOptional(v.picklist(CONNECTION_COLOURS)),
  hosts: v.exactOptional(v.pipe(v.array(v.object({ host, vendor })), v.maxLength(MOST_HOSTS))),
  readOnly: v.exactOptional(v.boolean()),
});

/** What each request must look like: whatever a sender sends is a claim until it has passed here. */
export const REQUEST_SCHEMAS: { readonly [N in RequestName]: v.GenericSchema<unknown, Ask<N>> } = {
  sighting: v.object({ sighting: v.nullable(sighting) }),
  shown,
  'start-reader': nothing,
  'show-overlay': nothing,
  'show-marks': nothing,
  'open-popup': nothing,
  'open-options': nothing,
  'can-point': tab,
  'point-at-email': tab,
  'pointed-hosts': nothing,
  'forget-pointed': v.object({ host: text }),
  resync,
  undo: job,
  'preview-resync': resync,
  'preview-undo': job,
  'export-history': v.object({ format: v.picklist(['csv', 'json']), query: historyQuery }),
  'set-retention': v.object({ days: v.picklist(RETENTION_DAYS) }),
  'erase-history': nothing,
  answer: v.object({ subject, question: text, choice: text }),
  'look-up': v.object({ query: text }),
  'recent-customers': nothing,
  'save-and-test': v.object({ connectionId: v.nullable(text), loyaltylionKey: text, ometriaKey: text }),
  confirm: v.object({ connectionId: text, changes: v.record(field, v.nullable(text)) }),
  'choose-listing': v.object({
    connectionId: text,
    choice: v.variant('kind', [
      v.object({
        kind: v.literal('named'),
        collection: v.pipe(text, v.trim(), v.nonEmpty()),
        mayBeUnproven: v.boolean(),
      }),
      v.object({ kind: v.literal('own') }),
    ]),
  }),
  'edit-connection': v.object({ connectionId: text, change: connectionChange }),
  'remove-connection': v.object({ connectionId: text }),
  'which-dashboard': nothing,
  unlock: v.object({ passphrase: text }),
  lock: nothing,
  protect: v.variant('mode', [
    v.object({ mode: v.picklist(['device', 'session']), passphrase: v.literal(''), current: text }),
    v.object({
      mode: v.literal('passphrase'),
      passphrase: v.pipe(text, v.minLength(SHORTEST_PASSPHRASE)),
      current: text,
    }),
  ]),
  'set-auto-lock': v.object({ minutes: v.picklist(AUTO_LOCK_MINUTES) }),
  'remove-key': v.object({ connectionId: text, vendor }),
  'erase-everything': nothing,
  'start-run': run,
  'stop-run': run,
  'set-background-share': v.object({ share: v.picklist(BACKGROUND_SHARES) }),
  'export-settings': nothing,
  'preview-import': v.object({ text: v.string() }), // its reader says how long it may be
  'import-settings': v.object({ text: v.string(), token: v.string() }),
};

const again = v.exactOptional(v.boolean());

export const ENVELOPE_SCHEMA = v.object({ name: v.string(), ask: v.unknown() });

export const WATCH_SCHEMA: v.GenericSchema<unknown, WatchRequest> = v.variant('type', [
  v.object({ type: v.literal('watch'), subject, withPlan: v.boolean(), again }),
  v.object({ type: v.literal('watch-own-tab'), again }),
  v.object({ type: v.literal('watch-setup'), connectionId: v.nullable(text), again }),
  v.object({ type: v.literal('watch-connections'), again }),
  v.object({
    type: v.literal('watch-history'),
    query: historyQuery,
    limit: v.pipe(id, v.minValue(1)),
    again,
  }),
  v.object({ type: v.literal('watch-protection'), again }),
  v.object({ type: v.literal('watch-api-use'), again }),
  v.object({ type: v.literal('watch-late-ends'), again }),
  v.object({ type: v.literal('watch-health'), connectionId: text, again }),
  v.object({ type: v.literal('watch-account-check'), connectionId: text, again }),
  v.object({ type: v.literal('watch-policy'), again }),
  v.object({ type: v.literal('refresh') }),
]);
