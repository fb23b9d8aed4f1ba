import { fieldIdsFor, NAMINGS, type Naming } from './naming.ts';
import { createRandom, type Random } from './random.ts';
import { SYNCED_FIELDS, type SyncedField, type SyncedKind } from './synced-field.ts';
import { recordOf } from './typed-record.ts';
import { FORMS, type ValueForm } from './value-form.ts';

/** From what LoyaltyLion makes the id of its listing; `opaque` follows from nothing that an API tells. */
export type ListingIdSource =
  | 'merchant_id'
  | 'loyaltylion_id'
  | 'email'
  | 'email_lower'
  | 'email_sha1'
  | 'email_sha256'
  | 'opaque';

/** What is public nowhere: how LoyaltyLion's integration writes to this Ometria account. */
export interface AccountStyle {
  /** false: keys were exchanged, and LoyaltyLion has sent nothing yet. */
  readonly installed: boolean;
  readonly naming: Naming;
  readonly fieldIds: Readonly<Record<SyncedField, string>>;
  /** Custom fields that nobody created; LoyaltyLion's values for them are lost. */
  readonly missing: readonly SyncedField[];
  readonly forms: Readonly<Record<SyncedField, ValueForm>>;
  readonly collection: string;
  /** `unlisted`: it is missing from the list of collections. `hidden`: nor can its listings be read. */
  readonly collectionIs: 'listed' | 'unlisted' | 'hidden';
  readonly listingId: { readonly from: ListingIdSource; readonly prefix: string };
  readonly listingHasCustomerId: boolean;
  /** Precedence of what LoyaltyLion writes. */
  readonly level: 'third-party-sync' | 'api';
  /** What LoyaltyLion sends for a property without a value. */
  readonly nulls: 'cleared' | 'empty-string';
  readonly birthdayWithoutYear: '06-22' | '--06-22' | '0004-06-22';
}

export type AccountStyleOptions = Partial<Omit<AccountStyle, 'fieldIds' | 'forms'>> & {
  readonly fieldIds?: Partial<Record<SyncedField, string>>;
  readonly forms?: Partial<Record<SyncedField, ValueForm>>;
};

const LISTING_IDS: readonly AccountStyle['listingId'][] = [
  { from: 'merchant_id', prefix: '' },
  { from: 'loyaltylion_id', prefix: '' },
  { from: 'merchant_id', prefix: 'll-' },
  { from: 'loyaltylion_id', prefix: 'customer_' },
  { from: 'email_sha1', prefix: '' },
  { from: 'email_sha256', prefix: '' },
  { from: 'email_lower', prefix: '' },
  { from: 'email', prefix: '' },
  { from: 'opaque', prefix: '' },
];

const MISSING: readonly SyncedField[] = ['forecasted_tier', 'receipt_upload_url'];

const COLLECTIONS: readonly string[] = ['loyaltylion', 'll_customers', 'loyalty-lion-31', 'c_7f3a91'];

/** Fields of one kind take one form, but for the odd one out that a person once set up otherwise. */
function drawForms(random: Random): Record<SyncedField, ValueForm> {
  const kinds = new Map(SYNCED_FIELDS.map(({ id, kind }) => [id, kind]));
  const usual = new Map<SyncedKind, ValueForm>();
  return recordOf([...kinds.keys()], (id) => {
    const kind = kinds.get(id) ?? 'text';
    const form = usual.get(kind) ?? random.pick(FORMS[kind]);
    usual.set(kind, form);
    return random.chance(0.1) ? random.pick(FORMS[kind]) : form;
  });
}

/** The account's style as the seed draws it, but for what is given. */
export function createAccountStyle(seed: number, given: AccountStyleOptions = {}): AccountStyle {
  const random = createRandom(seed, 'account-style');
  const naming = given.naming ?? random.pick(NAMINGS);
  const drawn: AccountStyle = {
    installed: true,
    naming,
    fieldIds: fieldIdsFor(naming, createRandom(seed, 'field-ids')),
    missing: MISSING,
    forms: drawForms(createRandom(seed, 'forms')),
    collection: random.pick(COLLECTIONS),
    collectionIs: 'listed',
    listingId: random.pick(LISTING_IDS),
    listingHasCustomerId: random.chance(0.5),
    level: random.pick(['third-party-sync', 'api'] as const),
    nulls: random.pick(['cleared', 'empty-string'] as const),
    birthdayWithoutYear: random.pick(['06-22', '--06-22', '0004-06-22'] as const),
  };
  return {
    ...drawn,
    ...given,
    fieldIds: { ...drawn.fieldIds, ...given.fieldIds },
    forms: { ...drawn.forms, ...given.forms },
  };
}
