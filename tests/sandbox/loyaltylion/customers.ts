import { type Answer, json } from '../http/answer.ts';
import type { Exchange } from '../http/exchange.ts';
import type { Member } from '../member.ts';
import { customerView } from './customer-view.ts';
import { isAnswer, pageOf, parsePageRequest } from './paging.ts';

const LIST = 'customers';

/** The email filter is a contains filter: `ann@x.com` finds `joann@x.com` too. */
function emailFilter(wanted: string | null, { switches }: Exchange): (member: Member) => boolean {
  if (wanted === null) return () => true;
  const fold = (text: string): string =>
    switches.loyaltyLionEmailCase === 'insensitive' ? text.toLowerCase() : text;
  return ({ email }) => email !== null && fold(email).includes(fold(wanted));
}

function withinTimes(member: Member, filters: URLSearchParams): boolean {
  const time = (name: string, otherwise: number): number => {
    const text = filters.get(name);
    return text === null ? otherwise : Date.parse(text);
  };
  const isWithin = (iso: string, name: string): boolean =>
    Date.parse(iso) >= time(`${name}_min`, Number.NEGATIVE_INFINITY) &&
    Date.parse(iso) <= time(`${name}_max`, Number.POSITIVE_INFINITY);
  return isWithin(member.createdAt, 'created_at') && isWithin(member.updatedAt, 'updated_at');
}

/** Newest first unless asked otherwise; `since_id` goes up from an id. */
function inOrder(members: readonly Member[], filters: URLSearchParams): readonly Member[] {
  const ascending = filters.get('sort_direction') === 'asc' || filters.has('since_id');
  const sorted =
    filters.get('sort_field') === 'updated_at'
      ? members.toSorted((a, b) => a.updatedAt.localeCompare(b.updatedAt) || a.id - b.id)
      : members;
  return ascending ? sorted : sorted.toReversed();
}

function select(exchange: Exchange, filters: URLSearchParams): readonly Member[] {
  const hasEmail = emailFilter(filters.get('email'), exchange);
  const sinceId = Number(filters.get('since_id') ?? 0);
  const found = exchange.world.members.filter(
    (member) => member.id > sinceId && hasEmail(member) && withinTimes(member, filters),
  );
  return inOrder(found, filters);
}

/** `GET /v2/customers` */
export function listCustomers(exchange: Exchange): Answer {
  const request = parsePageRequest(exchange, LIST);
  if (isAnswer(request)) return request;
  const { items, cursor } = pageOf(select(exchange, request.filters), request, LIST);
  const { switches, world } = exchange;
  return json(200, {
    customers: items.map((member) => customerView(member, world.programme, switches)),
    cursor,
  });
}
