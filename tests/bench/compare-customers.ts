import type { FieldMap } from '../../src/domain/connection.ts';
import { FIELD_IDS, type FieldId } from '../../src/domain/field.ts';
import { fieldRecord } from '../../src/domain/field-record.ts';
import type { Json } from '../../src/domain/json.ts';
import type { LiveReading, Member } from '../../src/domain/member.ts';
import type { Profile } from '../../src/domain/ometria.ts';
import { sourceSides } from '../../src/domain/source-sides.ts';

/** One customer as both vendors answer, and the same values as flat records for a raw comparison. */
export interface BenchCustomer {
  readonly member: Member;
  readonly live: LiveReading;
  readonly profile: Profile;
  readonly source: Readonly<Record<string, Json>>;
  readonly target: Readonly<Record<string, Json>>;
}

export const FIELD_MAP: FieldMap = fieldRecord((id) => ({
  state: 'mapped',
  ometriaField: `ll_${id}`,
  format: null,
}));

const TIERS = ['Bronze', 'Silver', 'Gold'];
const SEGMENTS = ['Loyal', 'At Risk', 'Win Back'];

/** The same customers each time; every fifth has drifted in five of the fields. */
export function generateCustomers(count: number): BenchCustomer[] {
  return Array.from({ length: count }, (_, n) => customer(n));
}

function customer(n: number): BenchCustomer {
  const member = memberOf(n);
  const live = liveOf(n);
  const source = rawsOf(member, live);
  const target = throughJson(n % 5 === 0 ? { ...inOmetria(source), ...driftOf(n) } : inOmetria(source));
  const properties = Object.fromEntries(Object.entries(target).map(([id, raw]) => [`ll_${id}`, raw]));
  const profile = { id: `p${n}`, email: member.email, customerId: member.merchantId, name: null, properties };
  return { member, live, profile, source, target };
}

const timeOf = (n: number): string => new Date(Date.UTC(2024, 0, 1) + n * 311_000).toISOString();

function memberOf(n: number): Member {
  return throughJson({
    id: n,
    merchantId: String(5_000_000 + n),
    email: `person${n}@example.com`,
    name: `Person ${n}`,
    blocked: false,
    guest: false,
    enrolled: true,
    updatedAt: timeOf(n),
    pointsApproved: (n * 37) % 5000,
    pointsPending: (n * 11) % 300,
    pointsSpent: (n * 53) % 9000,
    rewardsClaimed: n % 9,
    rewardsUsed: n % 7,
    birthday: `19${50 + (n % 50)}-0${1 + (n % 9)}-${10 + (n % 18)}`,
    enrolledAt: timeOf(n),
    referralUrl: `https://prz.io/${n.toString(36)}`,
    insightsSegment: SEGMENTS[n % 3] ?? null,
    tier: { name: TIERS[n % 3] ?? 'Bronze', expiresAt: timeOf(n + 100_000) },
  });
}

function liveOf(n: number): LiveReading {
  return throughJson({
    state: 'read',
    member: {
      merchantId: String(5_000_000 + n),
      email: `person${n}@example.com`,
      state: 'enrolled',
      receiptUploadUrl: `https://upload.loyaltylion.com/s/${n}`,
      progress: {
        unit: 'spend',
        currency: 'gbp',
        validUntil: timeOf(n + 100_000),
        now: (n % 900) / 4,
        atExpiration: (n % 700) / 4,
        neededForRenewal: n % 2 === 0 ? null : 25.5,
        neededForUpgrade: 800 - (n % 400),
        nextTier: TIERS[(n + 1) % 3] ?? null,
        forecastedTier: TIERS[n % 3] ?? null,
      },
    },
  });
}

function rawsOf(member: Member, live: LiveReading): Record<string, Json> {
  const sides = sourceSides(member, live, { state: 'not-asked' });
  return Object.fromEntries(
    FIELD_IDS.map((id) => {
      const side = sides[id];
      return [id, side.state === 'value' ? side.raw : null];
    }),
  );
}

/** As an account may hold them: times in Ometria's own form, a truth as a word, an amount as text. */
function inOmetria(source: Readonly<Record<string, Json>>): Record<string, Json> {
  const forms: Readonly<Record<string, (raw: Json) => Json>> = {
    blocked: (raw) => (raw === true ? 'true' : 'false'),
    enrolled_at: offsetForm,
    tier_expires_at: offsetForm,
    tier_progress: (raw) => Number(raw).toFixed(2),
  };
  return Object.fromEntries(Object.entries(source).map(([id, raw]) => [id, forms[id]?.(raw) ?? raw]));
}

const offsetForm = (raw: Json): Json => (typeof raw === 'string' ? raw.replace('.000Z', '+00:00') : raw);

function driftOf(n: number): Partial<Record<FieldId, Json>> {
  return {
    total_points: n,
    approved_points: n + 1,
    loyalty_tier: 'bronze',
    tier_expires_at: timeOf(n + 50_000),
    insights_segment: null,
  };
}

// As from an answer: no string of one side is the very string of the other.
const throughJson = <T>(json: T): T => JSON.parse(JSON.stringify(json));
