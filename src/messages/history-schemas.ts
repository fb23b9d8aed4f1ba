import * as v from 'valibot';
import type { FieldId } from '../domain/field.ts';
import type { Json } from '../domain/json.ts';
import type { RequestPreview } from '../domain/request-preview.ts';
import { type HistoryEntry, type HistoryView, RETENTION_DAYS } from './history-view.ts';

/** As in `answer-schemas`: the shape that the interface relies on; a slug is taken as its type. */
const slug = <T extends string>() => v.custom<T>((value) => typeof value === 'string');
const json = v.custom<Json>((value) => value !== undefined);
const nullableText = v.nullable(v.string());
const failure = v.custom<HistoryEntry['failure']>((value) => typeof value === 'object');

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
  changes: v.array(v.object({ field: slug<FieldId>(), ometriaField: v.string(), before: json, after: json })),
  listing: v.nullable(v.object({ collection: v.string(), id: v.string() })),
  requestId: nullableText,
  failure,
  undo: slug<HistoryEntry['undo']>(),
  undoFailure: failure,
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
