import type { PathShape } from './markup.ts';

/** One of a dashboard's pages. */
export type Route =
  | { readonly page: 'home' }
  /** `number` counts from 1. */
  | { readonly page: 'list'; readonly search: string; readonly number: number }
  | { readonly page: 'person'; readonly id: string };

/** A vendor's part of the addresses: `base` goes before everything, `noun` names its people. */
export interface AddressStyle {
  readonly base: string;
  readonly noun: 'customers' | 'contacts';
  readonly nestedUnder: string;
  readonly shape: PathShape;
}

const PERSON_PATHS: Readonly<Record<PathShape, (people: string, id: string) => string>> = {
  plain: (people, id) => `${people}/${id}`,
  tabbed: (people, id) => `${people}/${id}/history`,
  nested: (people, id) => `${people}/${id}/overview`,
  query: (people, id) => `${people}/view?id=${id}`,
  hash: (people, id) => `${people}/${id}`,
};

function listQuery({ search, number }: Extract<Route, { page: 'list' }>): string {
  const query = new URLSearchParams();
  if (search !== '') query.set('q', search);
  if (number > 1) query.set('page', String(number));
  return query.size === 0 ? '' : `?${query}`;
}

/** The address of a page, without origin. In the `hash` shape the server sees `base` alone. */
export function routePath(route: Route, { base, noun, nestedUnder, shape }: AddressStyle): string {
  if (route.page === 'home') return base === '' ? '/' : base;
  const people = shape === 'nested' ? `${nestedUnder}/${noun}` : `/${noun}`;
  const start = shape === 'hash' ? `${base === '' ? '/' : base}#` : base;
  if (route.page === 'list') return `${start}${people}${listQuery(route)}`;
  return `${start}${PERSON_PATHS[shape](people, encodeURIComponent(route.id))}`;
}

/** null: not well-formed. */
function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** The page behind a path and query, in whichever shape; null: there is none. */
export function parseRoute(address: URL, { base, noun, nestedUnder }: AddressStyle): Route | null {
  if (!address.pathname.startsWith(base)) return null;
  const parts = address.pathname.slice(base.length).split('/').filter(Boolean);
  const nesting = nestedUnder.split('/').filter(Boolean);
  if (parts.length === 0) return { page: 'home' };
  const inner = nesting.every((part, index) => parts[index] === part) ? parts.slice(nesting.length) : parts;
  const [people, id] = inner;
  if (people !== noun || inner.length > 3) return null;
  const query = address.searchParams;
  if (id === undefined) {
    const number = Number(query.get('page') ?? 1);
    return { page: 'list', search: query.get('q') ?? '', number: Number.isInteger(number) ? number : 1 };
  }
  if (id === 'view') return { page: 'person', id: query.get('id') ?? '' };
  const decoded = decode(id);
  return decoded === null ? null : { page: 'person', id: decoded };
}
