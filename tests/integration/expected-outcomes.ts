import type { AccountStyle } from '../sandbox/account-style.ts';
import type { Switches } from '../sandbox/switches.ts';

/** How the three resyncs of a walk must end, from what the switches mean. */
export interface Expected {
  readonly setUp: string;
  /** null: there is nothing to resync with. */
  readonly update: string | null;
  readonly clear: string | null;
  readonly tooLong: string | null;
}

/** @param switches all of them, as they stand */
export function expectedOutcomes(
  switches: Readonly<Switches>,
  style: AccountStyle,
  wrongKey: boolean,
): Expected {
  const setUp = refusedSetUp(switches, wrongKey);
  if (setUp !== null) return { setUp, update: null, clear: null, tooLong: null };
  const unwritable = withoutListing(switches, style);
  if (unwritable !== null)
    return { setUp: 'learned', update: unwritable, clear: unwritable, tooLong: unwritable };
  return { setUp: 'learned', update: 'verified', clear: cleared(switches), tooLong: 'failed: too-large' };
}

/** Why nothing can be written: LoyaltyLion's listings are not found, or do not show whose they are. */
function withoutListing(switches: Readonly<Switches>, style: AccountStyle): string | null {
  const { listingShape } = switches;
  const showsProperties = listingShape !== 'no-properties' && listingShape !== 'minimal';
  const showsOwner =
    listingShape !== 'minimal' &&
    (switches.emailsOnListing !== 'absent' ||
      (style.listingHasCustomerId && listingShape !== 'no-customer-id'));
  if (!showsProperties && style.collection === 'c_7f3a91') return 'collection-not-found';
  const { from } = style.listingId;
  if (from === 'opaque' && !(showsOwner && switches.listingsPageShape !== 'ids'))
    return 'collection-not-found';
  // The shop's id and the email are nobody else's; LoyaltyLion's number may be another system's too.
  if (from === 'loyaltylion_id' && !showsOwner) return 'collection-not-found';
  return null;
}

function refusedSetUp(switches: Readonly<Switches>, wrongKey: boolean): string | null {
  if (switches.loyaltyLionKey === 'disabled') return 'bad-loyaltylion-key';
  if (!switches.loyaltyLionScopes.includes('read_customers')) return 'missing-scope';
  // Pasted a moment ago, it may just not work yet.
  if (switches.ometriaKey === 'not-active-yet' || wrongKey) return 'ometria-key-too-new';
  return null;
}

/** null is the only way to clear that is plausible at all; where an account does not take it, that must be said. */
function cleared({ merge, nullClears }: Readonly<Switches>): string {
  if (nullClears === 'error') return 'rejected: push-rejected';
  // Replaced properties lose what is not sent as a value, whatever null means.
  return nullClears === 'ignored' && merge === 'merge' ? 'unconfirmed: still-not-visible' : 'verified';
}
