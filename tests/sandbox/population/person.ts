import type { Json } from '../json.ts';
import type { Member } from '../member.ts';
import type { SourceWrite } from '../ometria/account.ts';
import type { SyncedField, SyncedValues } from '../synced-field.ts';

/** What Ometria has of a member, where it is not simply what LoyaltyLion has. */
export interface Presence {
  /** Whether the shop's customer import wrote a listing, with the merchant id as customer id. */
  readonly shop?: boolean;
  /** Whether LoyaltyLion ever wrote its listing. */
  readonly loyaltyLion?: boolean;
  /** Ometria's email, where it is another. */
  readonly email?: string | null;
  /** The shop listing's customer id, where it is not the merchant id. */
  readonly customerId?: string | null;
  /** LoyaltyLion's values at its last write, where they were other ones. */
  readonly stale?: Partial<SyncedValues>;
  /** Raw values that the listing holds in place of the formatted ones. */
  readonly raw?: Partial<Record<SyncedField, Json>>;
  /** Properties that were never written. */
  readonly never?: readonly SyncedField[];
  /** What other sources wrote before LoyaltyLion did. */
  readonly others?: readonly Omit<SourceWrite, 'email'>[];
  /** What was written after it, with the Field IDs of the account. */
  readonly overlay?: {
    readonly level: SourceWrite['level'];
    readonly values: Partial<Record<SyncedField, Json>>;
  };
}

export interface Person {
  readonly member: Member;
  readonly presence: Presence;
}
