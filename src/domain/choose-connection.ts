import type { Connection } from './connection.ts';
import type { Vendor } from './error-code.ts';
import type { Knowledge } from './page-account.ts';

/** Where a page says it belongs, before anybody is asked. */
export interface PagePlace {
  readonly vendor: Vendor;
  /** LoyaltyLion's, from the address. */
  readonly siteId: number | null;
  /** Lower case, without port; null: not known. */
  readonly host: string | null;
}

type Place = Pick<Connection, 'siteIds' | 'hosts'>;

/**
 * The connections that a page can belong to: those of its host, where it was added to some, and of its
 * LoyaltyLion site, where it names one. None: the page is of an account that no connection has keys for.
 */
export function connectionsOfPage<C extends Place>(connections: readonly C[], page: PagePlace): readonly C[] {
  const ofHost = connections.filter(({ hosts }) => hosts.some(({ host }) => host === page.host));
  const candidates = ofHost.length > 0 ? ofHost : connections;
  const { siteId } = page;
  if (page.vendor !== 'loyaltylion' || siteId === null) return candidates;
  const exact = candidates.filter(({ siteIds }) => siteIds.includes(siteId));
  return exact.length > 0 ? exact : candidates.filter(({ siteIds }) => siteIds.length === 0);
}

/** What one connection knows of a page's customer; `unreadable`: it could not be asked. */
export interface Candidate {
  readonly id: string;
  readonly knows: Knowledge | 'unreadable';
}

export type ConnectionChoice =
  | { readonly kind: 'connection'; readonly id: string }
  /** The agent chooses among these. */
  | { readonly kind: 'question'; readonly ids: readonly string[] }
  | { readonly kind: 'other-account' | 'nobody' | 'unreadable' };

/** Which of several connections a page's customer belongs to: proven, or a question, never a guess. */
export function chooseConnection(candidates: readonly Candidate[]): ConnectionChoice {
  const idsThat = (...knows: readonly Candidate['knows'][]): readonly string[] =>
    candidates.filter((candidate) => knows.includes(candidate.knows)).map(({ id }) => id);
  const proven = idsThat('proven');
  if (proven.length > 0) return oneOf(proven);
  if (idsThat('email-only').length > 0) return oneOf(idsThat('email-only', 'unreadable'));
  if (idsThat('unreadable').length > 0) return { kind: 'unreadable' };
  return { kind: idsThat('contradicted').length > 0 ? 'other-account' : 'nobody' };
}

function oneOf(ids: readonly string[]): ConnectionChoice {
  const [only, ...more] = ids;
  return only !== undefined && more.length === 0
    ? { kind: 'connection', id: only }
    : { kind: 'question', ids };
}
