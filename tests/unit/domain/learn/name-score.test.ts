import { describe, expect, test } from 'vitest';
import { FIELD_IDS, FIELDS, type FieldId } from '../../../../src/domain/field.ts';
import { nameScore } from '../../../../src/domain/learn/name-score.ts';

const SPELLINGS: readonly (readonly [string, FieldId])[] = [
  ['total_points', 'total_points'],
  ['llTotalPoints', 'total_points'],
  ['lltotalpoints', 'total_points'],
  ['LOYALTYLION_APPROVED_POINTS', 'approved_points'],
  ['loyaltylion:approved-points', 'approved_points'],
  ['ll_pend_pts', 'pending_points'],
  ['LL.Spent.Points', 'spent_points'],
  ['lion-lifetime-points', 'lifetime_points'],
  ['ll_num_rewards_claimed', 'rewards_claimed'],
  ['numberOfRewardsUsed', 'rewards_used'],
  ['is_blocked', 'blocked'],
  ['dateEnrolledInProgram', 'enrolled_at'],
  ['ll_enrolled_at', 'enrolled_at'],
  ['ll_referral_link', 'referral_url'],
  ['ll_tier', 'loyalty_tier'],
  ['loyalty_tier', 'loyalty_tier'],
  ['acme_birthday', 'birthday'],
  ['ll_segment', 'insights_segment'],
  ['ll_tier_exp', 'tier_expires_at'],
  ['TierExpirationDate', 'tier_expires_at'],
  ['ll_tier_progress', 'tier_progress'],
  ['ll_projected_tier_progress_at_expiration', 'tier_progress_projected'],
  ['progress_needed_to_renew_tier', 'tier_needed_renew'],
  ['ll_tier_upgrade_needed', 'tier_needed_upgrade'],
  ['nextTier', 'next_tier'],
  ['forecasted_tier_at_expiration', 'forecasted_tier'],
  ['receipt_upload_link', 'receipt_upload_url'],
];

const best = (
  id: string,
): { readonly field: FieldId | undefined; readonly score: number; readonly second: number } => {
  const scores = FIELD_IDS.map((field) => ({ field, score: nameScore(field, id) })).toSorted(
    (a, b) => b.score - a.score,
  );
  return { field: scores[0]?.field, score: scores[0]?.score ?? 0, second: scores[1]?.score ?? 0 };
};

describe('nameScore', () => {
  test.each(SPELLINGS)('%s is %s', (id, field) => {
    const { field: found, score, second } = best(id);
    expect(found).toBe(field);
    expect(score).toBeGreaterThanOrEqual(0.85);
    expect(second).toBeLessThan(0.8);
  });

  test.each(FIELDS.map(({ id, title }) => [title, id] as const))(
    'the title "%s" is exact',
    (title, field) => {
      expect(nameScore(field, title.replaceAll(' ', '_'))).toBe(1);
    },
  );

  test.each([
    'rivoPointsBalance',
    'points',
    'tier',
    'loyalty_level',
    'mm:share_link',
    'date_of_birth',
    'cf_10293',
    '',
  ])('%j names no field', (id) => {
    expect(best(id).score).toBeLessThan(0.8);
  });
});
