/** A content script's claim of who is open in its page. Never trusted: parsed, checked against the sender. */
export interface Sighting {
  readonly vendor: 'loyaltylion' | 'ometria';
  /** From the path after `/sites/`. */
  readonly siteId: number | null;
  /** Emails that the page shows as this customer's own, likeliest first. */
  readonly emails: readonly string[];
  /** LoyaltyLion: numbers in the address, each a LoyaltyLion id or a merchant id. Ometria: a labelled User ID. */
  readonly customerIds: readonly string[];
  /**
   * Those that stand beside a label which says that they are the shop's own. LoyaltyLion: a User or merchant id;
   * "Customer ID" may mean its own.
   */
  readonly labelledCustomerIds: readonly string[];
  /** Ometria: a labelled profile id, or id-like parts of the address. */
  readonly profileIds: readonly string[];
  /** Ometria: those that stand beside a label. An id in the address may be of another kind. */
  readonly labelledProfileIds: readonly string[];
  readonly name: string | null;
}

/** Names what a page shows, so that an answer to an earlier page is never shown on a later one. */
export const sightingKey = (sighting: Sighting): string =>
  JSON.stringify([
    sighting.vendor,
    sighting.siteId,
    sighting.emails,
    sighting.customerIds,
    sighting.labelledCustomerIds,
    sighting.profileIds,
    sighting.labelledProfileIds,
    sighting.name,
  ]);
