import type { IncomingMessage } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';

/** A body that breaks off is an error of whoever reads it. */
function streamOf(message: IncomingMessage): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      message.on('data', (chunk: Uint8Array) => controller.enqueue(chunk));
      message.on('end', () => controller.close());
      message.on('error', (cause) => controller.error(new TypeError('terminated', { cause })));
    },
  });
}

function toResponse(message: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) headers.set(name, String(value));
  const status = message.statusCode ?? 500;
  const hasBody = status !== 204 && status !== 304;
  return new Response(hasBody ? streamOf(message) : null, { status, headers });
}

/** The failure as `fetch` reports it: the signal's own reason, or a TypeError. */
const failure = (signal: AbortSignal, cause: Error): unknown =>
  signal.aborted ? signal.reason : new TypeError('fetch failed', { cause });

/**
 * A `fetch` to which the vendors' hosts are the sandbox, for code that runs outside a browser.
 * @param cert PEM of the certificate to trust
 */
export function createFetch(port: number, cert: string): { fetch: typeof fetch; close: () => void } {
  const agent = new Agent({ keepAlive: true, ca: cert });
  const send = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const body = Buffer.from(await request.arrayBuffer());
    const { method, signal } = request;
    const headers = {
      ...Object.fromEntries(request.headers),
      host: url.host,
      'content-length': String(body.length),
    };
    const path = url.pathname + url.search;
    return new Promise((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port,
        servername: url.hostname,
        agent,
        method,
        path,
        headers,
        signal,
      };
      const outgoing = httpsRequest(options, (message) => resolve(toResponse(message)));
      outgoing.on('error', (cause) => reject(failure(signal, cause)));
      outgoing.end(body);
    });
  };
  return { fetch: send, close: () => agent.destroy() };
}
