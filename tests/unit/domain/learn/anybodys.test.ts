import { describe, expect, test } from 'vitest';
import type { FieldId } from '../../../../src/domain/field.ts';
import { fieldRecord } from '../../../../src/domain/field-record.ts';
import type { Json } from '../../../../src/domain/json.ts';
import { learnFieldMap } from '../../../../src/domain/learn/learn-field-map.ts';
import type { LearnedField } from '../../../../src/domain/learned.ts';
import { EMPTY } from '../../../../src/domain/side.ts';

type Values = Partial<Record<FieldId, number | string>>;

const TIERS = ['Bronze', 'Silver', 'Gold', 'Platinum'];
const SEGMENTS = ['Loyal', 'At risk', 'Win back', 'New'];

const members: readonly Values[] = Array.from({ length: 40 }, (_, at) => ({
  total_points: 100 * at + 70 + (at % 3),
  approved_points: 100 * at + 50,
  spent_points: 30 * at,
  enrolled_at: new Date(Date.UTC(2023, at % 12, 1 + at, 9, at)).toISOString(),
  referral_url: `https://prz.io/${at}`,
  loyalty_tier: TIERS[at % 4] ?? '',
  birthday: `19${50 + at}-03-0${1 + (at % 9)}`,
  insights_segment: SEGMENTS[(at * 7) % 4] ?? '',
}));

/** What is learned where each of these Field IDs holds exactly what LoyaltyLion has for a field. */
function learn(copies: Readonly<Record<string, FieldId>>): ReadonlyMap<FieldId, LearnedField> {
  const samples = members.map((source) => ({
    source: fieldRecord((field) => {
      const raw = source[field];
      return raw === undefined ? EMPTY : { state: 'value' as const, raw };
    }),
    properties: Object.fromEntries(
      Object.entries(copies).map(([id, field]): [string, Json] => [id, source[field] ?? null]),
    ),
  }));
  return new Map(learnFieldMap(samples).map((row) => [row.field, row]));
}

const brief = ({ state, confidence, ometriaField }: LearnedField): string =>
  [state, confidence, ometriaField ?? ''].join(' ').trim();

const briefly = (copies: Readonly<Record<string, FieldId>>, field: FieldId): string => {
  const row = learn(copies).get(field);
  if (!row) throw new Error(`nothing said of ${field}`);
  return brief(row);
};

const ANYBODYS: readonly (readonly [string, FieldId])[] = [
  ['signup_date', 'enrolled_at'],
  ['joinDate', 'enrolled_at'],
  ['customer_tier', 'loyalty_tier'],
  ['tier', 'loyalty_tier'],
  ['share_url', 'referral_url'],
  ['points', 'total_points'],
  ['crm_points', 'total_points'],
  ['available_points', 'approved_points'],
  ['customer_segment', 'insights_segment'],
];

describe('equal values under a name that any app may use', () => {
  /** Without a prefix nothing but the words tells whose a Field ID is. */
  const plain = { approved_points: 'approved_points', spent_points: 'spent_points' } as const;

  test.each(ANYBODYS.filter(([, field]) => field !== 'approved_points'))(
    '%s is to be looked at before it is taken for %s',
    (id, field) => {
      expect(briefly({ ...plain, [id]: field }, field)).toBe(`mapped low ${id}`);
    },
  );

  test('the title’s own words are certain beside it', () => {
    expect(briefly({ ...plain, total_points: 'total_points', points: 'total_points' }, 'total_points')).toBe(
      'mapped high total_points',
    );
  });

  test('a prefix that other fields in step have speaks for it', () => {
    const prefixed = {
      ll_approved_points: 'approved_points',
      ll_spent_points: 'spent_points',
      ll_total_points: 'total_points',
      ll_signup_date: 'enrolled_at',
    } as const;
    expect(briefly(prefixed, 'enrolled_at')).toBe('mapped high ll_signup_date');
  });

  test.each([
    ['perks:loyalty_tier', 'loyalty_tier'],
    ['cf_70012', 'enrolled_at'],
  ] as const)('a prefix or number that stands alone, %s, does not', (id, field) => {
    expect(briefly({ [id]: field }, field)).toBe(`mapped low ${id}`);
  });
});

describe('where none of the fields is otherwise found', () => {
  const copies = Object.fromEntries(ANYBODYS.filter(([id]) => id !== 'tier'));

  test('exact copies under such names prove none of them', () => {
    const rows = learn({ ...copies, birth_date: 'birthday' });
    const known = [...rows.values()].filter(({ field }) => members[0]?.[field] !== undefined);
    expect(known.map(brief)).toEqual(known.map(() => 'missing high'));
    expect(rows.get('enrolled_at')?.runnerUp).toMatch(/^(?:signup_date|joinDate)$/);
  });

  test('one that is found makes them worth a look', () => {
    expect(briefly({ ...copies, ll_spent_points: 'spent_points' }, 'loyalty_tier')).toBe(
      'mapped low customer_tier',
    );
  });

  test('so do values in step under words that nobody here knows', () => {
    expect(briefly({ ...copies, ausgegeben: 'spent_points' }, 'loyalty_tier')).toBe(
      'mapped low customer_tier',
    );
  });
});
