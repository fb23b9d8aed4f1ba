import {
  type Candidate,
  type ConnectionChoice,
  chooseConnection,
  connectionsOfPage,
} from '../domain/choose-connection.ts';
import type { Connection } from '../domain/connection.ts';
import { type Found, judgeAccount } from '../domain/page-account.ts';
import type { Sighting } from '../messages/sighting.ts';
import { identifyMember, memberByMerchantId, NONE_FOUND, profilesOfPage, siteOf } from './identify.ts';
import type { Who } from './read-customer.ts';
import { type Connected, LensError, type Vendors } from './vendors.ts';

export type ConnectedChoice =
  | {
      readonly kind: 'connected';
      readonly connected: Connected;
      /** What was read of the page on the way, not to be asked for again. */
      readonly onPage: Promise<Found> | null;
    }
  | { readonly kind: 'question'; readonly connections: readonly Connection[] };

export interface ChooseNeeds {
  connections(): Promise<readonly Connection[]>;
  /** Throws `no-keys` where one is missing. */
  vendors(connectionId: string): Promise<Vendors>;
}

/**
 * The connection that a customer belongs to. Several are asked for what they know of the customer, the one that
 * the same tab was proven to belong to first: where it is proven again, nobody else is asked.
 *
 * @throws LensError where no connection can be it
 */
export async function chooseConnected(needs: ChooseNeeds, who: Who): Promise<ConnectedChoice> {
  const all = await needs.connections();
  const given = all.find(({ id }) => id === who.connectionId);
  const candidates = given ? [given] : candidatesOf(all, who);
  const ready = candidates.filter(({ confirmedAt }) => confirmedAt !== null);
  const [only] = ready;
  if (!only) throw await whyNone(needs, candidates);
  if (ready.length === 1) return connect(needs, only);
  return chooseAmong(needs, ready, who);
}

function candidatesOf(all: readonly Connection[], { sighting, host }: Who): readonly Connection[] {
  const candidates = sighting ? connectionsOfPage(all, { ...sighting, host }) : all;
  if (candidates.length > 0 || all.length === 0) return candidates;
  throw new LensError({ code: 'other-account', vendor: 'loyaltylion' });
}

/** Keys come first: without them there is nothing to confirm. */
async function whyNone(needs: ChooseNeeds, candidates: readonly Connection[]): Promise<unknown> {
  const withKeys = await Promise.allSettled(candidates.map(({ id }) => needs.vendors(id)));
  const failed = withKeys.find((result) => result.status === 'rejected');
  if (withKeys.some(({ status }) => status === 'fulfilled')) return new LensError({ code: 'not-confirmed' });
  return failed?.reason ?? new LensError({ code: 'no-keys' });
}

async function connect(
  needs: ChooseNeeds,
  connection: Connection,
  onPage: Promise<Found> | null = null,
): Promise<ConnectedChoice> {
  const connected = { ...(await needs.vendors(connection.id)), connection };
  return { kind: 'connected', connected, onPage };
}

interface Asked extends Candidate {
  readonly connection: Connection;
  readonly onPage: Found | null;
  readonly error?: unknown;
}

async function chooseAmong(
  needs: ChooseNeeds,
  ready: readonly Connection[],
  who: Who,
): Promise<ConnectedChoice> {
  const likely = ready.find(({ id }) => id === who.likelyConnectionId);
  const first = likely ? await ask(needs, likely, who) : null;
  if (first?.knows === 'proven') return follow(needs, [first]);
  const others = ready.filter((connection) => connection !== likely);
  const asked = await Promise.all(others.map((connection) => ask(needs, connection, who)));
  return follow(needs, first ? [first, ...asked] : asked);
}

async function follow(needs: ChooseNeeds, asked: readonly Asked[]): Promise<ConnectedChoice> {
  const choice: ConnectionChoice = chooseConnection(asked);
  switch (choice.kind) {
    case 'connection': {
      const chosen = asked.find(({ id }) => id === choice.id);
      if (!chosen) throw new LensError({ code: 'unexpected' });
      return connect(needs, chosen.connection, chosen.onPage && Promise.resolve(chosen.onPage));
    }
    case 'question':
      return {
        kind: 'question',
        connections: asked.filter(({ id }) => choice.ids.includes(id)).map(({ connection }) => connection),
      };
    case 'unreadable':
      throw asked.find(({ knows }) => knows === 'unreadable')?.error;
    case 'other-account':
      throw new LensError({ code: 'other-account', vendor: 'ometria' });
    case 'nobody':
      throw new LensError({ code: 'nobody-found' });
  }
}

async function ask(needs: ChooseNeeds, connection: Connection, who: Who): Promise<Asked> {
  const { id } = connection;
  try {
    const connected = { ...(await needs.vendors(id)), connection };
    return { id, connection, ...(await whatItKnows(connected, who)) };
  } catch (error) {
    return { id, connection, knows: 'unreadable', onPage: null, error };
  }
}

type Knowing = Pick<Asked, 'knows' | 'onPage'>;

async function whatItKnows(connected: Connected, { sighting, memberId }: Who): Promise<Knowing> {
  if (sighting?.vendor === 'ometria') return knowsOmetriaPage(connected, sighting);
  const isKnown = sighting
    ? (await identifyMember(connected, sighting, Promise.resolve(NONE_FOUND))).kind !== 'nobody'
    : memberId !== null && (await connected.loyaltylion.memberById(memberId)) !== null;
  return { knows: isKnown ? 'email-only' : 'nobody', onPage: null };
}

/** Personal data may be hidden: a labelled customer id is then looked up where ids are known, in LoyaltyLion. */
async function knowsOmetriaPage(connected: Connected, sighting: Sighting): Promise<Knowing> {
  const onPage = await profilesOfPage(connected, sighting);
  const knows = judgeAccount(sighting, onPage);
  const [customerId] = sighting.customerIds;
  if (knows !== 'nobody' || customerId === undefined) return { knows, onPage };
  const { member } = await memberByMerchantId(connected, siteOf(connected, null), customerId);
  return { knows: member ? 'proven' : 'nobody', onPage };
}
