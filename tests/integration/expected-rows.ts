import { sentValue } from '../sandbox/integration.ts';
import { type Member, memberState } from '../sandbox/member.ts';
import type { Profile } from '../sandbox/ometria/profile.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { SYNCED_FIELDS, type SyncedField, type SyncedValue } from '../sandbox/synced-field.ts';

/** What LoyaltyLion tells of a field; `unknown`: it does not, for this reason. */
type Told = { readonly value: SyncedValue } | { readonly unknown: string };

const LIVE: readonly SyncedField[] = [
  'tier_progress',
  'tier_progress_projected',
  'tier_needed_renew',
  'tier_needed_upgrade',
  'next_tier',
  'forecasted_tier',
  'receipt_upload_url',
];

/**
 * The 21 verdicts as they must be, from what the sandbox's world holds: `in-sync`, or with the reason
 * `not-comparable: guest`. A value of Ometria's is in sync where it is, to the letter, what LoyaltyLion's own
 * integration would send now; so this goes for members whose values nobody wrote in a form of their own.
 */
export function expectedRows(sandbox: Sandbox, member: Member): Record<string, string> {
  const { missing } = sandbox.world.style;
  const profile = profileOf(sandbox, member);
  return Object.fromEntries(
    SYNCED_FIELDS.map(({ id }) => [
      id,
      missing.includes(id) ? verdictOfMissing(sandbox, id) : verdict(sandbox, member, profile, id),
    ]),
  );
}

/** Ometria's profile with the member's merchant id. */
export const profileOf = ({ world }: Sandbox, member: Member): Profile | undefined =>
  world.ometria.profileOf('shop_customers', member.merchantId);

/** Whether the account lacks a field is proven by members who have a value of it: nobody shows one. */
export function isProvable({ switches: { current } }: Sandbox, field: SyncedField): boolean {
  if (field === 'forecasted_tier' && current.forecastedTier === 'missing') return false;
  return current.headless === 'on' || !LIVE.includes(field);
}

/** Every row of a customer who cannot be found in LoyaltyLion. */
export function rowsOfNobody(sandbox: Sandbox): Record<string, string> {
  const { missing } = sandbox.world.style;
  return Object.fromEntries(
    SYNCED_FIELDS.map(({ id }) => [
      id,
      missing.includes(id) ? verdictOfMissing(sandbox, id) : 'not-comparable: no-member',
    ]),
  );
}

const verdictOfMissing = (sandbox: Sandbox, field: SyncedField): string =>
  isProvable(sandbox, field) ? 'no-custom-field' : 'not-comparable: not-learned';

/** The fields that a resync writes without a tick. */
export const expectedPlan = (rows: Readonly<Record<string, string>>): string[] =>
  Object.keys(rows).filter((id) => rows[id] === 'different' || rows[id] === 'empty-in-ometria');

function verdict(sandbox: Sandbox, member: Member, profile: Profile | undefined, field: SyncedField): string {
  const told = toldBy(sandbox, member, field);
  if ('unknown' in told) return `not-comparable: ${told.unknown}`;
  const raw = profile?.properties[sandbox.world.style.fieldIds[field]] ?? null;
  const held = raw === '' ? null : raw;
  if (told.value === null) return held === null ? 'in-sync' : 'only-in-ometria';
  if (held === null) return 'empty-in-ometria';
  return held === sentValue(field, told.value, sandbox.world.style) ? 'in-sync' : 'different';
}

function toldBy({ switches: { current }, world }: Sandbox, member: Member, field: SyncedField): Told {
  const state = memberState(member);
  const isLive = state === 'enrolled' && current.headless === 'on';
  if (LIVE.includes(field)) {
    if (state !== 'enrolled') return { unknown: state };
    if (!isLive) return { unknown: 'headless-refused' };
    const isLeftOut = field === 'forecasted_tier' && current.forecastedTier === 'missing';
    if (isLeftOut && member.tier !== null) return { unknown: 'key-missing' };
  }
  if (field === 'rewards_used' && current.rewardsUsed === 'missing') return { unknown: 'key-missing' };
  if (field === 'rewards_used' && current.rewardsUsed === 'null') return { value: null };
  if (field === 'birthday' && member.birthday?.year === undefined && member.birthday && !isLive) {
    if (current.birthdayWithoutYear === 'missing') return { unknown: 'key-missing' };
    if (current.birthdayWithoutYear === 'null') return { value: null };
  }
  return { value: world.valuesOf(member)[field] };
}
