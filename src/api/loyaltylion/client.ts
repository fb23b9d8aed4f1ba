import type * as v from 'valibot';
import type { RawAnswer } from '../../domain/account-check/raw-answer.ts';
import { sameEmail } from '../../domain/identity.ts';
import { isJsonObject, type Json } from '../../domain/json.ts';
import type { LiveReading, Member } from '../../domain/member.ts';
import { hasStatus } from '../api-error.ts';
import { spellingsOf } from '../email.ts';
import { type Access, type ClientOptions, readJson } from '../http.ts';
import { toPathSegment } from '../json-shape.ts';
import { notUnderstood } from '../not-understood.ts';
import { probe } from '../probe.ts';
import { type CallOptions, RateBudget, type RateBudgetOptions } from '../rate-budget.ts';
import { type Identity, IdentityAnswer, type Site, SitesAnswer } from './account.ts';
import { parseCustomer } from './customer.ts';
import { expiredIn } from './expiry.ts';
import { parseLiveMember } from './live-member.ts';
import { itemsIn, pagesOf, type Query } from './pages.ts';
import { parseAs } from './schemas.ts';

export type { Identity, Site };

/** Documented: 20 requests a second. */
export const createLoyaltyLionBudget = (options: Omit<RateBudgetOptions, 'cap'> = {}): RateBudget =>
  new RateBudget({ ...options, cap: 16 });

export interface LoyaltyLionOptions extends ClientOptions {
  /** One for all clients of the same account. */
  readonly budget: RateBudget;
}

/**
 * What became of asking the Headless API: the member, `refused` (plan, key or scopes), or the customer is
 * unknown there. Everything else is thrown.
 */
export type LiveAnswer = Extract<LiveReading, { state: 'read' | 'refused' }> | 'not-found';

const LARGEST_PAGE = 500;

/**
 * LoyaltyLion's Admin API v2 and Headless API 2025-06. Reads only: there is no write call in here.
 * Every method throws `ApiError` where no usable answer came.
 */
export class LoyaltyLionClient {
  readonly #access: Access;
  readonly #budget: RateBudget;

  constructor(options: LoyaltyLionOptions) {
    this.#budget = options.budget;
    this.#access = {
      ...options,
      vendor: 'loyaltylion',
      baseUrl: options.baseUrl ?? 'https://api.loyaltylion.com',
      headers: { authorization: `Bearer ${options.key}` },
      budgets: [options.budget],
    };
  }

  async whoami(options?: CallOptions): Promise<Identity> {
    return understood(IdentityAnswer, await this.#read('/v2/identity/whoami', {}, options));
  }

  async sites(options?: CallOptions): Promise<readonly Site[]> {
    return understood(SitesAnswer, await this.#read('/v2/sites', {}, options));
  }

  /** Everybody with exactly this email, but for case: LoyaltyLion's filter finds whatever contains it. */
  async membersByEmail(email: string, options?: CallOptions): Promise<readonly Member[]> {
    const found = new Map<number, Member>();
    for (const spelling of spellingsOf(email)) {
      for await (const page of this.#pages('customers', '/v2/customers', { email: spelling }, options)) {
        for (const item of page.filter((customer) => hasEmail(customer, email))) {
          const member = readable(parseCustomer(item));
          found.set(member.id, member);
        }
      }
    }
    return [...found.values()];
  }

  /** By LoyaltyLion's own id; null: nobody has it. There is no such call: it is the first one after `id - 1`. */
  async memberById(id: number, options?: CallOptions): Promise<Member | null> {
    if (!Number.isSafeInteger(id) || id < 1) return null;
    const body = await this.#read('/v2/customers', { since_id: id - 1, limit: 1 }, options);
    const item = itemsIn(body, 'customers').find(
      (customer) => isJsonObject(customer) && Number(customer['id']) === id,
    );
    return item === undefined ? null : readable(parseCustomer(item));
  }

  /** Those updated last, newest first, without any that cannot be read. */
  async recentMembers(limit: number, options?: CallOptions): Promise<readonly Member[]> {
    const query = {
      sort_field: 'updated_at',
      sort_direction: 'desc',
      limit: Math.min(Math.max(1, limit), LARGEST_PAGE),
    };
    const items = itemsIn(await this.#read('/v2/customers', query, options), 'customers');
    return items.map(parseCustomer).filter((member) => member !== null);
  }

  /** The points of all the customer's expiry transactions together, as a positive number. */
  async expiredPoints(merchantId: string, options?: CallOptions): Promise<number> {
    const path = `/v2/customers/${segment(merchantId)}/transactions`;
    let sum = 0;
    for await (const page of this.#pages('transactions', path, {}, options)) {
      for (const transaction of page) sum += readable(expiredIn(transaction));
    }
    return sum;
  }

  /**
   * How it refuses is not documented: 401, 402, 403 count as that, and a 404 that does not speak of a customer,
   * since a route or site that is closed to us may answer so too.
   */
  async liveMember(siteId: number, merchantId: string, options?: CallOptions): Promise<LiveAnswer> {
    const path = `/headless/2025-06/${siteId}/customers/${segment(merchantId)}`;
    try {
      const member = readable(parseLiveMember(await this.#read(path, { channel: 'web' }, options)));
      if (member.merchantId !== merchantId) throw notUnderstood('loyaltylion');
      return { state: 'read', member };
    } catch (error) {
      if (hasStatus(error, 404) && /customer/i.test(error.failure.vendorWords ?? '')) return 'not-found';
      if (hasStatus(error, 401, 402, 403, 404)) return { state: 'refused' };
      throw error;
    }
  }

  /** An answer as it is, to see what it looks like. */
  probe(path: string, query: Query, options?: CallOptions): Promise<RawAnswer> {
    return probe(this.#access, this.#budget, { ...options, path, query });
  }

  #read(path: string, query: Query, options?: CallOptions): Promise<Json> {
    return readJson(this.#access, this.#budget, { ...options, path, query });
  }

  #pages(name: string, path: string, query: Query, options?: CallOptions) {
    return pagesOf(name, { ...query, limit: LARGEST_PAGE }, (page) => this.#read(path, page, options));
  }
}

const hasEmail = (customer: Json, email: string): boolean =>
  isJsonObject(customer) && typeof customer['email'] === 'string' && sameEmail(customer['email'], email);

const understood = <S extends v.GenericSchema>(schema: S, body: Json): v.InferOutput<S> =>
  readable(parseAs(schema, body));

function readable<T>(parsed: T | null): T {
  if (parsed === null) throw notUnderstood('loyaltylion');
  return parsed;
}

const segment = (id: string): string => readable(toPathSegment(id));
