import type { Choices } from '../choices.ts';
import type { Connection, ConnectionColour, FieldMap, ListingRule } from '../connection.ts';

/** Where Ometria keeps the fields and LoyaltyLion's listings, as a person has confirmed it. */
export interface ConfirmedMap {
  readonly fieldMap: FieldMap;
  readonly listingRule: ListingRule | null;
  /** ISO 8601 */
  readonly confirmedAt: string;
}

/** A connection as it is handed to other browsers: never a key, nothing of a customer or of this machine. */
export interface TeamConnection extends Pick<Connection, 'name' | 'siteIds' | 'hosts' | 'readOnly'> {
  /** null: none that is unique to it. */
  readonly id: string | null;
  /** null: any that is free. */
  readonly colour: ConnectionColour | null;
  /** null: nobody had confirmed one. */
  readonly map: ConfirmedMap | null;
}

/** What a settings file or an organisation's policy sets; a choice that is absent is left as it is. */
export interface TeamSettings {
  readonly connections: readonly TeamConnection[];
  readonly choices: Partial<Choices>;
}

/** The name of the one connection of early versions: every browser has the same, so it tells nothing. */
export const SHARED_ID = 'only';

/** The map that a connection is compared by; null: none is confirmed. */
export const confirmedMap = ({ fieldMap, listingRule, confirmedAt }: Connection): ConfirmedMap | null =>
  confirmedAt === null ? null : { fieldMap, listingRule, confirmedAt };

export const toTeamConnection = (connection: Connection, map: ConfirmedMap | null): TeamConnection => ({
  id: connection.id === SHARED_ID ? null : connection.id,
  name: connection.name,
  colour: connection.colour,
  siteIds: connection.siteIds,
  hosts: connection.hosts,
  readOnly: connection.readOnly,
  map,
});
