import type { AccountStyle } from '../account-style.ts';
import { SYNCED_FIELDS } from '../synced-field.ts';
import { declaredType } from '../value-form.ts';

/** A custom field as it is declared in Settings > Custom fields; no API lists them. */
export interface CustomField {
  /** The key in `properties`. */
  readonly id: string;
  readonly title: string;
  readonly type: 'number' | 'boolean' | 'date' | 'text';
  readonly category: string;
}

/** Fields of other apps, some with names and values that look like LoyaltyLion's. */
const OTHER_FIELDS: readonly CustomField[] = [
  { id: 'shop_orders_count', title: 'Orders', type: 'number', category: 'Shop' },
  { id: 'shop_tags', title: 'Customer tags', type: 'text', category: 'Shop' },
  { id: 'rivoPointsBalance', title: 'Points balance', type: 'number', category: 'Rivo' },
  { id: 'rivoVipTier', title: 'VIP tier', type: 'text', category: 'Rivo' },
  { id: 'mm:share_link', title: 'Share link', type: 'text', category: 'Mention Me' },
  { id: 'mm:referrals_total', title: 'Referrals', type: 'number', category: 'Mention Me' },
  { id: 'signup_source', title: 'Sign-up source', type: 'text', category: 'Forms' },
  { id: 'customer_birthday_month', title: 'Birthday month', type: 'number', category: 'Forms' },
];

/** All that the account declares: LoyaltyLion's, but for those nobody created, and the other apps'. */
export function customFieldsOf(style: AccountStyle): CustomField[] {
  const created = SYNCED_FIELDS.filter(({ id }) => !style.missing.includes(id)).map(({ id, title }) => ({
    id: style.fieldIds[id],
    title,
    type: declaredType(style.forms[id]),
    category: 'LoyaltyLion Fields',
  }));
  return [...created, ...OTHER_FIELDS];
}
