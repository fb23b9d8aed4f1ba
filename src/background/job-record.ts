import * as v from 'valibot';
import type { Job } from '../domain/job.ts';
import {
  failure,
  field,
  jobState,
  json,
  nullableText,
  slug,
  text,
  time,
  valueFormat,
} from './record-schemas.ts';

const COMMON = {
  id: text,
  kind: v.picklist(['resync', 'undo']),
  connectionId: text,
  memberId: v.number(),
  merchantId: text,
  profileId: text,
  emailsMayDiffer: v.boolean(),
  changes: v.array(
    v.object({ field, ometriaField: text, before: json, after: json, format: v.exactOptional(valueFormat) }),
  ),
  listing: v.nullable(v.object({ collection: text, id: text })),
  state: jobState,
  times: v.array(v.object({ state: jobState, at: time })),
  nextAt: v.nullable(time),
  checks: v.number(),
  errorsBefore: v.nullable(v.array(text)),
  listingShownAt: v.nullable(time),
  requestId: nullableText,
  failure: v.nullable(failure),
};

/** Before there was a history: nothing of who pressed where, nor of the customer's name. */
const VERSION_1 = v.object({ version: v.literal(1), ...COMMON });

const VERSION_2 = v.object({
  version: v.literal(2),
  ...COMMON,
  undoOf: nullableText,
  createdAt: time,
  surface: v.nullable(slug<NonNullable<Job['surface']>>()),
  connectionName: nullableText,
  customer: v.object({ name: nullableText, email: nullableText }),
  seenAt: v.nullable(time),
});

function migrate(old: v.InferOutput<typeof VERSION_1>): Job {
  const createdAt = old.times[0]?.at ?? 0;
  return {
    ...old,
    version: 2,
    undoOf: null,
    createdAt,
    surface: null,
    connectionName: null,
    customer: { name: null, email: null },
    seenAt: old.nextAt === null ? createdAt : null,
  };
}

const RECORD: v.GenericSchema<unknown, Job> = v.union([VERSION_2, v.pipe(VERSION_1, v.transform(migrate))]);

/** A stored job of any version, as it is today; null: it is none. */
export function parseJob(record: unknown): Job | null {
  const job = v.safeParse(RECORD, record);
  return job.success ? job.output : null;
}
