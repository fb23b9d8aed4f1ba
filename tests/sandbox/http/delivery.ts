import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, html, json } from './answer.ts';
import type { Fault } from './faults.ts';

/** What is sent, when, and whether all of it. */
export interface Delivery {
  /** null: nothing, ever. */
  readonly answer: Answer | null;
  readonly afterMs: number;
  /** The headers and half of the body, then the end of the connection. */
  readonly isCut: boolean;
}

export const inFull = (answer: Answer): Delivery => ({ answer, afterMs: 0, isCut: false });

const upstreamError = (status: number): Answer => html(status, `${status} Upstream error`);

function rateLimited(retryAfter: Fault['retryAfter']): Answer {
  const headers = retryAfter === undefined ? undefined : { 'retry-after': String(retryAfter) };
  return json(429, { error: { code: 'rate_limited', message: 'Too many requests' } }, headers);
}

function errorOf(status: number): Answer {
  return status >= 500 ? upstreamError(status) : json(status, { error: { message: `Error ${status}` } });
}

type Deliver = (fault: Fault, right: Answer) => Delivery;

const DELIVERIES: Record<Fault['kind'], Deliver> = {
  latency: (_, right) => inFull(right),
  status: ({ status = 500 }) => inFull(errorOf(status)),
  '429': ({ retryAfter }) => inFull(rateLimited(retryAfter)),
  timeout: ({ ms }) => ({ ...inFull(upstreamError(504)), ...(ms === undefined ? { answer: null } : {}) }),
  'cut-body': (_, right) => ({ ...inFull(right), isCut: true }),
  'invalid-json': () => inFull({ ...json(200, null), body: '{"customers":[{"id":' }),
};

/** @param right the answer that a fault spoils */
export const spoil = (fault: Fault, right: Answer): Delivery => ({
  ...DELIVERIES[fault.kind](fault, right),
  afterMs: fault.ms ?? 0,
});

function sendCut(response: ServerResponse, { body, headers, status }: Answer): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': bytes.length });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.end());
}

export async function send(response: ServerResponse, { afterMs, answer, isCut }: Delivery): Promise<void> {
  if (afterMs > 0) await delay(afterMs, undefined, { ref: false });
  if (!answer || response.destroyed) return;
  if (isCut) return sendCut(response, answer);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': Buffer.byteLength(answer.body) });
  response.end(answer.body);
}
