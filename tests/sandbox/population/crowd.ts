import type { Member } from '../member.ts';
import type { Programme, TierMode } from '../programme.ts';
import { inUnit } from '../programme.ts';
import { createRandom, type Random } from '../random.ts';
import type { SyncedField, SyncedValues } from '../synced-field.ts';
import { syncedValues } from '../synced-values.ts';
import { dayOf } from './base-member.ts';
import type { Person, Presence } from './person.ts';

const FIRST_NAMES = [
  'Mara',
  'Teo',
  'Ines',
  'Okan',
  'Priya',
  'Lars',
  'Yuki',
  'Abel',
  'Chloé',
  'Dmitri',
] as const;
const LAST_NAMES = [
  'Finch',
  'Osei',
  'Lund',
  'Moreau',
  'Batra',
  'Silva',
  'Kowal',
  'Haddad',
  'Ito',
  'Nagy',
] as const;
const LADDER_SPENDS = [0, 100, 200, 500] as const;

function drawTier(random: Random, mode: TierMode): Member['tier'] {
  if (mode === 'off') return null;
  const spend = random.integer(0, 80_000) / 100;
  const tierId = LADDER_SPENDS.findLastIndex((bound) => bound <= spend) + 1;
  const neverExpires = random.chance(0.05);
  const startedAt = dayOf('2026-01-05T10:00:00.000Z', random.integer(0, 250));
  return {
    tierId,
    startedAt,
    expiresAt: neverExpires ? null : dayOf(startedAt, 365),
    manual: random.chance(0.03),
    progress: inUnit(spend, mode),
    progressAtExpiration: neverExpires ? null : inUnit(Math.round(spend * random.next() * 100) / 100, mode),
  };
}

function drawEmail(random: Random, index: number, names: readonly string[]): string | null {
  if (random.chance(0.03)) return null;
  const name = names
    .join('.')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z.]/g, '');
  // Half of them contain a@example.com, more than one page of the search for that address.
  return `${name}${index}${random.pick(['', '.a'])}@example.com`;
}

function drawPoints(random: Random) {
  const claimed = random.integer(0, 12);
  return {
    pointsApproved: random.integer(0, 9000),
    pointsPending: random.chance(0.4) ? random.integer(1, 600) : 0,
    pointsSpent: claimed * random.integer(100, 500),
    pointsExpired: random.chance(0.2) ? random.integer(10, 900) : 0,
    historyLength: random.integer(3, 40),
    rewardsClaimed: claimed,
    rewardsUsed: random.integer(0, claimed),
  };
}

function drawBirthday(random: Random): Member['birthday'] {
  if (random.chance(0.3)) return null;
  const date = { month: random.integer(1, 12), day: random.integer(1, 28) };
  return random.chance(0.15) ? date : { year: random.integer(1940, 2006), ...date };
}

function drawIdentity(random: Random, index: number) {
  const firstName = random.pick(FIRST_NAMES);
  const lastName = random.pick(LAST_NAMES);
  return {
    id: 8000 + index * 5 + random.integer(0, 4),
    merchantId: String(6_000_000 + index * 17 + random.integer(0, 16)),
    email: drawEmail(random, index, [firstName, lastName]),
    firstName,
    lastName,
  };
}

function drawMember(random: Random, index: number, mode: TierMode): Member {
  const enrolledAt = dayOf('2025-07-01T06:00:00.000Z', index % 400);
  return {
    ...drawIdentity(random, index),
    ...drawPoints(random),
    blocked: random.chance(0.03),
    guest: false,
    enrolled: true,
    enrolledAt,
    referralUrl: `https://prz.io/${random.hex(6)}`,
    birthday: drawBirthday(random),
    insightsSegment: random.pick(['Loyal', 'Loyal', 'At Risk', 'Win Back', null]),
    tier: random.chance(0.03) ? null : drawTier(random, mode),
    receiptUploadUrl: random.chance(0.9) ? `https://upload.loyaltylion.com/s/${random.hex(8)}` : null,
    createdAt: enrolledAt,
    updatedAt: dayOf('2026-09-01T07:45:10.125Z', random.integer(0, 60)),
  };
}

const DEFAULT_TIER = { tierId: 1, expiresAt: null, manual: false, progress: 0, progressAtExpiration: null };

/** A customer of the shop who never joined: in the default tier, with a referral link that does not work yet. */
const notJoined = (member: Member, guest: boolean): Member => ({
  ...member,
  pointsApproved: 0,
  pointsPending: 0,
  pointsSpent: 0,
  pointsExpired: 0,
  historyLength: 0,
  rewardsClaimed: 0,
  rewardsUsed: 0,
  enrolled: false,
  enrolledAt: null,
  guest,
  insightsSegment: null,
  tier: member.tier && { ...member.tier, ...DEFAULT_TIER },
});

/** LoyaltyLion's values of some weeks ago: what an integration that fell behind has left in Ometria. */
function staleValues(member: Member, programme: Programme, random: Random): Partial<SyncedValues> {
  const earned = random.integer(1, Math.max(1, member.pointsApproved));
  const past: Member = {
    ...member,
    pointsApproved: Math.max(0, member.pointsApproved - earned),
    pointsPending: random.integer(0, 300),
    rewardsClaimed: Math.max(0, member.rewardsClaimed - random.integer(0, 1)),
    insightsSegment: random.pick(['Loyal', 'At Risk', 'Win Back', null]),
    tier: member.tier && {
      ...member.tier,
      progress: Math.max(0, member.tier.progress - random.integer(1, 50)),
    },
  };
  return syncedValues(past, programme);
}

const SPARSE: readonly SyncedField[] = ['birthday', 'insights_segment', 'referral_url', 'tier_needed_renew'];

function drawPresence(member: Member, programme: Programme, random: Random): Presence {
  if (member.email === null) return { shop: false, loyaltyLion: false };
  if (!member.enrolled) return { loyaltyLion: false, shop: random.chance(0.7) };
  const draw = random.next();
  if (draw < 0.04) return { shop: false, loyaltyLion: false };
  if (draw < 0.25) return { stale: staleValues(member, programme, random) };
  return draw < 0.32 ? { never: SPARSE.filter(() => random.chance(0.5)) } : {};
}

/** The `index`th of the crowd: the same whatever the size of the population. */
export function createCrowdPerson(seed: number, index: number, programme: Programme): Person {
  const random = createRandom(seed, `person-${index}`);
  const drawn = drawMember(random, index, programme.tierMode);
  const joined = random.chance(0.9);
  const member = joined ? drawn : notJoined(drawn, random.chance(0.6));
  return { member, presence: drawPresence(member, programme, random) };
}
