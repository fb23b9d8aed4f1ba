import { FIELD_IDS, type FieldId } from '../../src/domain/field.ts';
import { fieldRecord } from '../../src/domain/field-record.ts';
import type { Random } from './random.ts';

/** Ways in which people name each field, as words. */
const NAMES: Readonly<Record<FieldId, readonly string[]>> = {
  total_points: ['total points', 'points total', 'total pts'],
  approved_points: ['approved points', 'points approved', 'approved pts'],
  pending_points: ['pending points', 'points pending', 'pending pts'],
  spent_points: ['spent points', 'points spent', 'spent pts'],
  lifetime_points: ['lifetime points', 'points lifetime', 'lifetime pts'],
  rewards_claimed: ['number of rewards claimed', 'rewards claimed', 'num rewards claimed', 'claimed rewards'],
  rewards_used: ['number of rewards used', 'rewards used', 'num rewards used', 'used rewards'],
  blocked: ['blocked', 'is blocked'],
  enrolled_at: ['date enrolled in program', 'enrolled at', 'date enrolled', 'enrollment date'],
  referral_url: ['referral url', 'referral link', 'ref url'],
  loyalty_tier: ['loyalty tier', 'tier', 'loyalty tier name'],
  birthday: ['birthday', 'birthdate'],
  insights_segment: ['insights segment', 'segment'],
  tier_expires_at: ['tier expiration date', 'tier expires at', 'tier expiry'],
  tier_progress: ['tier progress'],
  tier_progress_projected: ['projected tier progress at expiration', 'tier progress projected'],
  tier_needed_renew: ['progress needed to renew tier', 'tier needed renew', 'tier renewal needed'],
  tier_needed_upgrade: ['progress needed to upgrade tier', 'tier needed upgrade', 'tier upgrade needed'],
  next_tier: ['next tier', 'next tier name'],
  forecasted_tier: ['forecasted tier at expiration', 'forecasted tier'],
  receipt_upload_url: ['receipt upload url', 'receipt upload link', 'receipt url'],
};

/** Names that no list of words leads to: only the values tell. */
const ODD_NAMES: Partial<Record<FieldId, string>> = {
  approved_points: 'redeemable balance',
  spent_points: 'burned',
  birthday: 'dob',
  loyalty_tier: 'vip level',
  lifetime_points: 'ever earned',
  enrolled_at: 'member since',
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** How words are joined, and the prefixes seen with it. */
const STYLES: readonly {
  readonly join: (words: readonly string[], prefix: string) => string;
  readonly prefixes: readonly string[];
}[] = [
  {
    join: (words, prefix) => prefix + words.join('_'),
    prefixes: ['', '', 'll_', 'll_', 'loyaltylion_', 'lion:', 'acme_', 'loyalty_', 'crm.'],
  },
  {
    join: (words, prefix) => prefix + words.map((word, at) => (at > 0 ? capital(word) : word)).join(''),
    prefixes: ['', 'll_', 'll:'],
  },
  {
    join: (words, prefix) => prefix + words.map(capital).join(''),
    prefixes: ['', 'LL', 'loyaltyLion', 'acme'],
  },
  { join: (words, prefix) => prefix + words.join('-'), prefixes: ['', 'll-', 'loyalty-lion-', 'cust:'] },
  { join: (words, prefix) => prefix + words.join('.'), prefixes: ['ll.', 'loyaltylion.'] },
  { join: (words, prefix) => (prefix + words.join('_')).toUpperCase(), prefixes: ['LL_', ''] },
  { join: (words, prefix) => prefix + words.join(''), prefixes: ['', 'll', 'loyaltylion', 'll_'] },
];

export interface Names {
  readonly of: Readonly<Record<FieldId, string>>;
  /** Fields whose Field ID says nothing of them. */
  readonly unreadable: ReadonlySet<FieldId>;
  readonly opaque: boolean;
  readonly prefix: string;
}

export function inventNames(random: Random): Names {
  return random.chance(0.15) ? opaqueNames(random) : readableNames(random);
}

const OPAQUE: readonly ((random: Random) => string)[] = [
  (random) => `cf_${random.int(10_000, 99_999)}`,
  (random) => `custom_field_${random.int(1, 999)}`,
  (random) => `f${random.int(1000, 9999)}`,
  (random) => `9${random.int(16 ** 5, 16 ** 6 - 1).toString(16)}`,
];

function opaqueNames(random: Random): Names {
  const make = random.pick(OPAQUE);
  const used = new Set<string>();
  while (used.size < FIELD_IDS.length) used.add(make(random));
  const ids = [...used];
  return {
    of: fieldRecord((field) => ids[FIELD_IDS.indexOf(field)] ?? field),
    unreadable: new Set(FIELD_IDS),
    opaque: true,
    prefix: '',
  };
}

function readableNames(random: Random): Names {
  const style = random.pick(STYLES);
  const other = random.pick(STYLES);
  const prefix = random.pick(style.prefixes);
  const messy = random.chance(0.15) ? 0.1 : 0;
  const odd = random.chance(0.2) ? 0.3 : 0;
  const unreadable = new Set<FieldId>();
  const of = fieldRecord((field) => {
    const oddName = random.chance(odd) ? ODD_NAMES[field] : undefined;
    if (oddName !== undefined) unreadable.add(field);
    const picked = oddName ?? random.pick(NAMES[field]);
    const words = (picked === 'tier' && prefix === '' ? 'loyalty tier' : picked).split(' ');
    const isMessy = random.chance(messy);
    if (isMessy) unreadable.add(field);
    return isMessy ? other.join(words, random.pick(other.prefixes)) : style.join(words, prefix);
  });
  return { of, unreadable, opaque: false, prefix };
}

/** The names another app gave its copies of the same fields. */
export function formerNames(random: Random): (field: FieldId) => string {
  const prefix = random.pick([
    'smile_',
    'old_',
    'yotpo:',
    'stamped-',
    'swell_',
    'legacy.',
    'zoom_',
    'perks:',
    'prior_',
  ]);
  return (field) => prefix + (NAMES[field][0] ?? field).replaceAll(' ', '_');
}

/** Whether a decoy's name is one that the account's own field could have: then nobody could tell them apart. */
export const couldBeOwn = (names: Names, id: string): boolean =>
  FIELD_IDS.some((field) => names.of[field].toLowerCase() === id.toLowerCase()) ||
  (!names.opaque &&
    FIELD_IDS.some((field) =>
      NAMES[field].some((name) => STYLES.some(({ join }) => join(name.split(' '), names.prefix) === id)),
    ));
