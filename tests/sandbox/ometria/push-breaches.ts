import type { Exchange } from '../http/exchange.ts';
import { type JsonObject, textOf } from '../json.ts';
import { addressOf, PROPERTIES_LIMIT, sizeAfter } from './apply-record.ts';
import type { Listing } from './listing.ts';

/** Keys that change subscriptions, start campaigns, or are not LoyaltyLion's to write. */
const FORBIDDEN =
  /^(marketing_optin|@force_optin|timestamp_.*|channels|@add_to_lists|@remove_from_lists|name|prefix|firstname|middlename|lastname|suffix|phone.*|mobile.*)$/;

function checkNewListing(record: JsonObject, exchange: Exchange): void {
  const { collection, id } = addressOf(record);
  const email = record['email'];
  const isKnownPerson = typeof email === 'string' && exchange.world.ometria.profilesByEmail(email).length > 0;
  exchange.breach(isKnownPerson ? 'created-listing' : 'created-contact', `${collection}/${id}`);
}

function checkIdentity(record: JsonObject, before: Listing, exchange: Exchange): void {
  const { email, customer_id: customerId } = record;
  const pushed = typeof email === 'string' ? email.toLowerCase() : email;
  if (pushed !== undefined && pushed !== (before.email?.toLowerCase() ?? null)) {
    exchange.breach('changed-email', `${before.collection}/${before.id}`);
  }
  if (customerId !== undefined && customerId !== before.customerId) {
    exchange.breach('changed-customer-id', `${before.collection}/${before.id}`);
  }
}

/** Characters of the properties that the record would leave the listing with, as it stands now. */
export function sizeOnArrival(record: JsonObject, { switches, world }: Exchange): number {
  const { collection, id } = addressOf(record);
  const { customFields } = world.ometria;
  return sizeAfter(record, world.ometria.listing(collection, id), { switches, customFields });
}

/** Notes what a record of a push breaks, as the account stands when it arrives. */
export function checkRecord(record: JsonObject, exchange: Exchange): void {
  const { world } = exchange;
  const { collection, id } = addressOf(record);
  const forbidden = Object.keys(record).filter((key) => FORBIDDEN.test(key));
  for (const key of forbidden) exchange.breach('forbidden-key', key);
  const before = world.ometria.listing(collection, id);
  if (before) checkIdentity(record, before, exchange);
  else checkNewListing(record, exchange);
  if (collection !== world.style.collection) exchange.breach('foreign-listing', `${collection}/${id}`);
  const size = sizeOnArrival(record, exchange);
  if (size >= PROPERTIES_LIMIT) exchange.breach('properties-too-long', `${size} characters`);
}

/** The one `@type` of all records; undefined where they differ. */
export function commonType(records: readonly JsonObject[]): string | undefined {
  const types = new Set(records.map((record) => textOf(record['@type'] ?? '')));
  const [type] = types;
  return types.size === 1 ? type : undefined;
}
