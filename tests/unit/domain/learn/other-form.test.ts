import { describe, expect, test } from 'vitest';
import type { FieldId } from '../../../../src/domain/field.ts';
import { fieldRecord } from '../../../../src/domain/field-record.ts';
import type { Json } from '../../../../src/domain/json.ts';
import { learnFieldMap } from '../../../../src/domain/learn/learn-field-map.ts';
import type { Sample } from '../../../../src/domain/learn/sample.ts';
import type { LearnedField } from '../../../../src/domain/learned.ts';
import { EMPTY } from '../../../../src/domain/side.ts';

interface Source {
  readonly approved_points: number;
  readonly enrolled_at: string;
  readonly birthday: string;
  readonly blocked: boolean;
}

type Write = (source: Source, at: number) => Json;

const MEMBERS = Array.from({ length: 40 }, (_, at): Source => {
  const day = String(1 + (at % 28)).padStart(2, '0');
  return {
    approved_points: 1370 + 137 * at,
    enrolled_at: `2025-0${1 + (at % 9)}-${day}T10:00:00Z`,
    birthday: `19${50 + at}-0${1 + (at % 7)}-${day}`,
    blocked: at % 20 === 0,
  };
});

const MONTHS = 'Jänner Feber März April Mai Juni Juli August September'.split(' ');
const dayOf = ({ enrolled_at: text }: Source): number => Number(text.slice(8, 10));
const monthOf = ({ enrolled_at: text }: Source): string => MONTHS[Number(text[6]) - 1] ?? '';
const inWords: Write = (source) => `${dayOf(source)}. ${monthOf(source)} '25`;
const serial = (text: string): number => Math.round(Date.parse(text.slice(0, 10)) / 86_400_000) + 25_569;

/** What is said of a field where the profiles hold a column under a name that says nothing, or under `id`. */
const stateOf = (field: FieldId, write: Write, id = 'wunderlich'): string | undefined =>
  learnBeside({ [id]: write }, field)?.state;

/** What is learned of a field where the profiles hold these columns. */
function learnBeside(columns: Readonly<Record<string, Write>>, field: FieldId): LearnedField | undefined {
  const samples = MEMBERS.map((source, at): Sample => {
    const values: Partial<Record<FieldId, Exclude<Json, null>>> = { ...source };
    const sides = fieldRecord((id) => {
      const raw = values[id];
      return raw === undefined ? EMPTY : { state: 'value' as const, raw };
    });
    const held = Object.entries(columns).map(([id, write]) => [id, write(source, at)] as const);
    return { source: sides, properties: Object.fromEntries(held) };
  });
  return learnFieldMap(samples).find((row) => row.field === field);
}

describe('a field is not said to be missing where a left-over Field ID may hold it in a form that nobody reads', () => {
  const CASES: readonly (readonly [string, FieldId, Write])[] = [
    ['days in words', 'enrolled_at', inWords],
    ['the month first', 'enrolled_at', (source) => `${monthOf(source)} ${dayOf(source)}, um zehn`],
    ['days as a spreadsheet counts them', 'enrolled_at', ({ enrolled_at }) => serial(enrolled_at)],
    ['the same of birthdays', 'birthday', ({ birthday }) => serial(birthday)],
    ['points with a foreign word', 'approved_points', ({ approved_points }) => `${approved_points} Punkte`],
    ['two foreign words', 'blocked', ({ blocked }) => (blocked ? 'gesperrt' : 'aktiv')],
  ];

  test.each(CASES)('%s', (_, field, write) => {
    expect(stateOf(field, write)).toBe('unlearned');
  });

  test.each([
    ['date_enrolled_in_program__c', 'the words of the field and one of the account’s'],
    ['tier_wunderlich', 'a word of another field’s and one that says nothing'],
  ])('under %s: %s', (id) => {
    expect(stateOf('enrolled_at', inWords, id)).toBe('unlearned');
  });

  test('under an abbreviation that nobody knows, spelled as LoyaltyLion spells here', () => {
    const columns: Record<string, Write> = {
      llApprovedPoints: ({ approved_points: points }) => points,
      llBirthday: ({ birthday }) => birthday,
      llBlocked: ({ blocked }) => blocked,
      llEnrAt: inWords,
    };
    expect(learnBeside(columns, 'enrolled_at')?.state).toBe('unlearned');
  });
});

describe('a Field ID that is named as the field is not learned while nobody reads any of its values', () => {
  test.each<[string, FieldId, Write]>([
    ['days in words', 'enrolled_at', inWords],
    [
      'days and times of day',
      'enrolled_at',
      (source) => `${dayOf(source)}/0${monthOf(source).length}/2025 10:30 Uhr`,
    ],
    ['two foreign words', 'blocked', ({ blocked }) => (blocked ? 'gesperrt' : 'aktiv')],
    ['but for one', 'enrolled_at', (source, at) => (at ? inWords(source, at) : source.enrolled_at)],
  ])('%s', (_, field, write) => {
    const id = `ll_${field}`;
    expect(learnBeside({ [id]: write }, field)).toMatchObject({ state: 'unlearned', runnerUp: id });
  });

  test.each<[string, FieldId, Write]>([
    ['that hold no value of the kind at all', 'approved_points', () => 'n/a'],
    [
      'some of which can be read',
      'enrolled_at',
      (source, at) => (at % 4 ? inWords(source, at) : source.enrolled_at),
    ],
  ])('but for those %s', (_, field, write) => {
    expect(stateOf(field, write, `ll_${field}`)).toBe('mapped');
  });
});

describe('what other apps keep does not hide that a field is missing', () => {
  const CASES: readonly (readonly [string, FieldId, Write])[] = [
    ['other days', 'enrolled_at', (_, at) => `2019-04-${10 + (at % 20)}T08:00:00Z`],
    ['other birthdays', 'birthday', (_, at) => `200${at % 9}-11-${10 + (at % 9)}`],
    ['words', 'birthday', (_, at) => `note ${'ab'.repeat(at % 5)}`],
    ['links', 'approved_points', (_, at) => `https://mm.example/${at}`],
    ['telephone numbers', 'approved_points', (_, at) => `020 7946 09${10 + at}`],
    ['codes', 'approved_points', (_, at) => `WELCOME${at}`],
    ['days', 'approved_points', (_, at) => `2025-04-${10 + (at % 20)}T08:00:00Z`],
    ['two words that split the customers in another way', 'blocked', (_, at) => (at % 2 ? 'herr' : 'frau')],
    ['many words', 'blocked', (_, at) => `w${at}`],
  ];

  test.each(CASES)('%s', (_, field, write) => {
    expect(stateOf(field, write)).toBe('missing');
  });
});
