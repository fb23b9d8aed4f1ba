import type { Vendor } from './error-code.ts';
import { FIELD_IDS, type FieldId } from './field.ts';
import { fieldRecord } from './field-record.ts';
import type { ValueFormat } from './value-format.ts';

/** The collection of our own records. */
export const OWN_COLLECTION = 'loyalty_lens';

/** How the id of the listing that is written to follows from the member: of LoyaltyLion's, but for one kind. */
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
  | { readonly kind: 'search'; readonly collection: string }
  /** Not LoyaltyLion's: records of our own, by a person's explicit choice. The id is the shop's. */
  | { readonly kind: 'own'; readonly collection: typeof OWN_COLLECTION };

/** Where a field lives in Ometria: in a known custom field, in none (proven), or not known yet. */
export type FieldMapping =
  | {
      readonly state: 'mapped';
      readonly ometriaField: string;
      readonly format: ValueFormat | null;
      /** Found since a person confirmed the map: compared by, but never written to before that is confirmed too. */
      readonly unconfirmed?: true;
    }
  | { readonly state: 'missing' }
  | {
      readonly state: 'unlearned';
      /** A Field ID that has appeared since the account was learned and may hold it: it is to be learned again. */
      readonly appearedAs?: string;
    };

export type FieldMap = Readonly<Record<FieldId, FieldMapping>>;

/** The fields whose custom field is known, each with its Field ID. */
export const mappedFields = (fieldMap: FieldMap): readonly (readonly [FieldId, ometriaField: string])[] =>
  FIELD_IDS.flatMap((id) => {
    const mapping = fieldMap[id];
    return mapping.state === 'mapped' ? [[id, mapping.ometriaField] as const] : [];
  });

/** Fields whose custom field has appeared since a person confirmed the map, found by now or not. */
export const appearedFields = (fieldMap: FieldMap): readonly FieldId[] =>
  FIELD_IDS.filter((id) => {
    const mapping = fieldMap[id];
    if (mapping.state === 'mapped') return mapping.unconfirmed === true;
    return mapping.state === 'unlearned' && mapping.appearedAs !== undefined;
  });

/** A dashboard of a vendor under a host that is not one of its documented ones. */
export interface DashboardHost {
  /** Lower case, without port. */
  readonly host: string;
  readonly vendor: Vendor;
}

/** Tells connections apart at a glance; each is a token `--connection-<colour>`. */
export type ConnectionColour = 'indigo' | 'teal' | 'amber' | 'rose' | 'green' | 'slate';
export const CONNECTION_COLOURS = [
  'indigo',
  'teal',
  'amber',
  'rose',
  'green',
  'slate',
] as const satisfies readonly ConnectionColour[];

/** Characters of a connection's name. */
export const LONGEST_NAME = 80;
/** Dashboards of one connection beside the documented ones. */
export const MOST_HOSTS = 20;

/** One LoyaltyLion programme paired with one Ometria account. Keys are kept apart, in the vault. */
export interface Connection {
  readonly id: string;
  /** Empty until the first test has learned the shop's name, or a person has given one. */
  readonly name: string;
  readonly colour: ConnectionColour;
  /** ISO 8601; connections are listed in this order. */
  readonly addedAt: string;
  readonly siteIds: readonly number[];
  /** Dashboards beside the documented ones. */
  readonly hosts: readonly DashboardHost[];
  /** Everything is shown, nothing is ever written. */
  readonly readOnly: boolean;
  readonly fieldMap: FieldMap;
  /** null: LoyaltyLion's listings were not found; nothing can be written. */
  readonly listingRule: ListingRule | null;
  /** ISO 8601: when a person confirmed what was learned; null: not yet, so nothing is compared by it. */
  readonly confirmedAt: string | null;
  /** The organisation's policy sets it: nothing but its keys and what they show is changed here. */
  readonly managed?: true;
}

/** The same LoyaltyLion programme, whichever keys reach it: an account may have been added twice. */
export const shareSite = (
  { siteIds }: Pick<Connection, 'siteIds'>,
  other: Pick<Connection, 'siteIds'>,
): boolean => siteIds.some((id) => other.siteIds.includes(id));

/** A connection of which nothing but its keys is known. */
export const newConnection = (
  id: string,
  addedAt: string,
  others: readonly Pick<Connection, 'colour'>[],
): Connection => ({
  id,
  name: '',
  colour: unusedColour(others),
  addedAt,
  siteIds: [],
  hosts: [],
  readOnly: false,
  fieldMap: fieldRecord(() => ({ state: 'unlearned' })),
  listingRule: null,
  confirmedAt: null,
});

/** The shop's own name for a new connection, with its site's number where another connection is called so. */
export function nameApart(
  shop: string,
  [siteId]: readonly number[],
  others: readonly Pick<Connection, 'name'>[],
): string {
  const isTaken = others.some(({ name }) => name.trim().toLowerCase() === shop.trim().toLowerCase());
  return isTaken && siteId !== undefined ? `${shop} (${siteId})` : shop;
}

/** The first colour that the fewest connections have. */
function unusedColour(others: readonly Pick<Connection, 'colour'>[]): ConnectionColour {
  const uses = (colour: ConnectionColour): number => others.filter((other) => other.colour === colour).length;
  return CONNECTION_COLOURS.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best));
}
