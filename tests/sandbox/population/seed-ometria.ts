import type { AccountStyle } from '../account-style.ts';
import { listingIdOf, sentProperties } from '../integration.ts';
import type { Json } from '../json.ts';
import type { Member } from '../member.ts';
import type { OmetriaAccount, SourceWrite } from '../ometria/account.ts';
import type { Programme } from '../programme.ts';
import { SYNCED_FIELDS, type SyncedField, type SyncedValues } from '../synced-field.ts';
import { syncedValues } from '../synced-values.ts';
import { otherAppListings, shopListing } from './other-apps.ts';
import type { Person, Presence } from './person.ts';

export interface SeedContext {
  readonly seed: number;
  readonly programme: Programme;
  readonly style: AccountStyle;
  readonly account: OmetriaAccount;
  readonly newProfileId: () => string;
}

const emailOf = ({ member, presence }: Person): string | null =>
  presence.email === undefined ? member.email : presence.email;

function underFieldIds(raw: Partial<Record<SyncedField, Json>>, style: AccountStyle): Record<string, Json> {
  const properties: Record<string, Json> = {};
  for (const { id } of SYNCED_FIELDS) {
    const value = raw[id];
    if (value !== undefined && !style.missing.includes(id)) properties[style.fieldIds[id]] = value;
  }
  return properties;
}

/** What LoyaltyLion's listing held after its last write. */
function lastSent(
  member: Member,
  presence: Presence,
  { programme, style }: SeedContext,
): Record<string, Json> {
  const values: Partial<SyncedValues> = { ...syncedValues(member, programme), ...presence.stale };
  for (const field of presence.never ?? []) delete values[field];
  return { ...sentProperties(values, style), ...underFieldIds(presence.raw ?? {}, style) };
}

function loyaltyLionListing(person: Person, profileId: string, context: SeedContext): SourceWrite | null {
  const { member, presence } = person;
  const email = emailOf(person);
  const id = listingIdOf(member, email, context.style);
  if (!context.style.installed || presence.loyaltyLion === false || id === null) return null;
  const carriesCustomerId = context.style.listingHasCustomerId && presence.customerId === undefined;
  return {
    collection: context.style.collection,
    id,
    level: context.style.level,
    email,
    customerId: carriesCustomerId && presence.shop !== false ? member.merchantId : null,
    properties: lastSent(member, presence, context),
    profileId,
  };
}

function overlayListing(
  { member, presence }: Person,
  profileId: string,
  style: AccountStyle,
): SourceWrite | null {
  if (!presence.overlay) return null;
  const { level, values } = presence.overlay;
  const properties = underFieldIds(values, style);
  const collection = level === 'preference-centre' ? 'preference_centre' : 'app_edits';
  return { collection, id: `edit-${member.id}`, level, email: member.email, properties, profileId };
}

/** Writes what Ometria has of a person, source by source. */
export function seedPerson(person: Person, context: SeedContext): void {
  const { member, presence } = person;
  const { account, newProfileId, seed, style } = context;
  const email = emailOf(person);
  const at = Date.parse(member.updatedAt);
  for (const other of presence.others ?? []) account.write({ ...other, email, at }, 'hand');
  const profileId = newProfileId();
  const known = presence.shop !== false || presence.loyaltyLion !== false;
  const shop = shopListing(member, presence, seed);
  const own = loyaltyLionListing(person, profileId, context);
  const apps = known && email !== null ? otherAppListings(member, email, seed) : [];
  const overlay = overlayListing(person, profileId, style);
  for (const write of [shop, overlay, own, ...apps]) {
    if (write) account.write({ ...write, profileId, at }, 'hand');
  }
}

const STRANGERS = 12;
const JOINED_AT = Date.parse('2026-08-01T12:00:00Z');

/** People of whom only Ometria knows: subscribers of a newsletter. */
export function seedStrangers({ account, newProfileId }: SeedContext): void {
  for (let index = 0; index < STRANGERS; index += 1) {
    const properties = { signup_source: 'checkout', customer_birthday_month: 1 + index };
    const email = `subscriber${index}@example.net`;
    const listing = { collection: 'newsletter_forms', id: `form-${index}`, email, properties };
    account.write({ ...listing, level: 'form', profileId: newProfileId(), at: JOINED_AT }, 'hand');
  }
}
