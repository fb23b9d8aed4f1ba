import * as v from 'valibot';
import type { RawAnswer } from '../../domain/account-check/raw-answer.ts';
import { isJsonObject, type Json } from '../../domain/json.ts';
import type { ListedProfile, Listing, Profile } from '../../domain/ometria.ts';
import type { RequestPreview } from '../../domain/request-preview.ts';
import { hasStatus } from '../api-error.ts';
import { spellingsOf } from '../email.ts';
import { type Access, type ClientOptions, previewWrite, readJson, writeJson } from '../http.ts';
import { toPathSegment, toText } from '../json-shape.ts';
import { notUnderstood } from '../not-understood.ts';
import { probe } from '../probe.ts';
import { type CallOptions, RateBudget, type RateBudgetOptions } from '../rate-budget.ts';
import { parseListing } from './listing.ts';
import { hasEmail, parseListedProfile, parseProfile } from './profile.ts';
import {
  PushAnswer,
  type PushError,
  PushErrorRecord,
  type PushReceipt,
  type PushRecord,
  toPushBody,
} from './push.ts';
import { recordsIn } from './records.ts';

export type { PushError, PushReceipt, PushRecord };

/** Ometria counts reads and pushes apart. */
export interface OmetriaBudgets {
  readonly reads: RateBudget;
  readonly pushes: RateBudget;
}

/** Documented: 4 reads and 8 pushes a second (older text: 4) for all integrations of the account together. */
export const createOmetriaBudgets = (options: Omit<RateBudgetOptions, 'cap'> = {}): OmetriaBudgets => ({
  reads: new RateBudget({ ...options, cap: 3 }),
  pushes: new RateBudget({ ...options, cap: 4 }),
});

export interface OmetriaOptions extends ClientOptions {
  /** One pair for all clients of the same account. */
  readonly budgets: OmetriaBudgets;
}

/** `limit`: at most 250 for profiles. */
export interface PageRange {
  readonly limit: number;
  readonly offset: number;
}

const COLLECTIONS_PAGE = 100;
const PUSH_PATH = '/push';

/** Ometria's Data API v2. Every method throws `ApiError` where no usable answer came. */
export class OmetriaClient {
  readonly #access: Access;
  readonly #budgets: OmetriaBudgets;

  constructor({ budgets, ...options }: OmetriaOptions) {
    this.#budgets = budgets;
    this.#access = {
      ...options,
      vendor: 'ometria',
      baseUrl: options.baseUrl ?? 'https://api.ometria.com/v2',
      headers: { 'x-ometria-auth': options.key },
      budgets: [budgets.reads, budgets.pushes],
    };
  }

  /** Every profile with exactly this email, but for case, as its own or among its identities. */
  async profilesByEmail(email: string, options?: CallOptions): Promise<readonly Profile[]> {
    const found = new Map<string, Profile>();
    for (const spelling of spellingsOf(email)) {
      const records = await this.#records('/profiles', { email: spelling }, options);
      for (const record of records.filter((candidate) => hasEmail(candidate, email))) {
        const profile = readable(parseListedProfile(record));
        if (!found.has(profile.id)) found.set(profile.id, await this.#whole(profile, options));
      }
    }
    return [...found.values()];
  }

  /** null: nobody has this id. */
  async profileById(id: string, options?: CallOptions): Promise<Profile | null> {
    const segment = toPathSegment(id);
    if (segment === null) return null;
    const records = await this.#records(`/profiles/${segment}`, {}, options);
    const profiles = records.map((record) => readable(parseProfile(record)));
    return profiles.find((profile) => profile.id === id) ?? null;
  }

  /** Past the last profile: empty. */
  async profilePage(range: PageRange, options?: CallOptions): Promise<readonly ListedProfile[]> {
    const records = await this.#records('/profiles', { ...range }, options);
    return records.map((record) => readable(parseListedProfile(record)));
  }

  /** With the properties that the list did not show: a key that is missing there says nothing. */
  async #whole(listed: ListedProfile, options?: CallOptions): Promise<Profile> {
    const { properties } = listed;
    if (properties !== null) return { ...listed, properties };
    return (await this.profileById(listed.id, options)) ?? { ...listed, properties: {} };
  }

  /** The names of the account's collections. How long a page may be is not documented. */
  async collections(options?: CallOptions): Promise<readonly string[]> {
    const names = new Set<string>();
    for (let offset = 0; ; ) {
      const page = await this.#records('/contacts', { limit: COLLECTIONS_PAGE, offset }, options);
      const known = names.size;
      for (const record of page) names.add(readable(collectionName(record)));
      if (names.size === known) return [...names];
      offset += page.length;
    }
  }

  /** Past the last listing, and in an unknown collection: empty. */
  async listings(collection: string, range: PageRange, options?: CallOptions): Promise<readonly Listing[]> {
    const segment = toPathSegment(collection);
    if (segment === null) return [];
    const records = await this.#records(`/contacts/${segment}`, { ...range }, options);
    return records.map((record) => readable(parseListing(record, collection)));
  }

  /** null: the collection has no such listing. */
  async listing(collection: string, id: string, options?: CallOptions): Promise<Listing | null> {
    const segments = [collection, id].map(toPathSegment);
    if (segments.includes(null)) return null;
    const records = await this.#records(`/contacts/${segments.join('/')}`, {}, options);
    const listings = records.map((record) => parseListing(record, collection, id));
    return listings.find((listing) => listing !== null) ?? null;
  }

  /**
   * Writes into one listing, and is never sent twice.
   *
   * @throws ApiError whose `mayHaveWritten` says whether to read back before anything else
   */
  async push(record: PushRecord): Promise<PushReceipt> {
    const body = await writeJson(this.#access, this.#budgets.pushes, PUSH_PATH, toPushBody(record));
    const { success, output } = v.safeParse(PushAnswer, body);
    if (!success) throw notUnderstood('ometria', true);
    return output;
  }

  /** The request that `push` sends for this record, with a placeholder for the key. */
  previewPush(record: PushRecord): RequestPreview {
    return previewWrite(this.#access, PUSH_PATH, toPushBody(record));
  }

  /** The account's last errors, of whatever integration. */
  async pushErrors(options?: CallOptions): Promise<readonly PushError[]> {
    const records = await this.#records('/push/_errors', {}, options);
    return records.map((record) => {
      const { success, output } = v.safeParse(PushErrorRecord, record);
      return readable(success ? output : null);
    });
  }

  /** An answer as it is, to see what it looks like. */
  probe(
    path: string,
    query: Readonly<Record<string, string | number>>,
    options?: CallOptions,
  ): Promise<RawAnswer> {
    return probe(this.#access, this.#budgets.reads, { ...options, path, query });
  }

  /** A 404 is no record. */
  async #records(
    path: string,
    query: Readonly<Record<string, string | number>>,
    options?: CallOptions,
  ): Promise<readonly Json[]> {
    try {
      return recordsIn(await readJson(this.#access, this.#budgets.reads, { ...options, path, query }));
    } catch (error) {
      if (hasStatus(error, 404)) return [];
      throw error;
    }
  }
}

function collectionName(record: Json): string | null {
  if (!isJsonObject(record)) return toText(record);
  const key = ['@collection', 'collection', 'name', 'id', 'title'].find(
    (name) => toText(record[name]) !== null,
  );
  return key === undefined ? null : toText(record[key]);
}

function readable<T>(parsed: T | null): T {
  if (parsed === null) throw notUnderstood('ometria');
  return parsed;
}
