import { createHash } from 'node:crypto';
import type { AccountStyle, ListingIdSource } from './account-style.ts';
import type { Json } from './json.ts';
import type { Member } from './member.ts';
import { createRandom } from './random.ts';
import { SYNCED_FIELDS, type SyncedField, type SyncedValue, type SyncedValues } from './synced-field.ts';
import { inForm } from './value-form.ts';

const digest = (algorithm: 'sha1' | 'sha256', email: string): string =>
  createHash(algorithm).update(email.toLowerCase()).digest('hex');

function opaqueId(member: Member): string {
  const random = createRandom(member.id, 'opaque-listing-id');
  return [8, 4, 4, 4, 12].map((length) => random.hex(length)).join('-');
}

const LISTING_IDS: Record<ListingIdSource, (member: Member, email: string | null) => string | null> = {
  merchant_id: (member) => member.merchantId,
  loyaltylion_id: (member) => String(member.id),
  email: (_, email) => email,
  email_lower: (_, email) => email && email.toLowerCase(),
  email_sha1: (_, email) => email && digest('sha1', email),
  email_sha256: (_, email) => email && digest('sha256', email),
  opaque: opaqueId,
};

/** The id of LoyaltyLion's listing; null where the account makes it from an email and there is none. */
export function listingIdOf(
  member: Member,
  email: string | null,
  { listingId }: AccountStyle,
): string | null {
  const id = LISTING_IDS[listingId.from](member, email);
  return id === null ? null : listingId.prefix + id;
}

function birthdayForm(value: string, style: AccountStyle): string {
  if (value.length !== '06-22'.length) return value;
  return style.birthdayWithoutYear.replace('06-22', value);
}

/** A value as LoyaltyLion's integration sends it to this account; null: the property has none. */
export function sentValue(field: SyncedField, value: SyncedValue, style: AccountStyle): Json {
  if (value === null) return style.nulls === 'cleared' ? null : '';
  if (field === 'birthday' && String(value).length < 10) return birthdayForm(String(value), style);
  return inForm(value, style.forms[field]);
}

/** The properties of LoyaltyLion's listing, under the account's Field IDs; fields it lacks are lost. */
export function sentProperties(values: Partial<SyncedValues>, style: AccountStyle): Record<string, Json> {
  const properties: Record<string, Json> = {};
  for (const { id } of SYNCED_FIELDS) {
    const value = values[id];
    if (value !== undefined && !style.missing.includes(id)) {
      properties[style.fieldIds[id]] = sentValue(id, value, style);
    }
  }
  return properties;
}
