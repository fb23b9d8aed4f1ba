import * as v from 'valibot';
import { AUTO_LOCK_MINUTES } from '../domain/choices.ts';
import { CONNECTION_COLOURS } from '../domain/connection.ts';
import type { JobState } from '../domain/job-state.ts';
import type { Json } from '../domain/json.ts';
import type { Hint, Row, Rule, Verdict } from '../domain/row.ts';
import type { Side, UnreadReason } from '../domain/side.ts';
import { failure, field, json, nullableNumber, nullableText, slug, vendor } from './answer-parts.ts';
import { apiUseView } from './api-use-schemas.ts';
import type { ConnectionView } from './connection-view.ts';
import { historyView, requestPreview } from './history-schemas.ts';
import type { LateEndView } from './late-end-view.ts';
import type { LensView, RecentCustomer, ShownValueView } from './lens-view.ts';
import { PROTECTION_MODES, type ProtectionView } from './protection-view.ts';
import type { Answer, Reply, RequestName, WatchUpdate } from './protocol.ts';
import { ACCOUNT_CHECK_VIEW, HEALTH_VIEW } from './run-schemas.ts';
import { importView, policyView } from './settings-schemas.ts';
import type { SetupView } from './setup-view.ts';

const present = v.custom<Exclude<Json, null>>((value) => value !== undefined && value !== null);
const shownAt = v.exactOptional(v.number());

const side: v.GenericSchema<unknown, Side> = v.variant('state', [
  v.object({ state: v.literal('waiting') }),
  v.object({ state: v.literal('value'), raw: present, shownAt }),
  v.object({ state: v.literal('empty'), shownAt }),
  v.object({ state: v.literal('unread'), reason: slug<UnreadReason>() }),
]);

const row: v.GenericSchema<unknown, Row> = v.object({
  field,
  verdict: v.nullable(slug<Verdict>()),
  hint: v.nullable(slug<Hint>()),
  rule: v.nullable(slug<Rule>()),
  reason: v.nullable(slug<UnreadReason>()),
  source: side,
  target: side,
});

const person = v.object({
  name: nullableText,
  email: nullableText,
  loyaltyLionId: nullableNumber,
  merchantId: nullableText,
  profileId: nullableText,
  state: v.nullable(v.picklist(['enrolled', 'guest', 'blocked', 'not-enrolled'])),
  tier: nullableText,
  otherDashboard: v.nullable(v.object({ vendor, url: v.string() })),
});

const change = {
  field,
  ometriaField: v.string(),
  before: json,
  after: json,
};

const plan = v.object({
  token: v.string(),
  changes: v.array(v.object({ ...change, optional: v.boolean(), addsCharacters: v.number() })),
  leftAlone: v.array(
    v.object({ field, verdict: slug<Verdict>(), unconfirmed: v.exactOptional(v.literal(true)) }),
  ),
  listing: v.nullable(v.object({ collection: v.string(), id: v.string() })),
  failure: v.nullable(failure),
  baseCharacters: v.number(),
  mustConfirm: v.nullable(v.literal('email-differs')),
});

const job = v.object({
  id: v.string(),
  kind: v.picklist(['resync', 'undo']),
  state: slug<JobState>(),
  fields: v.array(field),
  times: v.array(v.object({ state: slug<JobState>(), at: v.number() })),
  failure: v.nullable(failure),
  nextCheckAt: nullableNumber,
  canUndo: v.boolean(),
});

const notice = v.variant('code', [
  v.object({ code: v.literal('email-differs'), loyaltyLion: v.string(), ometria: v.string() }),
  v.object({ code: v.literal('other-profiles'), count: v.number() }),
  v.object({ code: v.literal('page-older'), count: v.number() }),
  v.object({ code: v.literal('fields-appeared'), fields: v.array(field) }),
]);

const shownValue: v.GenericSchema<unknown, ShownValueView> = v.object({
  field,
  vendor,
  text: v.string(),
  readAt: v.number(),
  state: v.picklist(['waiting', 'agrees', 'page-older', 'stands-in', 'unread']),
  contradicts: v.nullable(
    v.variant('state', [
      v.object({ state: v.literal('value'), raw: present, shownAt }),
      v.object({ state: v.literal('empty'), shownAt }),
    ]),
  ),
});

const colour = v.picklist(CONNECTION_COLOURS);
const connectionTag = v.object({ id: v.string(), name: v.string(), colour, readOnly: v.boolean() });

const lensView: v.GenericSchema<unknown, LensView> = v.object({
  page: nullableText,
  phase: v.picklist(['no-customer', 'set-up', 'locked', 'question', 'reading', 'ready', 'failed']),
  person: v.nullable(person),
  rows: v.array(row),
  missing: v.array(v.object({ field, suggestedId: v.string() })),
  shown: v.array(shownValue),
  pages: v.nullable(
    v.object({ loyaltylion: nullableNumber, ometria: nullableNumber, contradict: v.boolean() }),
  ),
  sources: v.array(
    v.object({
      id: v.picklist(['loyaltylion', 'loyaltylion-live', 'ometria']),
      state: v.picklist(['waiting', 'fresh', 'stale', 'failed', 'not-asked']),
      readAt: nullableNumber,
      failure: v.nullable(failure),
    }),
  ),
  question: v.nullable(
    v.object({
      id: v.picklist(['which-connection', 'which-member', 'which-profile']),
      choices: v.array(
        v.object({
          id: v.string(),
          name: nullableText,
          email: nullableText,
          detail: v.string(),
          colour: v.exactOptional(colour),
        }),
      ),
    }),
  ),
  notices: v.array(notice),
  failure: v.nullable(failure),
  plan: v.nullable(plan),
  job: v.nullable(job),
  connection: v.nullable(connectionTag),
});

