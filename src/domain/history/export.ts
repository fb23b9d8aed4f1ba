import { hasEnded, type Job } from '../job.ts';
import type { Json } from '../json.ts';
import type { Change } from '../plan.ts';
import { toCsv } from './csv.ts';

export type ExportFormat = 'csv' | 'json';

const iso = (at: number): string => new Date(at).toISOString();

function endedAt(job: Job): string | null {
  const last = job.times.at(-1);
  return last && hasEnded(job) ? iso(last.at) : null;
}

/** Nothing is an empty cell; a string stands as it is, all else as JSON. */
const plain = (value: Json): string =>
  value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** The columns of the CSV, one row per change. Times are ISO 8601, UTC. */
const COLUMNS: Readonly<Record<string, (job: Job, change: Change) => Json>> = {
  started_at: (job) => iso(job.createdAt),
  ended_at: (job) => endedAt(job),
  kind: (job) => job.kind,
  state: (job) => job.state,
  customer_name: (job) => job.customer.name,
  customer_email: (job) => job.customer.email,
  loyaltylion_id: (job) => job.memberId,
  merchant_id: (job) => job.merchantId,
  ometria_profile_id: (job) => job.profileId,
  field: (_, change) => change.field,
  ometria_field: (_, change) => change.ometriaField,
  before: (_, change) => change.before,
  after: (_, change) => change.after,
  connection: (job) => job.connectionName ?? job.connectionId,
  surface: (job) => job.surface,
  request_id: (job) => job.requestId,
  error_code: (job) => job.failure?.code ?? null,
  vendor_words: (job) => job.failure?.vendorWords ?? null,
  job_id: (job) => job.id,
  undo_of: (job) => job.undoOf,
};

/** The history as a table, one row per change. */
export function historyCsv(jobs: readonly Job[]): string {
  const columns = Object.values(COLUMNS);
  const rows = jobs.flatMap((job) =>
    job.changes.map((change) => columns.map((column) => plain(column(job, change)))),
  );
  return toCsv([Object.keys(COLUMNS), ...rows]);
}

/** The history as JSON, values as they were sent. A change of its shape takes another `version`. */
export function historyJson(jobs: readonly Job[], now: number): string {
  const exported = { format: 'loyalty-lens-history', version: 1, exportedAt: iso(now) };
  return `${JSON.stringify({ ...exported, jobs: jobs.map(jobRecord) }, null, 2)}\n`;
}

function jobRecord(job: Job): Record<string, unknown> {
  const { id, kind, undoOf, state, surface, changes, listing, requestId, failure } = job;
  const { connectionId, connectionName, memberId, merchantId, profileId, customer, times } = job;
  return {
    id,
    kind,
    undoOf,
    state,
    times: times.map((time) => ({ state: time.state, at: iso(time.at) })),
    customer: { ...customer, loyaltyLionId: memberId, merchantId, profileId },
    connection: { id: connectionId, name: connectionName },
    surface,
    changes,
    listing,
    requestId,
    failure,
  };
}
