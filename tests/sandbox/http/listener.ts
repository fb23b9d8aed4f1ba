import type { IncomingMessage, RequestListener } from 'node:http';
import type { Switches } from '../switches.ts';
import { type Answer, empty, json } from './answer.ts';
import { HOSTS } from './certificate.ts';
import { type Delivery, inFull, send, spoil } from './delivery.ts';
import type { Account, Api, Exchange, Keys } from './exchange.ts';
import { type Faults, isApplied } from './faults.ts';
import type { Entry, Journal } from './journal.ts';

export interface ListenerOptions {
  readonly journal: Journal;
  readonly faults: Faults;
  readonly clock: () => number;
  readonly switches: Readonly<Switches>;
  /** The first answers whatever belongs to none of them. */
  readonly accounts: readonly [Account, ...Account[]];
  readonly apis: ReadonlyMap<string, Api>;
  /** Every other host: a page may be of any account. */
  readonly otherwise: (exchange: Exchange, accounts: ListenerOptions['accounts']) => Answer | Promise<Answer>;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function openExchange(
  request: IncomingMessage,
  options: ListenerOptions,
): { exchange: Exchange; entry: Entry } {
  const at = options.clock();
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const { method = 'GET', url: path = '/' } = request;
  const entry = options.journal.open({ at, host, method, path });
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const url = new URL(path, `https://${host}`);
  const remoteAddress = request.socket.remoteAddress ?? '';
  const exchange = {
    ...accountOf(options.accounts, host, headers),
    switches: options.switches,
    host,
    method,
    url,
    headers,
    body: '',
    remoteAddress,
    at,
    breach: entry.breach,
  };
  return { exchange, entry };
}

/** The one place of each key: its own vendor's header. */
const ownHeaders = ({ loyaltylion, ometria }: Keys): ReadonlyMap<string, string> =>
  new Map([
    [HOSTS.loyaltyLionApi, JSON.stringify(['authorization', `Bearer ${loyaltylion}`])],
    [HOSTS.ometriaApi, JSON.stringify(['x-ometria-auth', ometria])],
  ]);

/** Both accounts of one connection have keys of their own: one of another's is as misplaced as one in an address. */
function accountOf(
  accounts: ListenerOptions['accounts'],
  host: string,
  headers: Exchange['headers'],
): Account {
  const sent = new Set(Object.entries(headers).map((header) => JSON.stringify(header)));
  return accounts.find(({ keys }) => sent.has(ownHeaders(keys).get(host) ?? '')) ?? accounts[0];
}

function checkKeys(
  { body, breach, headers, host, keys, url }: Exchange,
  accounts: ListenerOptions['accounts'],
): void {
  const own = ownHeaders(keys).get(host);
  const others = Object.entries(headers)
    .map((header) => JSON.stringify(header))
    .filter((header) => header !== own);
  const elsewhere = [url.href, body, ...others].join('\n');
  const all = accounts.flatMap((account) => Object.values(account.keys));
  if (all.some((key) => elsewhere.includes(key))) breach('misplaced-key', host + url.pathname);
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type, x-ometria-auth',
  'access-control-allow-methods': 'GET, POST',
};

const withCors = (answer: Answer, { switches }: Exchange): Answer =>
  switches.cors === 'none' ? answer : { ...answer, headers: { ...answer.headers, ...CORS } };

/** A lost push that was not carried out is answered as one that was. */
const NOT_CARRIED_OUT: Answer = json(202, { status: 'OK' });

function deliveryOf(api: Api, exchange: Exchange, faults: Faults): Delivery {
  const fault = faults.take(exchange);
  if (!fault) return inFull(withCors(api.handle(exchange), exchange));
  const isCarriedOut = isApplied(fault) || exchange.method === 'GET';
  return spoil(fault, withCors(isCarriedOut ? api.handle(exchange) : NOT_CARRIED_OUT, exchange));
}

/** One request from its arrival to its answer. */
async function deliver(request: IncomingMessage, exchange: Exchange, entry: Entry, options: ListenerOptions) {
  const api = options.apis.get(exchange.host);
  const isPreflight = api !== undefined && exchange.method === 'OPTIONS';
  const limited = isPreflight ? null : (api?.gate(exchange) ?? null);
  const body = await readBody(request);
  entry.readBody(body);
  const complete = { ...exchange, body };
  checkKeys(complete, options.accounts);
  if (!api) return inFull(await options.otherwise(complete, options.accounts));
  if (isPreflight) return inFull(withCors(empty(exchange.switches.cors === 'none' ? 405 : 204), exchange));
  return limited ? inFull(withCors(limited, exchange)) : deliveryOf(api, complete, options.faults);
}

/** Answers the requests of all hosts and writes them down. */
export function createListener(options: ListenerOptions): RequestListener {
  return (request, response) => {
    const { exchange, entry } = openExchange(request, options);
    const answered = async (): Promise<void> => {
      const delivery = await deliver(request, exchange, entry, options);
      await send(response, delivery);
      if (delivery.answer) entry.answered(delivery.answer.status, options.clock());
    };
    answered().catch((error: unknown) => {
      if (!request.complete) return;
      const text = error instanceof Error ? error.message : String(error);
      entry.failed(text);
      response.destroy();
    });
  };
}
