import type { FieldId } from '../../domain/field-kind.ts';

/**
 * What names a field, by what its words mean (`label-words.ts`), in whatever order; "a[/ b]": "a" and "a b". Behind a
 * semicolon, what does so on LoyaltyLion's own pages alone, or behind its name: Ometria shows other apps' values too.
 */
export const LABELS: Readonly<Record<FieldId, string>> = {
  total_points: 'points total;points total balance',
  approved_points:
    'approved [points/balance/points balance];' +
    'approved,available[/ points/ balance/ points balance/ points to spend]',
  pending_points: 'pending [points/balance/points balance];pending',
  spent_points: '[spent/used/cashed] points[/ total];spent,redeemed points[/ total]',
  lifetime_points: 'lifetime points[/ earned],points earned total;lifetime',
  rewards_claimed: '[claimed/cashed] rewards[/ total]',
  rewards_used: 'used rewards[/ total]',
  blocked: 'blocked[/ customer/ member];[/customer /member /enrolment /loyalty /program /current ]status',
  enrolled_at:
    'date [enrolled/enrolment] program[/ loyalty];' +
    '[enrolled/enrolled since/member since][/ loyalty][/ program],[enrolled/enrolment] date',
  referral_url: 'referral url;referral link',
  loyalty_tier: 'loyalty tier[/ current][/ name];[/customer /member ]tier[/ current][/ name]',
  birthday: 'birthday;birth date,anniversary',
  insights_segment: 'insights segment;[/customer /loyalty ]segment,insights',
  tier_expires_at: 'tier expiry[/ date][/ to][/ loyalty][/ current]',
  tier_progress: 'tier progress[/ loyalty][/ current];tier [points/spend/orders][/ current]',
  tier_progress_projected: 'forecast tier progress[/ atEnd];forecast tier [points/spend/orders][/ atEnd]',
  tier_needed_renew:
    '[points/spend/orders/progress] to keep tier[/ needed][/ current];[points/spend/orders] to keep needed',
  tier_needed_upgrade: '[points/spend/orders/progress] to [next tier/upgrade/upgrade tier][/ needed]',
  next_tier: 'next tier[/ loyalty][/ name]',
  forecasted_tier: 'forecast tier[/ loyalty][/ atEnd]',
  receipt_upload_url: 'receipt upload [url/link][/ to]',
};
