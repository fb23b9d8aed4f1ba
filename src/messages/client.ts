import * as v from 'valibot';
import type { Failure } from '../domain/error-code.ts';
import { contentRuntime, type RuntimePort } from '../platform/content-runtime.ts';
import { REPLY_SCHEMAS, UPDATE_SCHEMA } from './answer-schemas.ts';
import { PORT_NAME } from './port-name.ts';
import type { Answer, Ask, Reply, RequestName, WatchRequest, WatchUpdate } from './protocol.ts';

const RECONNECT_MS = 200;

const failed = (code: Failure['code']): { ok: false; failure: Failure } => ({ ok: false, failure: { code } });

/** Asks the worker, and starts it if it sleeps. Never rejects: a failure is part of the reply. */
export async function ask<N extends RequestName>(name: N, body: Ask<N>): Promise<Reply<Answer<N>>> {
  try {
    const reply: unknown = await contentRuntime()?.sendMessage({ name, ask: body });
    const parsed = v.safeParse(REPLY_SCHEMAS[name], reply);
    return parsed.success ? parsed.output : failed('unexpected');
  } catch {
    return failed('unexpected'); // the worker was killed before it answered, or the extension was updated
  }
}

export interface Watching {
  refresh(): void;
}

/**
 * Follows what the request names until the signal aborts. The browser ends a worker that is idle for half a
 * minute, and with it the connection: a surface that is in front connects anew and goes on with what it shows,
 * a hidden one only when it is looked at again, and then it wants fresh values.
 */
export function watch(
  request: WatchRequest,
  onUpdate: (update: WatchUpdate) => void,
  signal: AbortSignal,
  onLost: () => void = () => undefined,
): Watching {
  let port: RuntimePort | null = null;
  const connect = (again: boolean): void => {
    if (signal.aborted) return;
    port = contentRuntime()?.connect({ name: PORT_NAME }) ?? null;
    if (!port) return onLost(); // the extension was updated or removed: this page holds an orphan
    port.onMessage.addListener((message: unknown) => {
      const parsed = v.safeParse(UPDATE_SCHEMA, message);
      if (parsed.success && !signal.aborted) onUpdate(parsed.output);
    });
    port.onDisconnect.addListener(() => {
      port = null; // one that is disconnected throws
      const isInFront = !document.hidden;
      whenInFront(() => setTimeout(() => connect(isInFront), RECONNECT_MS), signal);
    });
    port.postMessage(again ? { ...request, again } : request);
  };
  connect(false);
  signal.addEventListener('abort', () => port?.disconnect(), { once: true });
  return { refresh: () => port?.postMessage({ type: 'refresh' } satisfies WatchRequest) };
}

function whenInFront(run: () => void, signal: AbortSignal): void {
  if (document.hidden) document.addEventListener('visibilitychange', run, { once: true, signal });
  else run();
}
