import type { Presence } from './person.ts';
import type { Role } from './role.ts';

const UNKNOWN_TO_OMETRIA: Presence = { shop: false, loyaltyLion: false };

/** Identity: who is who in the two systems. */
export const identityRoles = {
  ann: { member: { email: 'ann@example.com', firstName: 'Ann', lastName: 'Reed' } },
  joann: { member: { email: 'joann@example.com', firstName: 'Joann', lastName: 'Reed' } },
  annAu: { member: { email: 'ann@example.com.au', firstName: 'Ann', lastName: 'Marsh' } },
  /** Hundreds of addresses end in this one, all of them newer. */
  a: { member: { email: 'a@example.com', firstName: 'Ada', lastName: 'Oldest' } },
  plus: { member: { email: 'dora+vip@example.com', firstName: 'Dora', lastName: 'Plus' } },
  dora: { member: { email: 'dora@example.com', firstName: 'Dora', lastName: 'Plain' } },
  mixedCase: {
    member: { email: 'Erin.Case@Example.com', firstName: 'Erin', lastName: 'Case' },
    presence: { email: 'erin.case@example.com' },
  },
  unicode: { member: { email: 'zoe@example.com', firstName: 'Zoë', lastName: 'Ångström 🦁' } },
  /** Of the two profiles, one carries the merchant id. */
  twoProfiles: {
    member: { email: 'paula.twice@example.com', firstName: 'Paula', lastName: 'Twice' },
    presence: {
      others: [
        {
          collection: 'shop_customers_2019',
          id: 'old-4100',
          level: 'importer',
          customerId: '4100',
          firstName: 'Paula',
          lastName: 'Old',
          properties: { shop_orders_count: 1 },
          profileId: '0a19-4c100e-5bf00d',
        },
      ],
    },
  },
  /** Neither profile carries a customer id. */
  unsettledProfiles: {
    member: { email: 'quinn.twice@example.com', firstName: 'Quinn', lastName: 'Twice' },
    presence: {
      shop: false,
      others: [
        {
          collection: 'newsletter_forms',
          id: 'form-quinn',
          level: 'form',
          properties: { signup_source: 'footer' },
          profileId: '0a19-4c100e-9f11a2',
        },
      ],
    },
  },
  /** Two LoyaltyLion customers, one email. */
  twinOne: { member: { email: 'twin@example.com', firstName: 'Robin', lastName: 'Twin' } },
  twinTwo: {
    member: { email: 'twin@example.com', firstName: 'Robyn', lastName: 'Twin' },
    presence: UNKNOWN_TO_OMETRIA,
  },
  emailDiffers: {
    member: { email: 'nora.new@example.com', firstName: 'Nora', lastName: 'Moved' },
    presence: { email: 'nora.old@example.com' },
  },
  contradicting: {
    member: { email: 'olive@example.com', firstName: 'Olive', lastName: 'Other' },
    presence: { customerId: '9000077', stale: { approved_points: 1 } },
  },
  /** Its LoyaltyLion id is the other one's merchant id. */
  clashOne: { member: { id: 7100, email: 'clash.one@example.com', firstName: 'Clash', lastName: 'One' } },
  clashTwo: {
    member: {
      id: 7103,
      merchantId: '7100',
      email: 'clash.two@example.com',
      firstName: 'Clash',
      lastName: 'Two',
    },
  },
  oddMerchantId: {
    member: { id: 7106, merchantId: 'gid://shop/Customer/51 09', email: 'odd.id@example.com' },
  },
  pos: {
    member: { id: 7109, email: null, firstName: 'Walk', lastName: 'In' },
    presence: UNKNOWN_TO_OMETRIA,
  },
  noProfile: {
    member: { id: 7112, email: 'nobody.there@example.com', firstName: 'Nobody', lastName: 'There' },
    presence: UNKNOWN_TO_OMETRIA,
  },
  /** Known to the shop; LoyaltyLion never wrote. */
  noListing: {
    member: { id: 7115, email: 'no.listing@example.com', firstName: 'No', lastName: 'Listing' },
    presence: { loyaltyLion: false },
  },
} satisfies Record<string, Role>;
