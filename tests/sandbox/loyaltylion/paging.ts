import type { Answer } from '../http/answer.ts';
import type { Exchange } from '../http/exchange.ts';
import { integerParameter } from '../http/route.ts';
import { type CursorState, decodeCursor, encodeCursor } from './cursor.ts';
import { adminError } from './errors.ts';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 500;

/** What a request asks of a list, by its own parameters or by a cursor that carries them. */
export interface PageRequest {
  readonly filters: URLSearchParams;
  readonly limit: number;
  readonly cursor: CursorState | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly cursor: { readonly prev: string | null; readonly next: string | null };
}

export const isAnswer = (value: PageRequest | Answer): value is Answer => 'status' in value;

function fromCursor(exchange: Exchange, list: string, text: string): PageRequest | Answer {
  const others = [...exchange.url.searchParams.keys()].filter((name) => name !== 'cursor');
  if (others.length > 0) {
    exchange.breach('cursor-not-alone', others.join(', '));
    return adminError(exchange, 400, 'cursor cannot be combined with other parameters');
  }
  const cursor = decodeCursor(text, list);
  if (!cursor) return adminError(exchange, 400, 'cursor is invalid');
  return { filters: new URLSearchParams(cursor.filters), limit: cursor.limit, cursor };
}

/** @param list names the list, so that a cursor of another one is refused */
export function parsePageRequest(exchange: Exchange, list: string): PageRequest | Answer {
  const filters = exchange.url.searchParams;
  const text = filters.get('cursor');
  if (text !== null) return fromCursor(exchange, list, text);
  const limit = integerParameter(filters, 'limit');
  if (limit === undefined || (limit !== null && (limit < 1 || limit > MAX_LIMIT))) {
    exchange.breach('limit-out-of-range', filters.get('limit') ?? '');
    return adminError(exchange, 400, 'limit must be between 1 and 500');
  }
  return { filters, limit: limit ?? DEFAULT_LIMIT, cursor: null };
}

/** Items may have changed places since the cursor was made; it stands at an item, not at a place. */
function start(items: readonly { id: number }[], { cursor, limit }: PageRequest): number {
  if (!cursor) return 0;
  const at = items.findIndex((item) => item.id === cursor.atId);
  return cursor.direction === 'next' ? at + 1 : Math.max(0, at - limit);
}

/**
 * The page that was asked for, with the cursors to its neighbours.
 * @param all in the order of the list
 */
export function pageOf<T extends { id: number }>(
  all: readonly T[],
  request: PageRequest,
  list: string,
): Page<T> {
  const from = start(all, request);
  const items = all.slice(from, from + request.limit);
  const filters = Object.fromEntries(request.filters);
  const cursorAt = (item: T | undefined, direction: CursorState['direction']): string | null =>
    item === undefined
      ? null
      : encodeCursor({ list, filters, limit: request.limit, atId: item.id, direction });
  const hasNext = from + items.length < all.length;
  return {
    items,
    cursor: {
      prev: from > 0 ? cursorAt(items[0], 'prev') : null,
      next: hasNext ? cursorAt(items.at(-1), 'next') : null,
    },
  };
}
