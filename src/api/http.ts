import ky, { isTimeoutError } from 'ky';
import type { ErrorCode, Vendor } from '../domain/error-code.ts';
import type { Json } from '../domain/json.ts';
import { KEY_PLACEHOLDER, type RequestPreview } from '../domain/request-preview.ts';
import { answerFailure, keyRefused } from './answer-failure.ts';
import { ApiError, isApiError } from './api-error.ts';
import type { BrowserBackoff } from './browser-backoff.ts';
import type { CallOptions, RateBudget } from './rate-budget.ts';
import { holdIfTooFast, LONGEST_WAIT_MS, pauseBeforeRetry } from './retry-policy.ts';
import { type Wait, wait } from './wait.ts';

/** What both clients are made with. */
export interface ClientOptions {
  readonly key: string;
  /** Without a slash at its end. Default: the vendor's own. */
  readonly baseUrl?: string;
  readonly fetch?: typeof fetch;
  /** `navigator.onLine`: tells a missing network from a vendor that does not answer. */
  readonly isOnline?: () => boolean;
  /** For an answer's head, and once more for its body. Default: 15 seconds. */
  readonly timeoutMs?: number;
  readonly wait?: Wait;
  /** Whether the key was made so lately that the vendor may not know it yet. */
  readonly isKeyNew?: () => boolean;
  /** Epoch milliseconds, against which a date in `Retry-After` is read. Default: the machine's. */
  readonly now?: () => number;
  /** One for everything that leaves this browser. Default: nothing is held back. */
  readonly backoff?: BrowserBackoff;
}

/** How one vendor is reached with one key. */
export interface Access extends ClientOptions {
  readonly vendor: Vendor;
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Every budget of this vendor: all of them pause when it says that we are too fast. */
  readonly budgets: readonly RateBudget[];
}

export interface ReadRequest extends CallOptions {
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
}

const TIMEOUT_MS = 15_000;
const COMMON_HEADERS = { accept: 'application/json' };

/** What came back: the status may be any, and undefined is no JSON. */
export interface Received {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  readonly body: Json | undefined;
}

/**
 * GETs JSON. Tried up to three times where the network, the vendor (5xx, a garbled answer) or its limit (429) is at
 * fault, unless the browser would hold the next try back; each try takes its own slot of the budget.
 *
 * @throws ApiError
 */
export const readJson = (access: Access, budget: RateBudget, request: ReadRequest): Promise<Json> =>
  readAs(access, budget, request, (received) => bodyOf(access, received, false));

/** GETs whatever `take` makes of the answer; what it throws is tried again as in `readJson`. */
export async function readAs<T>(
  access: Access,
  budget: RateBudget,
  request: ReadRequest,
  take: (received: Received) => T,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send(access, budget, request, take);
    } catch (error) {
      const pauseMs = heldBackForMs(access, request) > 0 ? null : pauseBeforeRetry(error, attempt);
      if (pauseMs === null) throw error;
      await (access.wait ?? wait)(pauseMs);
    }
  }
}

/**
 * POSTs JSON, once: whether a push without a good answer was written is found out by reading back.
 *
 * @throws ApiError whose `mayHaveWritten` says whether it may have been written
 */
export function writeJson(access: Access, budget: RateBudget, path: string, json: Json): Promise<Json> {
  return send(access, budget, { path, json }, (received) => bodyOf(access, received, true));
}

/** The request that `writeJson` sends, with a placeholder wherever the key stands. */
export function previewWrite({ baseUrl, key, headers }: Access, path: string, json: Json): RequestPreview {
  const masked = Object.entries(headers).map(([name, value]) => [
    name,
    value.replaceAll(key, () => KEY_PLACEHOLDER),
  ]);
  return {
    method: 'POST',
    url: baseUrl + path,
    headers: { ...COMMON_HEADERS, 'content-type': 'application/json', ...Object.fromEntries(masked) },
    body: json,
  };
}

type Sent = ReadRequest & { readonly json?: Json };

async function send<T>(
  access: Access,
  budget: RateBudget,
  request: Sent,
  take: (received: Received) => T,
): Promise<T> {
  const { vendor, key } = access;
  if (!/^[\x21-\x7e]+$/.test(key)) throw keyRefused(vendor);
  if (budget.heldForMs > LONGEST_WAIT_MS) {
    throw new ApiError({ code: 'rate-limited', vendor, retryAfterS: Math.ceil(budget.heldForMs / 1000) });
  }
  await waitUntilLetThrough(access, request);
  try {
    return await budget.run(async () => take(await exchange(access, request)), request);
  } catch (error) {
    if (isApiError(error)) holdIfTooFast(access.budgets, error);
    throw error;
  }
}

const addressOf = ({ baseUrl }: Access, { path }: ReadRequest): string => baseUrl + path;

const heldBackForMs = (access: Access, request: ReadRequest): number =>
  access.backoff?.heldForMs(addressOf(access, request)) ?? 0;

/** Before a slot is taken, which others need meanwhile. */
async function waitUntilLetThrough(access: Access, request: ReadRequest): Promise<void> {
  const heldMs = () => heldBackForMs(access, request);
  for (let ms = heldMs(); ms > 0; ms = heldMs()) {
    if (ms > LONGEST_WAIT_MS) {
      const retryAfterS = Math.ceil(ms / 1000);
      throw new ApiError({ code: 'held-back', vendor: access.vendor, retryAfterS });
    }
    await (access.wait ?? wait)(ms);
    request.signal?.throwIfAborted();
  }
}

async function exchange(access: Access, request: Sent): Promise<Received> {
  const isWrite = request.json !== undefined;
  const fail = (code: ErrorCode, status: number | null = null) =>
    new ApiError({ code, vendor: access.vendor }, { status, mayHaveWritten: isWrite });
  const pending = open(access, request);
  const response = await pending.catch((error: unknown) => {
    request.signal?.throwIfAborted();
    if (isTimeoutError(error)) throw fail('timed-out');
    throw fail(access.isOnline?.() === false ? 'offline' : 'vendor-down');
  });
  const { status, headers, ok } = response;
  access.backoff?.answered(addressOf(access, request), status);
  const text = await pending.text().catch((error: unknown) => {
    request.signal?.throwIfAborted();
    if (!ok) return '';
    throw fail(isTimeoutError(error) ? 'timed-out' : 'answer-not-understood', status);
  });
  return { status, headers, ok, body: parseJson(text) };
}

function bodyOf(access: Access, { status, ok, headers, body }: Received, isWrite: boolean): Json {
  if (!ok) throw answerFailure({ ...access, status, headers, body: body ?? null, isWrite });
  if (body !== undefined) return body;
  const failure = { code: 'answer-not-understood', vendor: access.vendor } as const;
  throw new ApiError(failure, { status, mayHaveWritten: isWrite });
}

function open(access: Access, { path, query = {}, json, signal }: Sent) {
  const url = new URL(addressOf(access, { path }));
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return ky(url, {
    method: json === undefined ? 'get' : 'post',
    ...(json !== undefined && { json }),
    ...(signal && { signal }),
    ...(access.fetch && { fetch: access.fetch }),
    headers: { ...COMMON_HEADERS, ...access.headers },
    timeout: access.timeoutMs ?? TIMEOUT_MS,
    // Retries are ours: each must go through the budget again.
    retry: 0,
    throwHttpErrors: false,
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  });
}

/** Undefined: not JSON. An answer without a body says null. */
function parseJson(text: string): Json | undefined {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
