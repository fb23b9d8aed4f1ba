import { FIELD_IDS, type FieldId } from '../../src/domain/field.ts';
import { type Facts, instant, type Life, type Shop } from './account-members.ts';
import { couldBeOwn, formerNames, type Names } from './account-names.ts';
import type { Random } from './random.ts';

/** What one Field ID holds, member by member, before it is written in the account's form; undefined: nothing. */
export interface HeldColumn {
  readonly id: string;
  readonly like: FieldId | null;
  readonly held: readonly (Facts[FieldId] | undefined)[];
}

type Cell = HeldColumn['held'][number];

/** Custom fields of other apps and of the shop itself, some of them near copies of LoyaltyLion's. */
export function inventDecoys(lives: readonly Life[], shop: Shop, names: Names, random: Random): HeldColumn[] {
  const some = SINGLE.filter(() => random.chance(0.5)).map(({ id, make }) => ({
    id: names.opaque ? opaqueLike(names, random) : id,
    like: null,
    held: lives.map((life) => make(life.at(-1) ?? life[0], random, shop)),
  }));
  const shops = random.chance(0.6) ? [shopBirthday(lives, names, random)] : [];
  const former = random.chance(0.35) ? formerCopies(lives, names, random) : [];
  const inStep = random.chance(0.35) ? copiesInStep(lives, random) : [];
  const all = [...some, ...shops, ...former, ...inStep].filter(({ id }) => !couldBeOwn(names, id));
  return [...new Map(all.map((column) => [column.id, column])).values()];
}

const opaqueLike = (names: Names, random: Random): string =>
  names.of.total_points.replace(/\d[\da-f]*$/, String(random.int(100_000, 999_999)));

const SINGLE: readonly {
  readonly id: string;
  readonly make: (facts: Facts, random: Random, shop: Shop) => Cell;
}[] = [
  { id: 'rivoPointsBalance', make: (_, random) => random.int(0, 2000) },
  {
    id: 'points',
    make: ({ approved_points }, random) => (random.chance(0.4) ? approved_points : random.int(0, 800)),
  },
  { id: 'tier', make: (_, random, { tiers }) => random.pick(tiers.length > 0 ? tiers : ['A', 'B']) },
  { id: 'loyalty_level', make: (_, random) => random.pick(['Silver', 'Gold', 'Platinum']) },
  { id: 'mm:share_link', make: (_, random) => `https://mm.example/${random.int(1, 99_999)}` },
  { id: 'vip', make: () => false },
  { id: 'store_credit', make: () => 0 },
  { id: 'order_count', make: (_, random) => random.int(0, 6) },
  { id: 'rewards_sent', make: (_, random) => random.int(0, 4) },
  { id: 'last_order_date', make: (_, random) => instant(random, 2024, 700) },
  { id: 'marketing_blocked', make: (_, random) => random.chance(0.05) },
  { id: 'favourite_segment', make: (_, random) => random.pick(['Loyal', 'Bargain', 'New']) },
  { id: 'cf_77001', make: () => 0 },
  { id: 'total_spent', make: (_, random) => random.int(0, 90_000) / 100 },
];

/** Names that the shop's other apps give to what LoyaltyLion knows as well. */
const ANYBODYS: readonly (readonly [string, FieldId])[] = [
  ['signup_date', 'enrolled_at'],
  ['join_date', 'enrolled_at'],
  ['customer_tier', 'loyalty_tier'],
  ['share_url', 'referral_url'],
  ['points', 'total_points'],
  ['crm_points', 'approved_points'],
  ['available_points', 'approved_points'],
  ['end_date', 'tier_expires_at'],
  ['customer_segment', 'insights_segment'],
];

/** Copies that another app keeps as current as can be. */
const copiesInStep = (lives: readonly Life[], random: Random): HeldColumn[] =>
  ANYBODYS.filter(() => random.chance(0.6)).map(([id, like]) => ({
    id,
    like,
    held: lives.map((life) => (life.at(-1) ?? life[0])[like]),
  }));

function shopBirthday(lives: readonly Life[], names: Names, random: Random): HeldColumn {
  const id = random.pick(['date_of_birth', 'dob', 'birth_date', 'customer_birthday', 'birthday', 'cf_31337']);
  const held = lives.map(([first]) => (random.chance(0.9) ? first.birthday : undefined));
  return { id: names.opaque ? opaqueLike(names, random) : id, like: 'birthday', held };
}

/** Copies of the same fields that a former app left behind, right only for who has done little since. */
function formerCopies(lives: readonly Life[], names: Names, random: Random): HeldColumn[] {
  const nameOf = formerNames(random);
  const kept = random.int(10, 60) / 100;
  const stale = lives.map(() => !random.chance(kept));
  const strangers = lives.map(() => random.pick(lives)[0]);
  return FIELD_IDS.filter(() => random.chance(0.7)).map((field) => ({
    id: names.opaque ? opaqueLike(names, random) : nameOf(field),
    like: field,
    held: lives.map((life, at) => {
      const today = life.at(-1) ?? life[0];
      if (field === 'birthday' || !stale[at]) return today[field];
      const stranger = strangers[at]?.[field] ?? null;
      return ownToLoyaltyLion.has(field) ? stranger : older(life[0][field], stranger, random);
    }),
  }));
}

const ownToLoyaltyLion: ReadonlySet<FieldId> = new Set(['referral_url', 'enrolled_at', 'receipt_upload_url']);

/** Numbers moved on since the other app stopped, and most words have another meaning there. */
function older(value: Facts[FieldId], stranger: Facts[FieldId], random: Random): Facts[FieldId] {
  if (typeof value === 'number') return random.chance(0.8) ? value + random.int(0, 300) : value;
  return typeof value === 'string' && random.chance(0.7) ? stranger : value;
}
