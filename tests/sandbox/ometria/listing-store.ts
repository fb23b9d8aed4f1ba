import type { Listing } from './listing.ts';

const listingKey = (listing: { collection: string; id: string }): string =>
  JSON.stringify([listing.collection, listing.id]);

/** Values under a key, many to one. */
class Index {
  readonly #sets = new Map<string, Set<string>>();

  get(key: string): ReadonlySet<string> {
    return this.#sets.get(key) ?? new Set();
  }

  add(key: string | null, value: string): void {
    if (key === null) return;
    const set = this.#sets.get(key) ?? new Set();
    this.#sets.set(key, set.add(value));
  }

  delete(key: string | null, value: string): void {
    if (key !== null) this.#sets.get(key)?.delete(value);
  }
}

const lower = (email: string | null): string | null => email?.toLowerCase() ?? null;

/**
 * The account's listings, clustered into profiles by customer id, then by email. A listing stays with its
 * profile until its email or customer id changes, so profiles of older times may share an email.
 */
export class ListingStore {
  readonly #listings = new Map<string, Listing>();
  readonly #collections = new Map<string, string[]>();
  readonly #profileOf = new Map<string, string>();
  readonly #members = new Map<string, Set<string>>();
  readonly #byEmail = new Index();
  readonly #byCustomerId = new Index();
  readonly #newProfileId: () => string;

  constructor(newProfileId: () => string) {
    this.#newProfileId = newProfileId;
  }

  get collections(): readonly string[] {
    return [...this.#collections.keys()];
  }

  get profileIds(): readonly string[] {
    return [...this.#members.keys()];
  }

  get(collection: string, id: string): Listing | undefined {
    return this.#listings.get(listingKey({ collection, id }));
  }

  count(collection: string): number | undefined {
    return this.#collections.get(collection)?.length;
  }

  /** In the order in which they were added; undefined for an unknown collection. */
  page(collection: string, offset: number, limit: number): Listing[] | undefined {
    const keys = this.#collections.get(collection)?.slice(offset, offset + limit);
    return keys?.flatMap((key) => this.#listings.get(key) ?? []);
  }

  profileIdOf(listing: Listing): string | undefined {
    return this.#profileOf.get(listingKey(listing));
  }

  listingsOf(profileId: string): Listing[] {
    const keys = [...(this.#members.get(profileId) ?? [])];
    return keys.flatMap((key) => this.#listings.get(key) ?? []);
  }

  /** Ids of the profiles with a listing of this email, whatever its case; oldest first. */
  profilesWithEmail(email: string): string[] {
    return this.#profilesOf(this.#byEmail.get(email.toLowerCase()));
  }

  /** Which profile a listing with this identity joins; undefined: it makes a new one. */
  clusterFor(customerId: string | null, email: string | null): string | undefined {
    if (customerId !== null) {
      const [same] = this.#profilesOf(this.#byCustomerId.get(customerId));
      if (same !== undefined) return same;
    }
    if (email === null) return undefined;
    return this.profilesWithEmail(email).find((id) => customerId === null || !this.#hasCustomerId(id));
  }

  /** Adds or replaces a listing. `profileId` puts a new one into a profile that clustering would not choose. */
  put(listing: Listing, profileId?: string): void {
    const key = listingKey(listing);
    const before = this.#listings.get(key);
    this.#listings.set(key, listing);
    if (!before) this.#addToCollection(listing, key);
    const sameIdentity =
      before && lower(before.email) === lower(listing.email) && before.customerId === listing.customerId;
    if (sameIdentity) return;
    if (before) this.#leave(before, key);
    this.#join(
      listing,
      key,
      profileId ?? this.clusterFor(listing.customerId, listing.email) ?? this.#newProfileId(),
    );
  }

  #profilesOf(keys: ReadonlySet<string>): string[] {
    return [...new Set([...keys].flatMap((key) => this.#profileOf.get(key) ?? []))];
  }

  #hasCustomerId(profileId: string): boolean {
    return this.listingsOf(profileId).some((listing) => listing.customerId !== null);
  }

  #addToCollection(listing: Listing, key: string): void {
    const keys = this.#collections.get(listing.collection);
    if (keys) keys.push(key);
    else this.#collections.set(listing.collection, [key]);
  }

  #join(listing: Listing, key: string, profileId: string): void {
    this.#profileOf.set(key, profileId);
    const members = this.#members.get(profileId) ?? new Set();
    this.#members.set(profileId, members.add(key));
    this.#byEmail.add(lower(listing.email), key);
    this.#byCustomerId.add(listing.customerId, key);
  }

  #leave(listing: Listing, key: string): void {
    const profileId = this.#profileOf.get(key);
    const members = profileId === undefined ? undefined : this.#members.get(profileId);
    members?.delete(key);
    if (profileId !== undefined && members?.size === 0) this.#members.delete(profileId);
    this.#byEmail.delete(lower(listing.email), key);
    this.#byCustomerId.delete(listing.customerId, key);
    this.#profileOf.delete(key);
  }
}
