import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Json } from '../../../src/domain/json.ts';

export interface Seen {
  readonly method: string;
  /** Path and query, as they came. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Answer =
  | { status?: number; headers?: Record<string, string>; body?: string }
  | ((response: ServerResponse) => void);

export const json = (body: Json, status = 200, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: JSON.stringify(body),
});

/** A vendor over real HTTP for one test. */
export async function startVendor(answer: (request: Seen, nth: number) => Answer) {
  const seen: Seen[] = [];
  const reply = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '', headers } = request;
    const entry = { method, url, headers, body: await text(request) };
    const given = answer(entry, seen.push(entry));
    if (typeof given === 'function') given(response);
    else response.writeHead(given.status ?? 200, given.headers).end(given.body ?? '');
  };
  const server = createServer((request, response) => void reply(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the vendor has no port');
  return { baseUrl: `http://127.0.0.1:${address.port}`, seen, urls: () => seen.map(({ url }) => url) };
}

/** A clock whose waits pass at once; `waits` lists them. */
export function quickClock() {
  let time = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => time,
    wait: async (ms: number) => {
      waits.push(ms);
      await setImmediate();
      time += ms;
    },
  };
}
