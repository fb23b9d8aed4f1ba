import type { JsonObject } from '../json.ts';
import type { Switches } from '../switches.ts';
import { shownProperties } from './listing-view.ts';
import type { Profile } from './profile.ts';

/** Ometria writes instants without milliseconds and with an offset. */
const instant = (epochMs: number): string => `${new Date(epochMs).toISOString().slice(0, 19)}+00:00`;

const NOTHING = {
  prefix: null,
  middlename: null,
  suffix: null,
  gender: null,
  date_of_birth: null,
  country: null,
  marketing_optin: null,
  phone_number: null,
  timezone: null,
};

function statsOf({ properties }: Profile): JsonObject {
  const orders = Number(properties['shop_orders_count'] ?? 0);
  const revenue = orders * 42.5;
  return {
    aov: orders === 0 ? 0 : 42.5,
    orders,
    orders_attempted: orders,
    revenue,
    total_items: orders * 2,
    visits: 9,
  };
}

/** A profile as `GET /v2/profiles` gives it. */
export function profileView(profile: Profile, switches: Switches): JsonObject {
  const { createdAt, customerId, email, emails, firstName, id, lastName, updatedAt } = profile;
  const name = [firstName, lastName].filter((part) => part !== null).join(' ');
  return {
    '@type': 'profile',
    id,
    customer_id: customerId,
    email,
    identities: emails.map((address) => ({ type: 'email', id: address })),
    ...NOTHING,
    firstname: firstName,
    lastname: lastName,
    name: name === '' ? null : name,
    dates: {
      acquired: instant(createdAt),
      first_seen: instant(createdAt),
      last_seen: instant(updatedAt),
      first_purchase: null,
      last_purchase: null,
    },
    stats: statsOf(profile),
    seen: false,
    tags: [],
    properties: shownProperties(profile.properties, switches),
    lifecycle_status: 'ACTIVE',
    is_email_valid: email !== null,
    timestamp_update: instant(updatedAt),
  };
}

/** One of many. */
export function listedProfileView(profile: Profile, switches: Switches): JsonObject {
  const { properties, ...bare } = profileView(profile, switches);
  return switches.profilesListed === 'with-properties' ? { ...bare, properties: properties ?? {} } : bare;
}
