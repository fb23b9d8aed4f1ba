import { describe, expect, test } from 'vitest';
import { FIELD_IDS, type FieldId } from '../../../src/domain/field.ts';
import type { Json } from '../../../src/domain/json.ts';
import type {
  ExpiredReading,
  LiveMember,
  LiveReading,
  Member,
  TierProgress,
} from '../../../src/domain/member.ts';
import { EMPTY, type Side, unread, WAITING } from '../../../src/domain/side.ts';
import { needsExpiredPoints, sourceSides } from '../../../src/domain/source-sides.ts';

/** LoyaltyLion's documented example, in our terms. */
const MEMBER: Member = {
  id: 6932,
  merchantId: '5000001',
  email: 'alice@example.com',
  name: 'Alice Blue',
  blocked: false,
  guest: false,
  enrolled: true,
  updatedAt: '2025-10-13T00:00:11.535Z',
  pointsApproved: 500,
  pointsPending: 200,
  pointsSpent: 300,
  rewardsClaimed: 3,
  rewardsUsed: 2,
  birthday: '1990-06-22',
  enrolledAt: '2025-06-01T15:00:00.000Z',
  referralUrl: 'https://prz.io/abc',
  insightsSegment: 'Loyal',
  tier: { name: 'Gold', expiresAt: '2026-06-01T15:00:00.000Z' },
};

const PROGRESS: TierProgress = {
  unit: 'spend',
  currency: 'usd',
  validUntil: '2026-06-01T15:00:00Z',
  now: 200,
  atExpiration: 100,
  neededForRenewal: null,
  neededForUpgrade: 800.5,
  nextTier: 'Platinum',
  forecastedTier: 'Gold',
};

const LIVE: LiveMember = {
  merchantId: '5000001',
  email: 'alice@example.com',
  state: 'enrolled',
  birthday: { month: 6, day: 22 },
  receiptUploadUrl: 'https://upload.loyaltylion.com/a',
  progress: PROGRESS,
};

const LIVE_ROWS: readonly FieldId[] = FIELD_IDS.slice(14);
const NOT_ASKED: ExpiredReading = { state: 'not-asked' };

const read = (changes: Partial<LiveMember> = {}): LiveReading => ({
  state: 'read',
  member: { ...LIVE, ...changes },
});
const held = (raw: Exclude<Json, null>): Side => ({ state: 'value', raw });

/** A member whose answer lacked a key. */
function without(key: 'rewardsClaimed' | 'rewardsUsed' | 'birthday' | 'enrolledAt' | 'tier'): Member {
  const member: { -readonly [K in keyof Member]: Member[K] } = { ...MEMBER };
  delete member[key];
  return member;
}

test('every field is derived as the manual and the facts say', () => {
  expect(sourceSides(MEMBER, read(), { state: 'read', points: 50 })).toEqual({
    total_points: held(700),
    approved_points: held(500),
    pending_points: held(200),
    spent_points: held(300),
    lifetime_points: held(1050),
    rewards_claimed: held(3),
    rewards_used: held(2),
    blocked: held(false),
    enrolled_at: held('2025-06-01T15:00:00.000Z'),
    referral_url: held('https://prz.io/abc'),
    loyalty_tier: held('Gold'),
    birthday: held('1990-06-22'),
    insights_segment: held('Loyal'),
    tier_expires_at: held('2026-06-01T15:00:00.000Z'),
    tier_progress: held(200),
    tier_progress_projected: held(100),
    tier_needed_renew: EMPTY,
    tier_needed_upgrade: held(800.5),
    next_tier: held('Platinum'),
    forecasted_tier: held('Gold'),
    receipt_upload_url: held('https://upload.loyaltylion.com/a'),
  });
});

describe('a key that the answer lacked is unread, null and "" are empty, 0 is a value', () => {
  const table: [FieldId, Member, Side][] = [
    ['rewards_used', without('rewardsUsed'), unread('key-missing')],
    ['rewards_used', { ...MEMBER, rewardsUsed: null }, EMPTY],
    ['rewards_used', { ...MEMBER, rewardsUsed: 0 }, held(0)],
    ['rewards_claimed', without('rewardsClaimed'), unread('key-missing')],
    ['enrolled_at', { ...MEMBER, enrolledAt: null }, EMPTY],
    ['enrolled_at', without('enrolledAt'), unread('key-missing')],
    ['referral_url', { ...MEMBER, referralUrl: '' }, EMPTY],
    ['insights_segment', { ...MEMBER, insightsSegment: null }, EMPTY],
    ['loyalty_tier', { ...MEMBER, tier: null }, EMPTY],
    ['tier_expires_at', { ...MEMBER, tier: null }, EMPTY],
    ['tier_expires_at', { ...MEMBER, tier: { name: 'Gold', expiresAt: null } }, EMPTY],
    ['tier_expires_at', { ...MEMBER, tier: { name: 'Gold' } }, unread('key-missing')],
    ['loyalty_tier', without('tier'), unread('key-missing')],
    ['tier_expires_at', without('tier'), unread('key-missing')],
    ['total_points', { ...MEMBER, pointsApproved: 0, pointsPending: 0 }, held(0)],
    ['blocked', { ...MEMBER, blocked: true }, held(true)],
  ];
  test.each(table)('%s of %j', (id, member, side) => {
    expect(sourceSides(member, read(), NOT_ASKED)[id]).toEqual(side);
  });
});

