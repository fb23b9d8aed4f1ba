import type { Answer } from '../http/answer.ts';
import type { Api, Exchange } from '../http/exchange.ts';
import { answerByRoute, type Route } from '../http/route.ts';
import { SlidingWindow } from '../http/sliding-window.ts';
import { getListing, listCollections, listListings } from './contact-routes.ts';
import { error, notFound, rateLimited } from './errors.ts';
import { getProfile, listProfiles } from './profile-routes.ts';
import { listErrors, push } from './push-route.ts';

const READS_PER_SECOND = 4;

const ROUTES: readonly Route[] = [
  { method: 'GET', pattern: '/v2/contacts', handle: listCollections },
  { method: 'GET', pattern: '/v2/contacts/:collection', handle: listListings },
  { method: 'GET', pattern: '/v2/contacts/:collection/:id', handle: getListing },
  { method: 'GET', pattern: '/v2/profiles', handle: listProfiles },
  { method: 'GET', pattern: '/v2/profiles/:id', handle: getProfile },
  { method: 'GET', pattern: '/v2/push/_errors', handle: listErrors },
  { method: 'POST', pattern: '/v2/push', handle: push },
];

const isPush = ({ method, url }: Exchange): boolean => method === 'POST' && url.pathname === '/v2/push';

const isKnownKey = ({ headers, keys }: Exchange): boolean => headers['x-ometria-auth'] === keys.ometria;

function refusal(exchange: Exchange): Answer | null {
  const notAuthorised = 'API key is not authorised to access this resource';
  if (!isKnownKey(exchange)) return error(exchange.switches.badOmetriaKey, notAuthorised);
  return exchange.switches.ometriaKey === 'active' ? null : error(403, notAuthorised);
}

/** Counts both kinds of request per account: a request with another key is not this account's. */
function createGate(): Api['gate'] {
  const windows = new Map<string, { reads: SlidingWindow; pushes: SlidingWindow }>();
  return (exchange) => {
    if (!isKnownKey(exchange)) return null;
    const account = exchange.keys.ometria;
    const { reads, pushes } = windows.get(account) ?? {
      reads: new SlidingWindow(),
      pushes: new SlidingWindow(),
    };
    windows.set(account, { reads, pushes });
    const [window, limit, rule] = isPush(exchange)
      ? ([pushes, exchange.switches.pushLimit, 'ometria-push-rate'] as const)
      : ([reads, READS_PER_SECOND, 'ometria-read-rate'] as const);
    const count = window.arrive(exchange.at);
    if (count > limit) exchange.breach(rule, `${count} requests within a second`);
    const left = exchange.switches.otherTraffic === 'half' ? limit / 2 : limit;
    return count > left ? rateLimited(exchange) : null;
  };
}

/** Ometria's Data API v2. */
export const createOmetriaApi = (): Api => ({
  gate: createGate(),
  handle: (exchange) => {
    if (exchange.method !== 'GET' && !isPush(exchange))
      exchange.breach('ometria-write', exchange.url.pathname);
    return refusal(exchange) ?? answerByRoute(ROUTES, exchange) ?? notFound();
  },
});
