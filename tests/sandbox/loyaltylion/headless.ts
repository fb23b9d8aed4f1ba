import { type Answer, json } from '../http/answer.ts';
import type { Exchange } from '../http/exchange.ts';
import type { Switches } from '../switches.ts';
import { headlessError } from './errors.ts';
import { siteConfiguration } from './headless-configuration.ts';
import { liveCustomerView } from './headless-customer.ts';

const CHANNELS = ['web', 'pos', 'mobile'];

const REFUSALS: Record<Exclude<Switches['headless'], 'on'>, Answer> = {
  'refused-401': headlessError(401, 'unauthorized', 'Unauthorized'),
  'refused-402': headlessError(402, 'payment_required', 'The Headless API is not part of this plan'),
  'refused-403': headlessError(403, 'forbidden', 'The Headless API is not enabled for this program'),
  'refused-404': headlessError(404, 'not_found', 'Not found'),
  scope: headlessError(403, 'missing_scope', 'API key is missing the required scope: headless_api'),
};

/** `GET /headless/2025-06/{site_id}/customers/{merchant_id}?channel=web` */
export function getLiveCustomer(exchange: Exchange, siteId = '', merchantId = ''): Answer {
  const { switches, url, world } = exchange;
  if (switches.headless !== 'on') return REFUSALS[switches.headless];
  const channel = url.searchParams.get('channel') ?? '';
  if (!CHANNELS.includes(channel)) {
    exchange.breach('channel-missing', url.search);
    return headlessError(400, 'invalid_request', 'channel must be one of web, pos, mobile');
  }
  if (!world.sites.some((site) => String(site.id) === siteId)) {
    return headlessError(404, 'not_found', 'Site not found');
  }
  const member = world.memberByMerchantId(merchantId);
  if (!member) return headlessError(404, 'not_found', 'Customer not found');
  const { programme } = world;
  const common = { channel, currency: programme.currency, language: 'en' };
  const customer = liveCustomerView(member, programme, switches);
  return json(200, { ...common, customer, configuration: { ...common, ...siteConfiguration(programme) } });
}
