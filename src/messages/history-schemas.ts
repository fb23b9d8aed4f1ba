import * as v from 'valibot';
import { RETENTION_DAYS } from '../domain/choices.ts';
import type { RequestPreview } from '../domain/request-preview.ts';
import { failure, field, json, nullableText, slug } from './answer-parts.ts';
import type { HistoryEntry, HistoryView } from './history-view.ts';

const entry: v.GenericSchema<unknown, HistoryEntry> = v.object({
  id: v.string(),
  kind: v.picklist(['resync', 'undo']),
  state: slug<HistoryEntry['state']>(),
  createdAt: v.number(),
  times: v.array(v.object({ state: slug<HistoryEntry['state']>(), at: v.number() })),
  surface: v.nullable(slug<NonNullable<HistoryEntry['surface']>>()),
  connectionName: nullableText,
  customer: v.object({ name: nullableText, email: nullableText }),
  memberId: v.number(),
  merchantId: v.string(),
  profileId: v.string(),
  changes: v.array(v.object({ field, ometriaField: v.string(), before: json, after: json })),
  listing: v.nullable(v.object({ collection: v.string(), id: v.string() })),
  requestId: nullableText,
  failure: v.nullable(failure),
  undo: slug<HistoryEntry['undo']>(),
  undoFailure: v.nullable(failure),
});

export const historyView: v.GenericSchema<unknown, HistoryView> = v.object({
  entries: v.array(entry),
  more: v.boolean(),
  total: v.number(),
  retentionDays: v.picklist(RETENTION_DAYS),
  locked: v.boolean(),
});

export const requestPreview: v.GenericSchema<unknown, RequestPreview> = v.object({
  method: v.literal('POST'),
  url: v.string(),
  headers: v.record(v.string(), v.string()),
  body: json,
});
