import { FIELD_IDS, FIELDS, type FieldId } from '../../src/domain/field.ts';
import { fieldRecord } from '../../src/domain/field-record.ts';
import type { Json } from '../../src/domain/json.ts';
import type { Sample } from '../../src/domain/learn/sample.ts';
import { EMPTY, type Side, WAITING } from '../../src/domain/side.ts';
import { type HeldColumn, inventDecoys } from './account-decoys.ts';
import { type Forms, inventForms } from './account-forms.ts';
import { type Facts, inventLife, inventShop, type Life } from './account-members.ts';
import { inventNames, type Names } from './account-names.ts';
import { decidedFields } from './decided-fields.ts';
import { type Random, seeded } from './random.ts';

/** An invented account with the truth about it. */
export interface Account {
  readonly samples: readonly Sample[];
  /** The Field ID that holds each field; null: the account lacks it. */
  readonly truth: Readonly<Record<FieldId, string | null>>;
  /** Field IDs that at least one profile shows. */
  readonly visible: ReadonlySet<string>;
  /** Fields that name or values decide, judged from the truth and by none of the learner's own means. */
  readonly decided: ReadonlySet<FieldId>;
}

const MEMBERS = 40;

/** How well Ometria's copy is kept. */
interface Keeping {
  readonly lacking: number;
  readonly neverFilled: number;
  readonly filled: number;
  readonly behind: number;
  readonly aged: number;
}

/** One of any number of accounts, no two alike: `seed` says which. */
export function generateAccount(seed: number): Account {
  const random = seeded(seed);
  const shop = inventShop(random);
  const lives = Array.from({ length: MEMBERS + random.int(-8, 8) }, () => inventLife(shop, random));
  const names = inventNames(random);
  const keeping = inventKeeping(random);
  const truth = fieldRecord((field) => (random.chance(keeping.lacking) ? null : names.of[field]));
  const own = ownColumns(lives, truth, keeping, random);
  const columns = [...own, ...inventDecoys(lives, shop, names, random)];
  const members = inventAnswers(lives, random);
  const samples = write(members, columns, inventForms(random), keeping, random);
  const visible = new Set(samples.flatMap(({ properties }) => Object.keys(properties)));
  return {
    samples,
    truth,
    visible,
    decided: decidedFields(members, truth, columns, visible, readable(names)),
  };
}

const inventKeeping = (random: Random): Keeping => ({
  // 1: nobody has created LoyaltyLion's custom fields.
  lacking: random.pick([0, 0, 0, 0, 0.1, 0.1, 0.3, 0.3, 1]),
  neverFilled: random.pick([0, 0, 0.1]),
  filled: random.pick([1, 0.95, 0.8, 0.5]),
  behind: random.pick([0, 0.05, 0.1, 0.25]),
  aged: random.pick([0.1, 0.4, 0.7]),
});

const present = (life: Life): Facts => life.at(-1) ?? life[0];

const readable = (names: Names): ReadonlySet<FieldId> =>
  new Set(FIELD_IDS.filter((field) => !names.unreadable.has(field)));

/** LoyaltyLion's own columns: of some members nothing, of some an earlier state. */
function ownColumns(
  lives: readonly Life[],
  truth: Account['truth'],
  { neverFilled, filled, behind, aged }: Keeping,
  random: Random,
): HeldColumn[] {
  const kept = lives.map((life) => {
    if (!random.chance(filled)) return null;
    return random.chance(behind)
      ? (life[Math.max(0, life.length - 1 - random.int(1, 4))] ?? life[0])
      : present(life);
  });
  return FIELDS.flatMap(({ id, volatility }) => {
    const ometriaField = truth[id];
    if (ometriaField === null) return [];
    const isFilled = !random.chance(neverFilled);
    const held = kept.map((facts, at) => {
      if (facts === null || !isFilled) return undefined;
      const isAged = volatility === 'drifting' && random.chance(aged);
      return (isAged ? (lives[at]?.[Math.max(0, (lives[at]?.length ?? 1) - 4)] ?? facts) : facts)[id];
    });
    return [{ id: ometriaField, like: id, held }];
  });
}

const LIVE_ROWS = new Set<FieldId>(FIELD_IDS.slice(FIELD_IDS.indexOf('tier_progress')));

/** What LoyaltyLion's APIs tell of the members today; some plans have no Headless API. */
function inventAnswers(lives: readonly Life[], random: Random): readonly Facts[] {
  const refused = random.chance(0.1);
  return lives.map((life) => {
    const today = present(life);
    return fieldRecord((field) => {
      if (field === 'lifetime_points') return leastLifetime(today);
      return refused && LIVE_ROWS.has(field) ? null : today[field];
    });
  });
}

function write(
  members: readonly Facts[],
  columns: readonly HeldColumn[],
  forms: Forms,
  { filled }: Keeping,
  random: Random,
): Sample[] {
  const showsEmpty = random.chance(0.4);
  return members.map((facts, at) => {
    const cells = columns.flatMap(({ id, like, held }): [string, Json][] => {
      const value = held[at] ?? null;
      if (value === null) return showsEmpty && random.chance(filled) ? [[id, null]] : [];
      const kind = FIELDS.find((field) => field.id === like)?.kind;
      return [[id, kind ? forms[kind](value) : value]];
    });
    return { source: sides(facts), properties: Object.fromEntries(cells) };
  });
}

/** Without the expired points, which the APIs tell nobody who does not read every transaction. */
const leastLifetime = ({ total_points, spent_points }: Facts): Facts['lifetime_points'] =>
  Number(total_points) + Number(spent_points);

const sides = (facts: Facts): Record<FieldId, Side> =>
  fieldRecord((field) => {
    const raw = facts[field];
    if (raw === null) return EMPTY;
    return field === 'lifetime_points' ? { state: 'value', raw, beyond: WAITING } : { state: 'value', raw };
  });
