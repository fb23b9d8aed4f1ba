import { describe, expect, test } from 'vitest';
import type { FieldId } from '../../../../src/domain/field.ts';
import { fieldRecord } from '../../../../src/domain/field-record.ts';
import type { Json } from '../../../../src/domain/json.ts';
import { learnFieldMap } from '../../../../src/domain/learn/learn-field-map.ts';
import type { Sample } from '../../../../src/domain/learn/sample.ts';
import type { LearnedField } from '../../../../src/domain/learned.ts';
import { EMPTY } from '../../../../src/domain/side.ts';
import { generateAccount } from '../../../bench/account-generator.ts';
import { tallyAccounts } from '../../../bench/learn-bench.ts';

type Values = Partial<Record<FieldId, number | string | boolean>>;

/** A member with these source values, in Ometria as `held` says. */
function sample(source: Values, held: (source: Values) => Record<string, Json>): Sample {
  const sides = fieldRecord((field) => {
    const raw = source[field];
    return raw === undefined ? EMPTY : { state: 'value' as const, raw };
  });
  return { source: sides, properties: held(source) };
}

const learned = (samples: readonly Sample[], field: FieldId): LearnedField => {
  const found = learnFieldMap(samples).find((row) => row.field === field);
  if (!found) throw new Error(`nothing said of ${field}`);
  return found;
};

/** Members with points of their own; every fourth has some pending. */
const members = (count: number): Values[] =>
  Array.from({ length: count }, (_, at) => {
    const [approved, pending, spent] = [
      137 * (at + 1),
      at % 4 === 0 ? 10 + at : 0,
      at % 3 === 0 ? 100 * at + 100 : 0,
    ];
    return {
      total_points: approved + pending,
      approved_points: approved,
      pending_points: pending,
      spent_points: spent,
      lifetime_points: approved + pending + spent,
      rewards_claimed: at % 5,
      blocked: false,
      referral_url: `https://prz.io/${at}`,
      birthday: `19${60 + (at % 40)}-03-0${1 + (at % 9)}`,
    };
  });

const all = (held: (source: Values) => Record<string, Json>, count = 40): Sample[] =>
  members(count).map((source) => sample(source, held));

const opaquePoints = (source: Values): Record<string, Json> => ({
  cf_1: source.lifetime_points ?? null,
  cf_2: source.approved_points ?? null,
  cf_3: source.total_points ?? null,
  cf_4: source.pending_points ?? null,
});

const named = (source: Values): Record<string, Json> => ({
  ll_total_points: String(source.total_points),
  ll_approved_points: String(source.approved_points),
  ll_pending_points: String(source.pending_points),
  ll_spent_points: String(source.spent_points),
  ll_blocked: 'No',
});

