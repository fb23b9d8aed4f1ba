import { type Answer, json } from '../http/answer.ts';
import type { Exchange } from '../http/exchange.ts';
import { integerParameter } from '../http/route.ts';
import { badRequest, notFound } from './errors.ts';
import { collectionsView, listingsPageView, listingView } from './listing-view.ts';

interface Window {
  readonly offset: number;
  readonly limit: number;
}

/** null: the parameters are refused. */
function windowOf({ switches, url }: Exchange): Window | null {
  const limit = integerParameter(url.searchParams, 'limit');
  const offset = integerParameter(url.searchParams, 'offset');
  if (limit === undefined || offset === undefined) return null;
  const capped = Math.min(limit ?? switches.contactsPageSize, switches.contactsPageCap);
  if (limit !== null || offset === null || switches.offsetWithoutLimit === 'applied') {
    return { limit: capped, offset: offset ?? 0 };
  }
  return switches.offsetWithoutLimit === 'ignored' ? { limit: capped, offset: 0 } : null;
}

const refused = (): Answer => badRequest('limit or offset is invalid');

/** Whether the account keeps LoyaltyLion's collection from whoever asks. */
function isKept({ world: { style } }: Exchange, collection: string, from: 'list' | 'reader'): boolean {
  if (collection !== style.collection) return false;
  return style.collectionIs === 'hidden' || (style.collectionIs === 'unlisted' && from === 'list');
}

/** `GET /v2/contacts` */
export function listCollections(exchange: Exchange): Answer {
  const window = windowOf(exchange);
  if (!window) return refused();
  const shown = exchange.world.ometria.collections.filter(({ name }) => !isKept(exchange, name, 'list'));
  const page = shown.slice(window.offset, window.offset + window.limit);
  return json(200, collectionsView(page, exchange.switches));
}

/** `GET /v2/contacts/{collection}` */
export function listListings(exchange: Exchange, collection = ''): Answer {
  const window = windowOf(exchange);
  if (!window) return refused();
  if (isKept(exchange, collection, 'reader')) return notFound();
  const listings = exchange.world.ometria.listings(collection, window.offset, window.limit);
  return listings ? json(200, listingsPageView(listings, exchange.switches)) : notFound();
}

/** `GET /v2/contacts/{collection}/{id}` */
export function getListing(exchange: Exchange, collection = '', id = ''): Answer {
  const { switches, world } = exchange;
  const listing = isKept(exchange, collection, 'reader') ? undefined : world.ometria.listing(collection, id);
  if (listing) return json(200, listingView(listing, switches));
  if (switches.listingNotFound === '404') return notFound();
  return json(200, switches.listingNotFound === 'null' ? null : {});
}
