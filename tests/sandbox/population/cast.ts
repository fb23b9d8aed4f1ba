import type { Member } from '../member.ts';
import { inUnit, MARKUP_TIER, type Programme } from '../programme.ts';
import { keysOf, recordOf } from '../typed-record.ts';
import { baseMember, membership } from './base-member.ts';
import type { Person, Presence } from './person.ts';

interface Role {
  readonly member?: Partial<Member>;
  readonly presence?: Presence;
}

/** Enrolled nowhere: rows of the programme are empty. */
const NOT_IN_PROGRAMME = {
  enrolled: false,
  enrolledAt: null,
  pointsApproved: 0,
  pointsPending: 0,
  pointsSpent: 0,
  rewardsClaimed: 0,
  rewardsUsed: 0,
  insightsSegment: null,
  historyLength: 0,
} as const;

const IN_STEP: Presence = {};
const UNKNOWN_TO_OMETRIA: Presence = { shop: false, loyaltyLion: false };

const LONG_URL = `https://prz.io/long?campaign=${'harbour-and-pine-summer-'.repeat(32)}`;

/** Identity: who is who in the two systems. */
const identityRoles = {
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

/** Standing in the programme. */
const standingRoles = {
  guest: {
    member: { ...NOT_IN_PROGRAMME, email: 'guest@example.com', guest: true, tier: null, firstName: 'Gus' },
    presence: { loyaltyLion: false },
  },
  /** A guest of whom Ometria still holds a member's values. */
  formerMember: {
    member: { ...NOT_IN_PROGRAMME, email: 'former@example.com', guest: true },
    presence: { stale: { approved_points: 300, tier_progress: 120, next_tier: 'Gold' } },
  },
  notEnrolled: {
    member: { ...NOT_IN_PROGRAMME, email: 'not.enrolled@example.com', tier: null },
    presence: { loyaltyLion: false },
  },
  blocked: {
    member: { email: 'blocked@example.com', blocked: true },
    presence: { stale: { blocked: false, tier_progress: 120 } },
  },
  noTier: { member: { email: 'no.tier@example.com', tier: null } },
} satisfies Record<string, Role>;

/** Values that are easily misread. */
const valueRoles = {
  inStep: {
    member: { email: 'in.step@example.com', firstName: 'Iris', lastName: 'Step' },
    presence: IN_STEP,
  },
  birthdayWithoutYear: { member: { email: 'no.year@example.com', birthday: { month: 6, day: 22 } } },
  leapDay: {
    member: { email: 'leap@example.com', birthday: { year: 1992, month: 2, day: 29 } },
    presence: { stale: { birthday: '1992-02-28' } },
  },
  noBirthday: { member: { email: 'no.birthday@example.com', birthday: null } },
  longValues: {
    member: { email: 'long@example.com', referralUrl: LONG_URL },
    presence: { never: ['referral_url'], stale: { approved_points: 1 } },
  },
  zeros: {
    member: {
      email: 'zero@example.com',
      pointsApproved: 0,
      pointsPending: 0,
      pointsSpent: 0,
      rewardsClaimed: 0,
      rewardsUsed: 0,
    },
    presence: { never: ['pending_points', 'rewards_used'] },
  },
  /** Ometria holds what is no value of its kind, and forms of its own. */
  oddValues: {
    member: { email: 'odd.values@example.com', pointsApproved: 12_345, blocked: false },
    presence: {
      raw: {
        pending_points: 'n/a',
        approved_points: ' 12,345 ',
        blocked: '0',
        spent_points: '1.5e3',
        birthday: 'soon',
      },
    },
  },
  /** LoyaltyLion has none of these, Ometria does. */
  onlyInOmetria: {
    member: { email: 'only.there@example.com', insightsSegment: null, birthday: null, referralUrl: null },
    presence: {
      stale: { insights_segment: 'Win Back', birthday: '1981-03-04', referral_url: 'https://prz.io/gone' },
    },
  },
  neverSynced: {
    member: { email: 'never.synced@example.com' },
    presence: {
      never: [
        'total_points',
        'approved_points',
        'pending_points',
        'lifetime_points',
        'loyalty_tier',
        'referral_url',
      ],
    },
  },
  renamedTier: {
    member: { email: 'renamed@example.com' },
    presence: { stale: { loyalty_tier: 'Sterling' } },
  },
  /** More transactions than one page holds, points expired among them. */
  longHistory: { member: { email: 'history@example.com', historyLength: 1234, pointsExpired: 450 } },
  smallerLifetime: {
    member: { email: 'smaller@example.com', pointsExpired: 75 },
    presence: { stale: { lifetime_points: 10 } },
  },
  /** An agent's edit in the app: the same level as a push, older than it. */
  handEdited: {
    member: { email: 'hand.edited@example.com' },
    presence: { overlay: { level: 'api', values: { loyalty_tier: 'VIP by hand', approved_points: 1 } } },
  },
  /** The customer's own entry: no push ever wins over it. */
  preferenceCentre: {
    member: { email: 'own.choice@example.com' },
    presence: { overlay: { level: 'preference-centre', values: { birthday: '1999-12-31' } } },
  },
} satisfies Record<string, Role>;

function alice(programme: Programme): Role {
  const mode = programme.tierMode;
  return {
    member: {
      email: 'alice@example.com',
      firstName: 'Alice',
      lastName: 'Blue',
      pointsApproved: 1240,
      pointsPending: 200,
      pointsSpent: 300,
      pointsExpired: 100,
      rewardsClaimed: 3,
      rewardsUsed: 2,
      referralUrl: 'https://prz.io/abc',
      birthday: { year: 1990, month: 6, day: 22 },
      tier: membership(3, 212.4, 150, mode),
      receiptUploadUrl: 'https://upload.loyaltylion.com/s/x81',
      createdAt: '2024-11-23T17:28:25.362Z',
      enrolledAt: '2025-06-01T15:00:00.000Z',
    },
    presence: {
      stale: {
        approved_points: 1150,
        total_points: 1350,
        insights_segment: null,
        ...(mode === 'off' ? {} : { tier_progress: inUnit(198, mode) }),
      },
    },
  };
}

/** Members whose tier is the point: they need the programme. */
function tierRoles({ tierMode, tiers }: Programme) {
  const platinum = membership(4, 730.55, 610, tierMode);
  const silver = membership(2, 130, 0, tierMode);
  const founders = membership(tiers.find((tier) => tier.name === MARKUP_TIER)?.id ?? 1, 40, 40, tierMode);
  return {
    topTier: { member: { email: 'top@example.com', tier: platinum } },
    bottomTier: { member: { email: 'bottom@example.com', tier: membership(1, 12.5, 5, tierMode) } },
    neverExpires: {
      member: {
        email: 'for.ever@example.com',
        tier: silver && { ...silver, expiresAt: null, progressAtExpiration: null },
      },
    },
    /** Markup in names and tier: text, and nothing but text. */
    markup: {
      member: {
        email: 'markup@example.com',
        firstName: '<img src=x onerror="document.title=1">',
        lastName: '</script><script>document.title=2</script>',
        tier: founders && { ...founders, manual: true },
      },
    },
  } satisfies Record<string, Role>;
}

function allRoles(programme: Programme) {
  return {
    alice: alice(programme),
    ...identityRoles,
    ...standingRoles,
    ...valueRoles,
    ...tierRoles(programme),
  };
}

export type CastName = keyof ReturnType<typeof allRoles>;

/** The named members, Alice Blue first: the special cases of the facts, one or more each. */
export function createCast(programme: Programme): Record<CastName, Person> {
  const roles: Readonly<Record<CastName, Role>> = allRoles(programme);
  const names = keysOf(roles);
  return recordOf(names, (name) => {
    const { member, presence = IN_STEP } = roles[name];
    return { member: { ...baseMember(names.indexOf(name), programme.tierMode), ...member }, presence };
  });
}
