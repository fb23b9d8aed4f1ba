import type { FieldId } from './field.ts';
import type { ValueFormat } from './value-format.ts';

/** How the id of LoyaltyLion's listing follows from the member. */
export type ListingRule =
  | {
      readonly kind: 'template';
      readonly collection: string;
      readonly prefix: string;
      readonly from:
        | 'merchant_id'
        | 'loyaltylion_id'
        | 'email'
        | 'email_lower'
        | 'email_sha1'
        | 'email_sha256';
      readonly suffix: string;
    }
  /** The id follows from nothing we know: the collection is searched for the member's email or customer id. */
  | { readonly kind: 'search'; readonly collection: string };

/** Where a field lives in Ometria: in a known custom field, in none (proven), or not known yet. */
export type FieldMapping =
  | { readonly state: 'mapped'; readonly ometriaField: string; readonly format: ValueFormat | null }
  | { readonly state: 'missing' }
  | { readonly state: 'unlearned' };

export type FieldMap = Readonly<Record<FieldId, FieldMapping>>;

/** One LoyaltyLion programme paired with one Ometria account. Keys are kept apart, in the vault. */
export interface Connection {
  readonly id: string;
  readonly name: string;
  readonly siteIds: readonly number[];
  readonly readOnly: boolean;
  readonly fieldMap: FieldMap;
  /** null: LoyaltyLion's listings were not found; nothing can be written. */
  readonly listingRule: ListingRule | null;
  /** ISO 8601: when a person confirmed what was learned; null: not yet, so nothing is compared by it. */
  readonly confirmedAt: string | null;
}
