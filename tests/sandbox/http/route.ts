import type { Answer } from './answer.ts';
import type { Exchange } from './exchange.ts';

/** `:name` in a pattern takes one segment of the path, decoded. */
export type RouteHandler = (exchange: Exchange, ...segments: string[]) => Answer;

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly pattern: string;
  readonly handle: RouteHandler;
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** The values of a pattern's placeholders; null: the path is another one. */
function match(pattern: string, path: string): string[] | null {
  const expected = pattern.split('/');
  const actual = path.split('/').map(decode);
  if (expected.length !== actual.length) return null;
  const values: string[] = [];
  for (const [index, part] of expected.entries()) {
    const segment = actual[index];
    if (segment === null || segment === undefined || segment === '') {
      if (part !== '') return null;
    } else if (part.startsWith(':')) values.push(segment);
    else if (part !== segment) return null;
  }
  return values;
}

/** The answer of the first route that fits; null: none does. */
export function answerByRoute(routes: readonly Route[], exchange: Exchange): Answer | null {
  for (const { method, pattern, handle } of routes) {
    const values = method === exchange.method ? match(pattern, exchange.url.pathname) : null;
    if (values) return handle(exchange, ...values);
  }
  return null;
}

/** A whole number from a query; null where it is missing, undefined where it is no whole number. */
export function integerParameter(query: URLSearchParams, name: string): number | null | undefined {
  const text = query.get(name);
  if (text === null) return null;
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
