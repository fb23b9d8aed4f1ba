import { inUnit, MARKUP_TIER, type Programme } from '../programme.ts';
import { keysOf, recordOf } from '../typed-record.ts';
import { baseMember, membership } from './base-member.ts';
import { identityRoles } from './identity-roles.ts';
import type { Person } from './person.ts';
import type { Role } from './role.ts';
import { standingRoles, valueRoles } from './value-roles.ts';

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
    const { member, presence = {} } = roles[name];
    return { member: { ...baseMember(names.indexOf(name), programme.tierMode), ...member }, presence };
  });
}
