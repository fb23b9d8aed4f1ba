import type { Member } from '../member.ts';
import type { SourceWrite } from '../ometria/account.ts';
import { createRandom } from '../random.ts';
import type { Presence } from './person.ts';

/** The shop's customer import: the listing that carries the customer id. */
export function shopListing(member: Member, presence: Presence, seed: number): SourceWrite | null {
  if (presence.shop === false) return null;
  const random = createRandom(seed, `shop-${member.id}`);
  return {
    collection: 'shop_customers',
    id: member.merchantId,
    level: 'importer',
    email: presence.email === undefined ? member.email : presence.email,
    customerId: presence.customerId ?? member.merchantId,
    firstName: member.firstName,
    lastName: member.lastName,
    properties: {
      shop_orders_count: random.integer(0, 30),
      shop_tags: random.pick(['', 'b2c', 'b2c, sale']),
    },
  };
}

/** Listings of other loyalty and referral apps, whose values look like LoyaltyLion's and are not. */
export function otherAppListings(member: Member, email: string, seed: number): SourceWrite[] {
  const random = createRandom(seed, `other-apps-${member.id}`);
  const common = { email, level: 'third-party-sync' } as const;
  const listings: SourceWrite[] = [];
  if (random.chance(0.4)) {
    const drift = random.pick([0, 0, -50, 125]);
    const balance = Math.max(0, member.pointsApproved + drift);
    const properties = {
      rivoPointsBalance: balance,
      rivoVipTier: random.pick(['Gold', 'Silver', 'Insider']),
    };
    listings.push({ ...common, collection: 'rivo', id: random.hex(12), properties });
  }
  if (random.chance(0.3)) {
    const properties = {
      'mm:share_link': `https://mention-me.example/${random.hex(5)}`,
      'mm:referrals_total': 0,
    };
    listings.push({ ...common, collection: 'mention_me', id: `mm-${random.hex(8)}`, properties });
  }
  return listings;
}
