import type { Answer } from '../http/answer.ts';
import type { Api, Exchange } from '../http/exchange.ts';
import { answerByRoute, type Route } from '../http/route.ts';
import { SlidingWindow } from '../http/sliding-window.ts';
import { listSites, scopesOf, whoAmI } from './account-routes.ts';
import { listCustomers } from './customers.ts';
import { error, rateLimited } from './errors.ts';
import { getLiveCustomer } from './headless.ts';
import { listTransactions } from './transactions-route.ts';

const LIMIT_PER_SECOND = 20;

const ROUTES: readonly Route[] = [
  { method: 'GET', pattern: '/v2/identity/whoami', handle: whoAmI },
  { method: 'GET', pattern: '/v2/sites', handle: listSites },
  { method: 'GET', pattern: '/v2/customers', handle: listCustomers },
  { method: 'GET', pattern: '/v2/customers/:merchantId/transactions', handle: listTransactions },
  { method: 'GET', pattern: '/headless/2025-06/:siteId/customers/:merchantId', handle: getLiveCustomer },
];

const needsCustomers = ({ url }: Exchange): boolean => url.pathname.includes('/customers');

function refusal(exchange: Exchange): Answer | null {
  const isKnown = exchange.headers['authorization'] === `Bearer ${exchange.keys.loyaltylion}`;
  if (!isKnown || exchange.switches.loyaltyLionKey === 'disabled') {
    return error(exchange, 401, 'unauthorized', 'Invalid API key');
  }
  if (!needsCustomers(exchange) || scopesOf(exchange).includes('read_customers')) return null;
  return error(exchange, 403, 'forbidden', 'API key is missing the required scope: read_customers');
}

/** LoyaltyLion's Admin v2 and Headless APIs. */
export function createLoyaltyLionApi(): Api {
  const windows = new Map<string, SlidingWindow>();
  const windowOf = ({ headers, remoteAddress, switches }: Exchange): SlidingWindow => {
    const counted = switches.loyaltyLionRateCounts === 'key' ? headers['authorization'] : remoteAddress;
    const window = windows.get(counted ?? '') ?? new SlidingWindow();
    windows.set(counted ?? '', window);
    return window;
  };
  return {
    gate: (exchange) => {
      const count = windowOf(exchange).arrive(exchange.at);
      if (count <= LIMIT_PER_SECOND) return null;
      exchange.breach('loyaltylion-rate', `${count} requests within a second`);
      return rateLimited(exchange);
    },
    handle: (exchange) => {
      const answer = refusal(exchange) ?? answerByRoute(ROUTES, exchange);
      if (exchange.method !== 'GET') exchange.breach('loyaltylion-write', exchange.url.pathname);
      return answer ?? error(exchange, 404, 'not_found', 'Not found');
    },
  };
}
