import type { Switches } from '../switches.ts';
import type { World } from '../world.ts';
import type { Answer } from './answer.ts';
import type { BreachRule } from './journal.ts';

/** The keys that the sandbox's accounts accept. */
export interface Keys {
  readonly loyaltylion: string;
  readonly ometria: string;
}

/** A LoyaltyLion programme with its Ometria account, and the keys of both. */
export interface Account {
  readonly world: World;
  readonly keys: Keys;
}

/** A request with everything that answering it needs. */
export interface Exchange {
  readonly host: string;
  readonly method: string;
  readonly url: URL;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly remoteAddress: string;
  /** Epoch milliseconds of its arrival. */
  readonly at: number;
  /** Of the account whose key, or whose dashboard's page, is asked for. */
  readonly world: World;
  readonly switches: Readonly<Switches>;
  readonly keys: Keys;
  readonly breach: (rule: BreachRule, detail: string) => void;
}

/** Decides on arrival, before the body is read: rate limits count where requests arrive. null: go on. */
export type Gate = (exchange: Exchange) => Answer | null;

export type Handler = (exchange: Exchange) => Answer;

/** One vendor's API. */
export interface Api {
  readonly gate: Gate;
  readonly handle: Handler;
}

/** `Retry-After` as the switch has it; both vendors' windows are a second long. */
export function retryAfterHeaders({ at, switches }: Exchange): Record<string, string> {
  if (switches.retryAfter === 'absent') return {};
  const date = new Date(at + 1000).toUTCString();
  return { 'retry-after': switches.retryAfter === 'seconds' ? '1' : date };
}
