import type { Role } from './role.ts';

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

const LONG_URL = `https://prz.io/long?campaign=${'harbour-and-pine-summer-'.repeat(32)}`;

/** Standing in the programme. */
export const standingRoles = {
  guest: {
    member: { ...NOT_IN_PROGRAMME, email: 'guest@example.com', guest: true, firstName: 'Gus' },
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
export const valueRoles = {
  inStep: {
    member: { email: 'in.step@example.com', firstName: 'Iris', lastName: 'Step' },
    presence: {},
  },
  birthdayWithoutYear: { member: { email: 'no.year@example.com', birthday: { month: 6, day: 22 } } },
  leapDay: {
    member: { email: 'leap@example.com', birthday: { year: 1992, month: 2, day: 29 } },
    presence: { stale: { birthday: '1992-02-28' } },
  },
  /** One instant, two zones, two dates. */
  zoned: {
    member: { email: 'zoned@example.com', enrolledAt: '2025-07-10T22:30:00.000Z' },
    presence: { raw: { enrolled_at: '2025-07-11T00:30:00+02:00' } },
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
