import { randomUUID } from 'node:crypto';
import { type Answer, json } from '../http/answer.ts';
import type { Exchange } from '../http/exchange.ts';
import type { BreachRule } from '../http/journal.ts';
import { isJsonObject, type Json, type JsonObject, parseJson } from '../json.ts';
import { PROPERTIES_LIMIT } from './apply-record.ts';
import { badRequest } from './errors.ts';
import { checkRecord, commonType, sizeOnArrival } from './push-breaches.ts';

const MAX_RECORDS = 100;
const MAX_RECORD_BYTES = 60_000;
const QUEUE_SIZE = 50_000;

/** A rule that the whole request breaks: it is refused, and nothing of it is written. */
interface Refusal {
  readonly rule: BreachRule;
  readonly detail: string;
}

function refusalOf(records: readonly JsonObject[]): Refusal | null {
  if (records.length > MAX_RECORDS) return { rule: 'too-many-records', detail: `${records.length} records` };
  const type = commonType(records);
  if (type === undefined) return { rule: 'mixed-record-types', detail: 'more than one @type' };
  if (type !== 'contact') return { rule: 'not-a-contact', detail: type };
  const sizes = records.map((record) => Buffer.byteLength(JSON.stringify(record)));
  const largest = Math.max(...sizes);
  return largest > MAX_RECORD_BYTES ? { rule: 'record-too-large', detail: `${largest} bytes` } : null;
}

/** null: not an array of records. */
function parseRecords(body: string): JsonObject[] | null {
  let value: Json;
  try {
    value = parseJson(body);
  } catch {
    return null;
  }
  if (!Array.isArray(value)) return null;
  const records = value.filter((item): item is JsonObject => isJsonObject(item));
  return records.length > 0 && records.length === value.length ? records : null;
}

function accept(records: readonly JsonObject[], { switches, world }: Exchange): Answer {
  const requestId = randomUUID();
  world.ometria.enqueue(records, requestId);
  const headers = {
    'x-queuesize-limit': String(QUEUE_SIZE),
    'x-queuesize-remaining': String(QUEUE_SIZE - records.length),
  };
  const body = { status: 'OK', request_id: requestId, accepted: records.length, rejected: 0 };
  return json(switches.pushStatus, body, switches.queueHeaders === 'present' ? headers : {});
}

/** `POST /v2/push`: "OK" means received; what is wrong with a record shows later. */
export function push(exchange: Exchange): Answer {
  const records = parseRecords(exchange.body);
  if (!records) {
    exchange.breach('push-not-an-array', exchange.body.slice(0, 100));
    return badRequest('an array of records is expected');
  }
  const refusal = refusalOf(records);
  if (refusal) {
    exchange.breach(refusal.rule, refusal.detail);
    return badRequest(`${refusal.rule}: ${refusal.detail}`);
  }
  for (const record of records) checkRecord(record, exchange);
  const isRefused = exchange.switches.tooLongProperties === 'refused-400';
  if (isRefused && records.some((record) => sizeOnArrival(record, exchange) >= PROPERTIES_LIMIT)) {
    return badRequest('custom properties are too long');
  }
  return accept(records, exchange);
}

/** `GET /v2/push/_errors`: the last 100, without a record id; a read. */
export function listErrors({ world }: Exchange): Answer {
  return json(
    200,
    world.ometria.errors.map(({ error_message, error_path }) => ({ error_message, error_path })),
  );
}
