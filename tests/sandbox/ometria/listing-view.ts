import type { Json, JsonObject } from '../json.ts';
import type { Switches } from '../switches.ts';
import type { HeldProperties, Listing } from './listing.ts';

/** Properties as they are shown: a cleared one in the switch's form. */
export function shownProperties(
  properties: Readonly<Record<string, Json>>,
  { clearedProperty }: Readonly<Switches>,
): JsonObject {
  const entries = Object.entries(properties);
  if (clearedProperty === 'absent') return Object.fromEntries(entries.filter(([, value]) => value !== null));
  const cleared = clearedProperty === 'null' ? null : '';
  return Object.fromEntries(entries.map(([key, value]) => [key, value ?? cleared]));
}

const values = (properties: HeldProperties): Record<string, Json> =>
  Object.fromEntries([...properties].map(([key, held]) => [key, held.value]));

function emailOf({ email }: Listing, { emailsOnListing }: Switches): JsonObject {
  if (emailsOnListing === 'absent') return {};
  return { email: emailsOnListing === 'lower-case' ? (email?.toLowerCase() ?? null) : email };
}

function fields(listing: Listing, switches: Switches): JsonObject {
  const { collection, customerId, firstName, id, lastName } = listing;
  const address = { '@type': 'contact', '@collection': collection, id };
  if (switches.listingShape === 'minimal') return address;
  const identity = switches.listingShape === 'no-customer-id' ? {} : { customer_id: customerId };
  const shown = {
    ...address,
    ...emailOf(listing, switches),
    ...identity,
    firstname: firstName,
    lastname: lastName,
  };
  if (switches.listingShape === 'no-properties') return shown;
  return { ...shown, properties: shownProperties(values(listing.properties), switches) };
}

/** One listing: the pushed fields back, in the switch's shape. */
export function listingView(listing: Listing, switches: Switches): Json {
  const shown = fields(listing, switches);
  return switches.listingShape === 'wrapped' ? { contact: shown } : shown;
}

/** A page of a collection's listings. */
export function listingsPageView(listings: readonly Listing[], switches: Switches): Json {
  if (switches.listingsPageShape === 'ids') return listings.map((listing) => listing.id);
  const shown = listings.map((listing) => fields(listing, switches));
  return switches.listingsPageShape === 'wrapped' ? { contacts: shown, count: shown.length } : shown;
}

/** The account's collections. */
export function collectionsView(
  collections: readonly { name: string; count: number }[],
  { collectionsShape }: Switches,
): Json {
  if (collectionsShape === 'strings') return collections.map(({ name }) => name);
  const objects = collections.map(({ name, count }) => ({
    '@type': 'collection',
    id: name,
    title: name,
    count,
  }));
  return collectionsShape === 'wrapped' ? { collections: objects } : objects;
}
