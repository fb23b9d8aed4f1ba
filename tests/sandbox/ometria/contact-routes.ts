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

/** `GET /v2/contacts` */
export function listCollections(exchange: Exchange): Answer {
  const window = windowOf(exchange);
  if (!window) return refused();
  const collections = exchange.world.ometria.collections.slice(window.offset, window.offset + window.limit);
  return json(200, collectionsView(collections, exchange.switches));
}

/** `GET /v2/contacts/{collection}` */
export function listListings(exchange: Exchange, collection = ''): Answer {
  const window = windowOf(exchange);
  if (!window) return refused();
  const listings = exchange.world.ometria.listings(collection, window.offset, window.limit);
  return listings ? json(200, listingsPageView(listings, exchange.switches)) : notFound();
}

/** `GET /v2/contacts/{collection}/{id}` */
export function getListing({ switches, world }: Exchange, collection = '', id = ''): Answer {
  const listing = world.ometria.listing(collection, id);
  if (listing) return json(200, listingView(listing, switches));
  if (switches.listingNotFound === '404') return notFound();
  return json(200, switches.listingNotFound === 'null' ? null : {});
}
