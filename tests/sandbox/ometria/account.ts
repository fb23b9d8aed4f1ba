import type { Json, JsonObject } from '../json.ts';
import type { SwitchBoard } from '../switches.ts';
import { addressOf, applyRecord, type PushError } from './apply-record.ts';
import type { CustomField } from './custom-field.ts';
import { DueQueue } from './due-queue.ts';
import { type Held, type HeldProperties, heldValues, type Level, type Listing } from './listing.ts';
import { ListingStore } from './listing-store.ts';
import { type Profile, toProfile } from './profile.ts';

/** One attempt to write a listing, for tests to assert on. */
export interface ListingWrite {
  /** Epoch milliseconds at which it took effect. */
  readonly at: number;
  readonly by: 'push' | 'loyaltylion' | 'hand';
  /** Of the push; null for others' writes. */
  readonly requestId: string | null;
  readonly collection: string;
  readonly id: string;
  /** The listing's properties; null: there was none. */
  readonly before: JsonObject | null;
  /** Unchanged where it was rejected. */
  readonly after: JsonObject | null;
  readonly errors: readonly PushError[];
  readonly record: Json;
}

/** Another source's write to a listing, in whole or in part. */
export interface SourceWrite {
  readonly collection: string;
  readonly id: string;
  readonly level: Level;
  readonly email: string | null;
  readonly customerId?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly properties: JsonObject;
  /** Puts a new listing into a profile that clustering would not choose, as older accounts have them. */
  readonly profileId?: string;
  /** Epoch milliseconds; now unless said otherwise. */
  readonly at?: number;
}

export interface AccountOptions {
  readonly clock: () => number;
  readonly switches: SwitchBoard;
  readonly customFields: readonly CustomField[];
  readonly newProfileId: () => string;
}

/** The newest errors kept, as `_errors` shows them. */
const MAX_ERRORS = 100;

/** The state of an Ometria account. Pushes take effect when they are due; every read settles that first. */
export class OmetriaAccount {
  readonly writes: ListingWrite[] = [];
  #customFields: readonly CustomField[];
  readonly #store: ListingStore;
  readonly #queue = new DueQueue();
  readonly #errors: PushError[] = [];
  readonly #clock: () => number;
  readonly #switches: SwitchBoard;
  #order = 0;

  constructor({ clock, switches, customFields, newProfileId }: AccountOptions) {
    this.#clock = clock;
    this.#switches = switches;
    this.#customFields = customFields;
    this.#store = new ListingStore(newProfileId);
  }

  get customFields(): readonly CustomField[] {
    return this.#customFields;
  }

  /** All custom fields there are from now on. */
  declare(customFields: readonly CustomField[]): void {
    this.#customFields = customFields;
  }

  /** The last 100, newest first. */
  get errors(): readonly PushError[] {
    this.settle();
    return this.#errors;
  }

  get collections(): readonly { name: string; count: number }[] {
    this.settle();
    return this.#store.collections.map((name) => ({ name, count: this.#store.count(name) ?? 0 }));
  }

  get profileCount(): number {
    return this.#store.profileIds.length;
  }

  listing(collection: string, id: string): Listing | undefined {
    this.settle();
    return this.#store.get(collection, id);
  }

  /** undefined: there is no such collection. */
  listings(collection: string, offset = 0, limit = Number.POSITIVE_INFINITY): Listing[] | undefined {
    this.settle();
    return this.#store.page(collection, offset, limit);
  }

  profile(id: string): Profile | undefined {
    this.settle();
    const listings = this.#store.listingsOf(id);
    return listings.length > 0 ? toProfile(id, listings) : undefined;
  }

  /** Oldest first; all of them unless said otherwise. */
  profiles(offset = 0, limit = Number.POSITIVE_INFINITY): Profile[] {
    this.settle();
    const ids = this.#store.profileIds.slice(offset, offset + limit);
    return ids.map((id) => toProfile(id, this.#store.listingsOf(id)));
  }

  /** Whatever the case of the email. */
  profilesByEmail(email: string): Profile[] {
    this.settle();
    return this.#store.profilesWithEmail(email).map((id) => toProfile(id, this.#store.listingsOf(id)));
  }

  /** The profile that a listing is part of. */
  profileOf(collection: string, id: string): Profile | undefined {
    const listing = this.listing(collection, id);
    const profileId = listing && this.#store.profileIdOf(listing);
    return profileId === undefined ? undefined : this.profile(profileId);
  }

  /** Takes a push's records into the queue: what becomes of them shows later. */
  enqueue(records: readonly JsonObject[], requestId: string): void {
    const dueAt = this.#clock() + this.#switches.current.pushDelayMs;
    for (const record of records) this.#queue.add(dueAt, () => this.#applyPush(record, requestId, dueAt));
  }

  /** Another source's write: in effect at once, without queue or validation. */
  write(write: SourceWrite, by: 'loyaltylion' | 'hand' = 'loyaltylion'): void {
    this.settle();
    const before = this.#store.get(write.collection, write.id);
    const properties = new Map(before?.properties);
    for (const [key, value] of Object.entries(write.properties))
      properties.set(key, this.#held(value, write.level));
    const now = write.at ?? this.#clock();
    const listing = { ...identityOf(write, before), properties, projected: properties };
    this.#store.put({ ...listing, createdAt: before?.createdAt ?? now, updatedAt: now }, write.profileId);
    const after = heldValues(properties);
    const { collection, id } = write;
    const record = write.properties;
    this.writes.push({
      at: now,
      by,
      requestId: null,
      collection,
      id,
      before: valuesOf(before),
      after,
      errors: [],
      record,
    });
  }

  addError(error: PushError): void {
    this.#errors.unshift(error);
    this.#errors.length = Math.min(this.#errors.length, MAX_ERRORS);
  }

  /** Lets everything due take effect; with `everything`, what is due later too. */
  settle(everything = false): void {
    this.#queue.run(everything ? Number.POSITIVE_INFINITY : this.#clock());
  }

  #held(value: Json, level: Level): Held {
    this.#order += 1;
    return { value, level, order: this.#order };
  }

  #applyPush(record: JsonObject, requestId: string, at: number): void {
    const { collection, id } = addressOf(record);
    const before = this.#store.get(collection, id);
    const rules = { switches: this.#switches.current, customFields: this.customFields };
    const { listing, errors } = applyRecord(record, before, rules, (value) => this.#held(value, 'api'));
    for (const error of errors) this.addError(error);
    if (listing) {
      this.#store.put({ ...listing, createdAt: before?.createdAt ?? at, updatedAt: at });
      this.#projectAt(at + this.#switches.current.profileLagMs, collection, id, listing.properties);
    }
    const after = listing ? heldValues(listing.properties) : valuesOf(before);
    this.writes.push({
      at,
      by: 'push',
      requestId,
      collection,
      id,
      before: valuesOf(before),
      after,
      errors,
      record,
    });
  }

  #projectAt(at: number, collection: string, id: string, projected: HeldProperties): void {
    this.#queue.add(at, () => {
      const listing = this.#store.get(collection, id);
      if (listing) this.#store.put({ ...listing, projected, updatedAt: at });
    });
  }
}

const valuesOf = (listing: Listing | undefined): JsonObject | null =>
  listing ? heldValues(listing.properties) : null;

function identityOf(write: SourceWrite, before: Listing | undefined) {
  return {
    collection: write.collection,
    id: write.id,
    email: write.email ?? before?.email ?? null,
    customerId: write.customerId ?? before?.customerId ?? null,
    firstName: write.firstName ?? before?.firstName ?? null,
    lastName: write.lastName ?? before?.lastName ?? null,
  };
}
