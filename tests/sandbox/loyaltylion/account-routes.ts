import { type Answer, json } from '../http/answer.ts';
import type { Exchange } from '../http/exchange.ts';

export const scopesOf = ({ switches }: Exchange): string[] =>
  switches.loyaltyLionScopes === 'none' ? [] : switches.loyaltyLionScopes.split(' ');

/** `GET /v2/identity/whoami` */
export function whoAmI(exchange: Exchange): Answer {
  const { accountId, id } = exchange.world.programme;
  const scopes = scopesOf(exchange);
  return json(200, {
    identity: { kind: 'api_key', account_id: accountId, program_id: id, scopes, integration: null },
  });
}

/** `GET /v2/sites` */
export function listSites({ world }: Exchange): Answer {
  const { accountId, currency, id: programmeId } = world.programme;
  const sites = world.sites.map(({ id, name, url }) => ({
    id,
    program_id: programmeId,
    account_id: accountId,
    name,
    url,
    platform: 'shopify',
    currencies: [currency],
    languages: ['en'],
    created_at: '2024-03-01T09:00:00.000Z',
    updated_at: '2026-03-01T09:00:00.000Z',
  }));
  return json(200, { sites });
}