describe('learnFieldMap', () => {
  test('speaks of all 21 fields, and of nothing where there are no members', () => {
    const rows = learnFieldMap([]);
    expect(rows).toHaveLength(21);
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['unlearned']));
  });

  test('tells total, approved and lifetime points apart by values alone', () => {
    const samples = all(opaquePoints);
    for (const [field, id] of [
      ['lifetime_points', 'cf_1'],
      ['approved_points', 'cf_2'],
      ['total_points', 'cf_3'],
    ] as const) {
      expect(learned(samples, field)).toMatchObject({
        state: 'mapped',
        ometriaField: id,
        confidence: 'high',
      });
    }
  });

  test('is not certain where no member tells two fields apart', () => {
    const still = members(40).map((source) => ({
      ...source,
      pending_points: 0,
      total_points: source.approved_points ?? 0,
    }));
    const samples = still.map((source) =>
      sample(source, ({ total_points }) => ({ cf_9: total_points ?? null })),
    );
    const rows = learnFieldMap(samples).filter(({ ometriaField }) => ometriaField === 'cf_9');
    expect(rows.map(({ confidence }) => confidence)).toEqual(['low']);
  });

  test('counts only values that tell something as equal', () => {
    const pending = learned(all(named), 'pending_points');
    expect(pending).toMatchObject({
      ometriaField: 'll_pending_points',
      equal: 10,
      compared: 10,
      nameScore: 1,
    });
    expect(learned(all(named), 'blocked')).toMatchObject({
      ometriaField: 'll_blocked',
      equal: 0,
      compared: 0,
    });
  });

  test('a column of zeros is no evidence', () => {
    const samples = all((source) => ({ ...opaquePoints(source), cf_8: 0 }));
    expect(learned(samples, 'rewards_used').ometriaField).toBeNull();
  });

  test('trusts an exact name beside others of its spelling, though its values tell nothing', () => {
    expect(learned(all(named), 'blocked')).toMatchObject({
      state: 'mapped',
      ometriaField: 'll_blocked',
      confidence: 'high',
      format: { kind: 'boolean-word', yes: 'Yes', no: 'No' },
    });
  });

  test('takes a key that is empty everywhere for the field if it is named so', () => {
    const samples = all((source) => ({ ...named(source), ll_referral_url: null }));
    expect(learned(samples, 'referral_url')).toMatchObject({
      state: 'mapped',
      ometriaField: 'll_referral_url',
      confidence: 'high',
    });
  });

  test('keeps the form that most values have', () => {
    expect(learned(all(named), 'total_points').format).toMatchObject({
      kind: 'numeric-string',
      decimals: 0,
      grouped: false,
    });
  });

  test('says missing only of fields that enough members have', () => {
    expect(learned(all(named), 'referral_url')).toMatchObject({ state: 'missing', profilesWithout: 40 });
    expect(learned(all(named, 4), 'referral_url')).toMatchObject({ state: 'unlearned', confidence: 'low' });
    expect(learned(all(named), 'receipt_upload_url')).toMatchObject({ state: 'unlearned' });
  });

  test('wants more members where LoyaltyLion fills few profiles', () => {
    const sparse = members(12).map((source, at) => sample(source, at % 4 === 0 ? named : () => ({})));
    expect(learned(sparse, 'referral_url').state).toBe('unlearned');
  });

  test("prefers LoyaltyLion's own birthday to the shop's better kept one", () => {
    const samples = members(40).map((source, at) =>
      sample(source, () => ({
        ...named(source),
        date_of_birth: source.birthday ?? null,
        ll_birthday: at % 2 === 0 ? (source.birthday ?? null) : null,
      })),
    );
    expect(learned(samples, 'birthday')).toMatchObject({
      ometriaField: 'll_birthday',
      confidence: 'high',
      runnerUp: 'date_of_birth',
    });
  });

  test.each([
    [
      'the shop keeps birthdays',
      'birthday',
      (source: Values) => ({ date_of_birth: source.birthday ?? null }),
    ],
    [
      'the shop keeps birthdays under that very name',
      'birthday',
      (source: Values) => ({ birthday: source.birthday ?? null }),
    ],
    ['another app balances points', 'lifetime_points', () => ({ rivoPointsBalance: 250 })],
    [
      'another app copied lifetime points',
      'lifetime_points',
      (source: Values) => ({ smile_lifetime_points: source.lifetime_points ?? null }),
    ],
    ['another app shares links', 'referral_url', () => ({ 'mm:share_link': 'https://mm.example/1' })],
  ] as const)('is not certain of a field it lacks where %s', (_, field, decoy) => {
    const samples = all((source) => ({ ...named(source), ...decoy(source) }));
    const row = learned(samples, field);
    expect(row.state === 'mapped' && row.confidence === 'high').toBe(false);
  });

  test('does not trust a field by a name that its values contradict', () => {
    const samples = all((source) => ({
      ...named(source),
      ll_lifetime_points: Number(source.lifetime_points) + 7,
    }));
    expect(learned(samples, 'lifetime_points')).toMatchObject({
      ometriaField: 'll_lifetime_points',
      confidence: 'low',
    });
  });

  test('does not depend on the order of members or keys', () => {
    const { samples } = generateAccount(7);
    const turned = samples.toReversed().map(({ source, properties }) => ({
      source,
      properties: Object.fromEntries(Object.entries(properties).toReversed()),
    }));
    const choice = (rows: readonly LearnedField[]) =>
      rows.map(({ ometriaField, confidence }) => [ometriaField, confidence]);
    expect(choice(learnFieldMap(turned))).toEqual(choice(learnFieldMap(samples)));
  });

  test('survives Field IDs named like what every object has', () => {
    const samples = all((source) => ({ ...named(source), constructor: 1, toString: 'x', ['__proto__']: 2 }));
    expect(learned(samples, 'total_points').ometriaField).toBe('ll_total_points');
  });

  test('is never wrong when certain, and finds what the data decide, in 60 invented accounts', {
    timeout: 60_000,
  }, () => {
    const tally = tallyAccounts(9001, 60);
    expect(tally.wrong).toEqual([]);
    expect(tally.confident).toBeGreaterThan(800);
    expect(tally.found / tally.decided).toBeGreaterThanOrEqual(0.99);
  });
});