const lateEnd: v.GenericSchema<unknown, LateEndView> = v.object({
  id: v.string(),
  kind: v.picklist(['resync', 'undo']),
  state: slug<JobState>(),
  connectionId: v.string(),
  memberId: v.number(),
  customer: v.object({ name: nullableText, email: nullableText }),
});

const setupView: v.GenericSchema<unknown, SetupView> = v.object({
  connectionId: nullableText,
  keys: v.object({ loyaltylion: v.boolean(), ometria: v.boolean() }),
  phase: v.picklist(['no-keys', 'testing', 'failed', 'learned', 'confirmed']),
  checks: v.array(
    v.object({
      id: slug<SetupView['checks'][number]['id']>(),
      state: v.picklist(['waiting', 'running', 'ok', 'warning', 'failed']),
      failure: v.nullable(failure),
      found: v.array(v.string()),
    }),
  ),
  progress: v.nullable(v.object({ done: v.number(), total: v.number() })),
  learned: v.custom<SetupView['learned']>((value) => typeof value === 'object'),
  connectionName: nullableText,
  imported: v.nullable(v.picklist(['waits', 'adopted', 'differs', 'other-account'])),
});

const connectionView: v.GenericSchema<unknown, ConnectionView> = v.object({
  id: v.string(),
  name: v.string(),
  colour,
  siteIds: v.array(v.number()),
  hosts: v.array(v.object({ host: v.string(), vendor })),
  readOnly: v.boolean(),
  managed: v.exactOptional(v.literal(true)),
  confirmedAt: nullableText,
  state: v.picklist(['no-keys', 'learned', 'confirmed']),
});

const protectionView: v.GenericSchema<unknown, ProtectionView> = v.object({
  mode: v.picklist(PROTECTION_MODES),
  locked: v.boolean(),
  autoLockMinutes: v.picklist(AUTO_LOCK_MINUTES),
});

export const UPDATE_SCHEMA: v.GenericSchema<unknown, WatchUpdate> = v.variant('type', [
  v.object({ type: v.literal('view'), view: lensView }),
  v.object({ type: v.literal('setup'), view: setupView }),
  v.object({ type: v.literal('connections'), connections: v.array(connectionView) }),
  v.object({ type: v.literal('history'), view: historyView }),
  v.object({ type: v.literal('protection'), view: protectionView }),
  v.object({ type: v.literal('api-use'), view: apiUseView }),
  v.object({ type: v.literal('late-ends'), ends: v.array(lateEnd) }),
  v.object({ type: v.literal('health'), view: HEALTH_VIEW }),
  v.object({ type: v.literal('account-check'), view: ACCOUNT_CHECK_VIEW }),
  v.object({ type: v.literal('policy'), view: policyView }),
]);

const member: v.GenericSchema<unknown, RecentCustomer> = v.object({
  connection: connectionTag,
  memberId: v.number(),
  name: nullableText,
  email: nullableText,
  seenAt: v.number(),
  outOfStep: v.number(),
});

/** As a cast: what an object schema gives is not known to the compiler while `T` is open. */
const reply = <T>(value: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, Reply<T>> =>
  v.variant('ok', [
    v.object({ ok: v.literal(true), value }),
    v.object({ ok: v.literal(false), failure }),
  ]) as v.GenericSchema<unknown, Reply<T>>;

const done = reply(v.null());
const jobId = reply(v.object({ jobId: v.string() }));
const preview = reply(requestPreview);
const members = reply(v.object({ members: v.array(member) }));

export const REPLY_SCHEMAS: { readonly [N in RequestName]: v.GenericSchema<unknown, Reply<Answer<N>>> } = {
  sighting: done,
  shown: done,
  'start-reader': done,
  'show-overlay': done,
  'show-marks': done,
  'open-popup': done,
  'open-options': done,
  'can-point': reply(v.object({ possible: v.boolean() })),
  'point-at-email': done,
  'pointed-hosts': reply(v.object({ hosts: v.array(v.string()) })),
  'forget-pointed': done,
  resync: jobId,
  undo: jobId,
  'preview-resync': preview,
  'preview-undo': preview,
  'export-history': reply(v.object({ text: v.string() })),
  'set-retention': done,
  'erase-history': done,
  answer: done,
  'look-up': members,
  'recent-customers': members,
  'save-and-test': reply(v.object({ connectionId: v.string() })),
  confirm: done,
  'choose-listing': done,
  'edit-connection': done,
  'remove-connection': done,
  'which-dashboard': reply(v.object({ vendor: v.nullable(vendor) })),
  unlock: done,
  lock: done,
  protect: done,
  'set-auto-lock': done,
  'remove-key': done,
  'erase-everything': reply(v.object({ left: v.array(v.string()) })),
  'start-run': done,
  'stop-run': done,
  'set-background-share': done,
  'export-settings': reply(v.object({ text: v.string() })),
  'preview-import': reply(importView),
  'import-settings': reply(v.object({ connectionIds: v.array(v.string()) })),
};