describe('rows 15 to 21 are what the Headless API tells', () => {
  const guest: Member = { ...MEMBER, guest: true };
  const blocked: Member = { ...MEMBER, blocked: true };
  const table: [string, Member, LiveReading, Side][] = [
    ['awaited', MEMBER, { state: 'waiting' }, WAITING],
    ['refused', MEMBER, { state: 'refused' }, unread('headless-refused')],
    ['unavailable', MEMBER, { state: 'unavailable' }, unread('headless-unavailable')],
    ['a guest there', MEMBER, read({ state: 'guest' }), unread('guest')],
    ['blocked there', MEMBER, read({ state: 'blocked' }), unread('blocked')],
    ['a guest, nothing asked', guest, { state: 'waiting' }, unread('guest')],
    ['a guest, refused', guest, { state: 'refused' }, unread('guest')],
    ['blocked, whatever is told', blocked, read(), unread('blocked')],
  ];
  test.each(table)('%s', (_, member, live, side) => {
    const sides = sourceSides(member, live, NOT_ASKED);
    expect(LIVE_ROWS.map((id) => sides[id])).toEqual(LIVE_ROWS.map(() => side));
    expect(sides.total_points).toEqual(held(700));
  });

  test('in no tier, its rows are empty', () => {
    const sides = sourceSides(MEMBER, read({ progress: null }), NOT_ASKED);
    expect(LIVE_ROWS.slice(0, 6).map((id) => sides[id])).toEqual(Array(6).fill(EMPTY));
    expect(sides.receipt_upload_url.state).toBe('value');
  });

  test('what an older answer lacks is unread', () => {
    const { forecastedTier: _, ...older } = PROGRESS;
    const sides = sourceSides(MEMBER, read({ progress: older }), NOT_ASKED);
    expect(sides.forecasted_tier).toEqual(unread('key-missing'));
    expect(sides.next_tier).toEqual(held('Platinum'));
    const bare: LiveMember = { merchantId: '5000001', email: null, state: 'enrolled' };
    const bareSides = sourceSides(MEMBER, { state: 'read', member: bare }, NOT_ASKED);
    expect(LIVE_ROWS.map((id) => bareSides[id])).toEqual(LIVE_ROWS.map(() => unread('key-missing')));
  });
});

describe('the birthday may come from the Headless API', () => {
  const table: [string, string | null | undefined, LiveReading, Side][] = [
    ['a full one needs no other', '1990-06-22', { state: 'waiting' }, held('1990-06-22')],
    [
      'a full one stands against another',
      '1990-06-22',
      read({ birthday: { month: 1, day: 2 } }),
      held('1990-06-22'),
    ],
    ['none: the other', null, read(), held('--06-22')],
    [
      'none: the other, with its year',
      null,
      read({ birthday: { month: 6, day: 2, year: 1990 } }),
      held('1990-06-02'),
    ],
    ['key missing: the other', undefined, read(), held('--06-22')],
    [
      'no year: the other with one',
      '06-22',
      read({ birthday: { month: 6, day: 22, year: 1990 } }),
      held('1990-06-22'),
    ],
    ['no year in either', '0004-06-22', read(), held('0004-06-22')],
    ['unreadable: the other', 'unknown', read(), held('--06-22')],
    ['none, the other awaited', null, { state: 'waiting' }, WAITING],
    ['no year, the other awaited', '06-22', { state: 'waiting' }, WAITING],
    ['no year, the other refused', '06-22', { state: 'refused' }, held('06-22')],
    ['none, the other refused', null, { state: 'refused' }, EMPTY],
    ['key missing, the other refused', undefined, { state: 'refused' }, unread('key-missing')],
    ['none in either', null, read({ birthday: null }), EMPTY],
    ['none, a guest there', null, read({ state: 'guest' }), EMPTY],
  ];
  test.each(table)('%s', (_, birthday, live, side) => {
    const member = birthday === undefined ? without('birthday') : { ...MEMBER, birthday };
    expect(sourceSides(member, live, NOT_ASKED).birthday).toEqual(side);
  });

  test('of a guest nobody waits for it', () => {
    const guest = { ...MEMBER, birthday: null, guest: true };
    expect(sourceSides(guest, { state: 'waiting' }, NOT_ASKED).birthday).toEqual(EMPTY);
  });
});

describe('lifetime points without the expired ones are the least possible', () => {
  const unavailable = unread('expired-points-unread');
  test.each<[ExpiredReading, Side]>([
    [NOT_ASKED, { state: 'value', raw: 1000, beyond: WAITING }],
    [{ state: 'waiting' }, { state: 'value', raw: 1000, beyond: WAITING }],
    [{ state: 'unavailable' }, { state: 'value', raw: 1000, beyond: unavailable }],
    [{ state: 'read', points: 0 }, held(1000)],
    [{ state: 'read', points: 250 }, held(1250)],
  ])('%j', (expired, side) => {
    expect(sourceSides(MEMBER, read(), expired).lifetime_points).toEqual(side);
  });

  test.each<[Side, boolean]>([
    [held(1000), false],
    [held('1,000'), false],
    [held(999), false],
    [held(1001), true],
    [held('1,001'), true],
    [held('n/a'), false],
    [EMPTY, false],
    [WAITING, false],
    [unread('no-profile'), false],
  ])('against %j the transactions are needed: %j', (target, needed) => {
    expect(needsExpiredPoints(MEMBER, target)).toBe(needed);
  });
});

test.each([
  [null, unread('no-member')],
  ['waiting', WAITING],
  ['unavailable', unread('member-unavailable')],
] as const)('a member that is %j has every side so', (member, side) => {
  const sides = sourceSides(member, { state: 'waiting' }, NOT_ASKED);
  expect(FIELD_IDS.map((id) => sides[id])).toEqual(FIELD_IDS.map(() => side));
});
